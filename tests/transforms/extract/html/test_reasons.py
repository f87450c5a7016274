"""Scores are explained: the features' parts add up to them, and the strongest come first."""

import msgspec
import numpy as np
import pytest

from hanji.transforms.extract.html.extract import read_html
from hanji.transforms.extract.html.features import matrix
from hanji.transforms.extract.html.meanings import meaning
from hanji.transforms.extract.html.reasons import AFTER, contributions, reasons_of
from hanji.transforms.extract.html.scorer import FIRST_TREES, OTHERS_ADD, SURELY_NOT
from hanji.transforms.extract.html.settle import settle
from hanji.transforms.records import Page, Source


@pytest.fixture
def reading(article, model):
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    return read_html(Page(source=source, text=article(before="<p class='byline'>By Tamsin Orle</p>")), model)


def test_the_parts_add_up_to_the_score(reading, model):
    rows, _ = matrix(reading.drawn, model.names.get, model.words.get)
    weights, base = contributions(rows, model)
    assert np.allclose(settle(reading.drawn, base + weights.sum(axis=1)), reading.scores, atol=1e-3)


@pytest.fixture
def with_menu(article, model):
    links = "".join(f"<li><a href='/ward/{n}'>Ward {n}</a></li>" for n in range(40))
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    page = article(before=f"<nav class='menu'><ul>{links}</ul></nav>")
    return read_html(Page(source=source, text=page), model)


def test_the_first_trees_are_sure_of_a_menu_and_of_no_paragraph(with_menu, model, paragraphs):
    drawn = with_menu.drawn
    rows, _ = matrix(drawn, model.names.get, model.words.get)
    weights, base = contributions(rows, msgspec.structs.replace(model, roots=model.roots[:FIRST_TREES]))
    sure = base + weights.sum(axis=1) <= SURELY_NOT + OTHERS_ADD
    is_link = np.array([text.startswith("Ward ") for text in drawn.blocks.texts])
    assert sure[is_link].mean() > 0.8
    assert not sure[[drawn.blocks.texts.index(paragraph) for paragraph in paragraphs]].any()


def test_each_line_has_its_strongest_reasons(reading, model):
    found = reasons_of(reading, model, 3)
    assert [one.line for one in found] == list(range(1, len(reading.scores) + 1))
    for one in found:
        sizes = [abs(reason.weight) for reason in one.reasons]
        assert 0 < len(sizes) <= 3
        assert sizes == sorted(sizes, reverse=True)
        assert {reason.feature for reason in one.reasons} <= {*model.columns, AFTER}


def test_body_is_explained_by_what_speaks_for_it(reading, model, paragraphs):
    found = reasons_of(reading, model, 4)
    block = found[reading.blocks.texts.index(paragraphs[2])]
    assert block.score > 0
    assert sum(reason.weight for reason in block.reasons) > 0


def test_each_feature_has_a_meaning_of_its_own(model):
    meanings = [meaning(column) for column in (*model.columns, AFTER)]
    assert len(set(meanings)) == len(meanings)
    assert not set(meanings) & (set(model.columns) - {"words", "commas", "links", "depth"})
