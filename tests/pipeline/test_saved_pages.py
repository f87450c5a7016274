"""Pages as browsers save them: the folder beside a page is skipped and counted, a page in one file is read."""

import pytest

from hanji.pipeline.config import Settings
from hanji.pipeline.explain import explain, input_file
from hanji.pipeline.inputs import list_files
from hanji.pipeline.run import run

TEXT = "The harbor council of Brinmouth voted on Tuesday to repair the old pier before winter, officials said."
PAGE = (
    "<html><head><title>Old pier to be repaired</title><meta property='article:published_time' "
    "content='2024-05-03T18:40:00+02:00'></head><body><h1>Old pier to be repaired</h1>"
    + "".join(f"<p>{TEXT} That was vote {n}.</p>" for n in range(8))
    + "</body></html>"
)
FOLDERS = ("Pier_files", "Pier.files", "Pier_fichiers", "Pier-Dateien", "Pier_archivos", "Pier_Files")


def saved(folder, *names):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE)


def read(patterns):
    return [file.relative for file in list_files(patterns) if not file.companion]


@pytest.mark.parametrize("name", FOLDERS)
def test_the_folder_beside_a_page_is_a_part_of_it(tmp_path, name):
    saved(tmp_path, "Pier.html", f"{name}/ad.html", f"{name}/deep/frame.html")
    assert read([str(tmp_path)]) == ["Pier.html"]
    assert read([f"{tmp_path}/**/*.html"]) == ["Pier.html"]
    assert len(list(list_files([str(tmp_path)]))) == 3


def test_other_folders_are_read(tmp_path):
    names = ["Ferry_files/a.html", "Pier.html", "case_files/b.html", "files/c.html", "profiles/d.html"]
    saved(tmp_path, *names)
    assert read([str(tmp_path)]) == names
    assert sorted(read([f"{tmp_path}/**/*.html"])) == names


def test_a_part_that_is_asked_for_by_name_is_read(tmp_path):
    saved(tmp_path, "Pier.html", "Pier_files/ad.html")
    assert read([str(tmp_path / "Pier_files" / "ad.html")]) == ["ad.html"]
    assert read([str(tmp_path / "Pier_files")]) == ["ad.html"]


def test_parts_are_skipped_and_counted(tmp_path):
    saved(tmp_path / "in", "Pier.html", "Pier_files/ad.html", "Pier_files/style.css")
    manifest = run([str(tmp_path / "in")], str(tmp_path / "out"), Settings(workers=1))
    counts = manifest.counts
    assert (counts.inputs, counts.written, counts.rejected, counts.skipped) == (3, 1, 0, 2)
    assert manifest.skipped["part-of-saved-page"] == 2


MHTML = """From: <Saved by Brinmouth>
Snapshot-Content-Location: https://tidings.example/2024/05/03/pier
Subject: Old pier to be repaired
Date: Mon, 1 Jul 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----part"

------part
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://tidings.example/2024/05/03/pier

{page}
------part
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://tidings.example/pier.png

iVBORw0KGgo=
------part--
"""


def test_a_page_saved_in_one_file_is_read_with_its_address(tmp_path, knowledge):
    file = tmp_path / "Pier.mhtml"
    file.write_text(MHTML.format(page=PAGE.replace("=", "=3D").replace("><p", ">=\n<p")))
    (found,) = explain(input_file(str(file)), knowledge)
    article = found.article
    assert article.title == "Old pier to be repaired"
    assert article.url == "https://tidings.example/2024/05/03/pier"
    assert article.published_at == "2024-05-03T18:40:00+02:00"
    assert article.text.count(TEXT) == 8
