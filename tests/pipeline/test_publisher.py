"""Publishers of a user's own: imported from ftr-site-config's form, checked, and used by a run."""

import json

import pytest
import yaml

from hanji.pipeline.check import check_verb
from hanji.pipeline.cli import call
from hanji.pipeline.config import Settings, config_hash
from hanji.pipeline.failures import FAILED, INVALID_CONFIG, OK, USAGE, InvalidConfig, UsageError
from hanji.pipeline.known import read_knowledge
from hanji.pipeline.publisher import import_verb, read_ftr

FTR = """# Brinmouth Tidings
title: //h1[@id='head']
author: //span[contains(@class, 'writer')]
date: //span[@class="day"]
body: //div[@id='story']
body: //article
strip: //div[@class='shop']
strip_id_or_class: promo-box
strip: //div[
prune: no
replace_string(<i>): <b>
single_page_link: //a[@class='all']

test_url: https://www.tidings.example/2024/05/03/pier
test_contains: The harbor council of Brinmouth
test_contains: The last storm
test_url: https://www.tidings.example/2024/05/04/ferry
"""


@pytest.fixture
def ftr(tmp_path):
    folder = tmp_path / "ftr"
    folder.mkdir()
    (folder / "tidings.example.txt").write_text(FTR)
    (folder / ".news.coast.example.txt").write_text("body: //main\n")
    (folder / "empty.example.txt").write_text("# nothing yet\ntidy: no\n")
    (folder / "LICENSE.txt").write_text("public domain")
    return folder


def test_what_is_taken_of_a_file_and_what_is_not():
    found = read_ftr("tidings.example", FTR)
    (layout,) = found.site.layouts
    assert layout.title == ("//h1[@id='head']",)
    assert layout.body == ("//div[@id='story']", "//article")
    assert layout.strip == (
        "//div[@class='shop']",
        "//*[contains(@class, 'promo-box') or contains(@id, 'promo-box')]",
    )
    assert [page.url[-4:] for page in layout.pages] == ["pier", "erry"]
    assert layout.pages[0].contains == ("The harbor council of Brinmouth", "The last storm")
    assert found.left == ("prune", "replace_string", "single_page_link")
    assert found.wrong == ("//div[",)


def test_a_folder_becomes_files_that_can_be_read_and_checked(ftr, tmp_path, capsys):
    out = tmp_path / "mine"
    assert import_verb(str(ftr), str(out)) == OK
    told = capsys.readouterr()
    assert told.out == f"2 of 3 files imported into {out}\n"
    assert "not taken: prune, replace_string, single_page_link" in told.err
    assert "selectors that cannot be read: //div[" in told.err
    assert "empty.example.txt: no selector that can be used" in told.err
    assert sorted(file.name for file in out.iterdir()) == ["news.coast.example.yaml", "tidings.example.yaml"]
    assert yaml.safe_load((out / "news.coast.example.yaml").read_text()) == {
        "domains": ["news.coast.example"],
        "layouts": [{"body": ["//main"]}],
    }
    assert read_knowledge(str(out)).layouts.of("www.tidings.example")
    assert check_verb(str(out)) == OK


def test_nothing_is_overwritten(ftr, tmp_path):
    import_verb(str(ftr / "tidings.example.txt"), str(tmp_path / "mine"))
    with pytest.raises(UsageError, match="is there already"):
        import_verb(str(ftr), str(tmp_path / "mine"))


@pytest.mark.parametrize(
    ("name", "message"),
    [("gone", "no file or folder"), ("LICENSE.txt", "not named after a host"), (".", "no file named after a host")],
)
def test_what_cannot_be_imported_is_told(tmp_path, name, message):
    (tmp_path / "LICENSE.txt").write_text("public domain")
    with pytest.raises(UsageError, match=message):
        import_verb(str(tmp_path / name), str(tmp_path / "mine"))


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["publisher", "import", "gone", "--output", "x"], USAGE),
        (["publisher", "import", "gone"], USAGE),
        (["publisher", "export", "gone"], USAGE),
        (["check", "--publishers", "gone"], INVALID_CONFIG),
        (["explain", "--publishers", "gone", __file__], INVALID_CONFIG),
    ],
)
def test_wrong_calls_have_their_status(words, status, capsys):
    assert call(words) == status
    assert "Traceback" not in capsys.readouterr().err


LAYOUT = """domains: [tidings.example]
layouts:
  - title: [h1.head]
    until: 2024-12-31
    body:
      - {body}
    examples:
      - html: "<h1 class='head'>Old pier</h1><div id='story'><p>It is long.</p></div>"
        title: {title}
        body: [It is long.]
"""


def written(tmp_path, *, body="div#story", title="Old pier"):
    (tmp_path / "tidings.example.yaml").write_text(LAYOUT.format(body=body, title=title))
    return str(tmp_path)


def test_examples_of_layouts_are_checked(tmp_path, capsys):
    assert check_verb(written(tmp_path)) == OK
    assert check_verb(written(tmp_path, title="New pier")) == FAILED
    assert (
        "tidings.example.yaml: layout 1, example 1: title is ['Old pier'], not ['New pier']" in capsys.readouterr().out
    )


@pytest.mark.parametrize("body", ["'div[['", "'//div['", "'//div[foo()'"])
def test_a_wrong_selector_names_its_file_and_line(tmp_path, body):
    with pytest.raises(InvalidConfig, match=r"tidings\.example\.yaml: layouts: .*selector .*\(line 6\)"):
        read_knowledge(written(tmp_path, body=body))


def test_an_unknown_key_and_a_wrong_day_name_their_line(tmp_path):
    (tmp_path / "tidings.example.yaml").write_text("domains: [tidings.example]\nlayouts:\n  - bodies: [p]\n")
    with pytest.raises(InvalidConfig, match=r"`bodies`.*\(line 3\)"):
        read_knowledge(str(tmp_path))
    (tmp_path / "tidings.example.yaml").write_text("domains: [tidings.example]\nlayouts:\n  - from: soon\n")
    with pytest.raises(InvalidConfig, match=r"tidings\.example\.yaml: .*from"):
        read_knowledge(str(tmp_path))


def test_the_hash_of_a_run_depends_on_them(tmp_path):
    before = config_hash(Settings())
    mine = config_hash(Settings(publishers=written(tmp_path)))
    assert before != mine
    assert mine != config_hash(Settings(publishers=written(tmp_path, body="article")))


def test_a_users_publisher_stands_in_place_of_the_packages(tmp_path):
    shipped = read_knowledge().publishers.by_domain("koreaherald.com")
    text = (
        "name: My Herald\ndomains: [koreaherald.com]\ncountry: KR\nlanguage: en\ntime_zone: Asia/Seoul\nexamples:\n"
        "  - {line: My Herald, is: publisher}\n  - {line: It rained., is: not}\n"
    )
    (tmp_path / "koreaherald.com.yaml").write_text(text)
    own = read_knowledge(str(tmp_path)).publishers
    assert shipped.name != "My Herald"
    assert own.by_domain("koreaherald.com").name == "My Herald"
    assert check_verb(str(tmp_path)) == OK


def test_explain_and_run_read_by_them(tmp_path, capsys):
    paragraphs = "".join(
        f"<p>The harbor council of Brinmouth voted in year {n} to repair the pier.</p>" for n in range(9)
    )
    page = tmp_path / "pier.html"
    page.write_text(
        "<html><head><link rel='canonical' href='https://tidings.example/1'><title>Tidings</title></head><body>"
        f"<h1 class='head'>Old pier</h1><div id='story'>{paragraphs}</div>"
        f"<div>{paragraphs.replace('harbor', 'town')}</div>"
    )
    mine = tmp_path / "mine"
    mine.mkdir()
    assert call(["explain", str(page), "--json", "--publishers", written(mine)]) == OK
    record = json.loads(capsys.readouterr().out)["record"]
    assert record["title"] == "Old pier"
    assert "harbor council" in record["text"]
    assert "town council" not in record["text"]
    assert {"field": "title", "signal": "selector", "detail": "h1.head"} in record["provenance"]
    out = tmp_path / "out"
    assert call(["run", str(page), "--output", str(out), "--publishers", str(mine)]) == OK
    (file,) = out.glob("articles/**/*.jsonl")
    assert json.loads(file.read_text())["text"] == record["text"]
