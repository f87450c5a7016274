"""`s3://` by Beam's extra, on the server of moto that the tests start; skipped by name where that is not installed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hanji.pipeline.failures import OK, USAGE

boto3 = pytest.importorskip("boto3", reason="Beam's extra aws is not installed")

SAMPLES = Path(__file__).parents[1] / "samples"
WRITTEN = ("hangang_ilbo_cp949.txt", "harbour_courier.txt", "korea_herald_seed.txt")
SERVE = """
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
input()
"""


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch, tmp_path):
    """No credentials of whoever runs the tests, and no question to this machine's network for any."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


@pytest.fixture
def box(monkeypatch):
    """The options that lead to a server with the samples below `s3://box/in/`, and a client of it."""
    pytest.importorskip("moto", reason="moto is not installed")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "naru")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "none")
    with subprocess.Popen([sys.executable, "-c", SERVE], stdin=-1, stdout=-1, stderr=-3, text=True) as server:
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        client = boto3.client("s3", endpoint_url=url)
        client.create_bucket(Bucket="box")
        for sample in SAMPLES.iterdir():
            client.upload_file(str(sample), "box", f"in/{sample.name}")
        yield f"--s3_endpoint_url={url}", client
        client.close()
        server.communicate("\n")


def hanji(*words):
    command = [sys.executable, "-m", "hanji.pipeline", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def names(client):
    return [one["Key"] for one in client.list_objects_v2(Bucket="box", Prefix="out/")["Contents"]]


def test_a_run_from_a_bucket_into_it(box):
    option, client = box
    ran = hanji("run", "s3://box/in", "--output", "s3://box/out", option, "--workers=2")
    assert (ran.returncode, ran.stderr.splitlines()[0]) == (OK, "inputs 5 = written 3 + rejected 1 + skipped 1")
    (commit,) = (name for name in names(client) if name.startswith("out/runs/"))
    manifest = json.loads(client.get_object(Bucket="box", Key=commit)["Body"].read())
    assert names(client) == sorted([commit, *(f"out/{file['path']}" for file in manifest["files"])])
    shards = [f"out/{file['path']}" for file in manifest["files"] if file["path"].startswith("articles/")]
    rows = [row for key in shards for row in client.get_object(Bucket="box", Key=key)["Body"].read().splitlines()]
    assert sorted(json.loads(row)["source_uri"] for row in rows) == [f"s3://box/in/{name}" for name in WRITTEN]


def test_a_bucket_that_is_not_there(box, tmp_path):
    ran = hanji("run", "s3://none/in", "--output", str(tmp_path / "out"), box[0])
    assert (ran.returncode, ran.stderr) == (USAGE, "hanji: no file matches 's3://none/in'\n")


def test_no_credentials(tmp_path):
    ran = hanji("run", "s3://box/in", "--output", str(tmp_path / "out"))
    assert ran.returncode == USAGE
    assert ran.stderr.startswith("hanji: no AWS credentials are found: ")
