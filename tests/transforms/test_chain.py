"""The chain as a whole: one function after the other, on values that cross process borders."""

import pickle
from pathlib import Path

import pytest

from hanji.transforms.chain import article_of, clean, enrich, extract, load_knowledge, normalize
from hanji.transforms.records import Article, Page, Rejected, Source

SEED = Path(__file__).parents[1] / "samples" / "korea_herald_seed.txt"
SOURCE = Source(uri="seed.txt", relative="seed.txt", format="text", sha256="")
PAGE = Page(source=SOURCE, text=SEED.read_text("utf-8"))


def test_it_is_its_stages(knowledge):
    cleaned = clean(extract(PAGE, knowledge), knowledge)
    assert article_of(PAGE, knowledge) == enrich(normalize(cleaned, knowledge))


def test_each_stage_gives_what_crosses_to_another_process(knowledge):
    draft = extract(PAGE, knowledge)
    cleaned = clean(draft, knowledge)
    for value in (PAGE, draft, cleaned, article_of(PAGE, knowledge)):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # as Beam does between stages


def test_knowledge_read_twice_makes_the_same_record(knowledge):
    assert article_of(PAGE, load_knowledge()) == article_of(PAGE, knowledge)


def test_the_line_sets_nothing_of_the_run(knowledge):
    article = article_of(PAGE, knowledge)
    assert (article.hanji_version, article.config_hash, article.run_id) == ("", "", "")


def test_the_enrichments_are_set(knowledge):
    article = article_of(PAGE, knowledge)
    assert isinstance(article, Article)
    assert article.word_count > 400
    assert article.character_count == len(article.text)
    assert article.sentence_count >= 14
    assert article.reading_time_seconds > 0
    assert len(article.content_hash) == 64


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(" \n", "empty", id="nothing"),
        pytest.param("Share this article", "no-body", id="furniture alone"),
    ],
)
def test_what_holds_no_article_is_rejected(text, reason, knowledge):
    with pytest.raises(Rejected) as rejected:
        article_of(Page(source=SOURCE, text=text), knowledge)
    assert rejected.value.reason == reason
    assert rejected.value.detail
