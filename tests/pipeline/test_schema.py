"""The JSON Schema, held against records."""

import json
from pathlib import Path

import jsonschema
import pytest

from hanji.pipeline.files import open_file
from hanji.pipeline.inputs import list_files
from hanji.pipeline.schema import DESCRIPTIONS, schema, schema_verb
from hanji.transforms.chain import article_of, load_knowledge
from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import Article
from hanji.transforms.write.jsonl import Stamp, encode

SEED = Path(__file__).parents[1] / "samples" / "korea_herald_seed.txt"


@pytest.fixture(scope="module")
def record():
    (file,) = list_files([str(SEED)])
    (page,) = decode(file, open_file, Limits())
    line = encode(article_of(page, load_knowledge()), Stamp(hanji_version="1", config_hash="0", run_id="r"))
    return json.loads(line)


def test_it_is_a_schema_and_is_printed(capsys):
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema_verb() == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(schema()))


def test_every_key_is_described():
    assert list(DESCRIPTIONS) == list(Article.__struct_fields__)


def test_a_record_keeps_it(record):
    jsonschema.validate(record, schema())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(lambda one: one.pop("title"), "'title' is a required property", id="a key is missing"),
        pytest.param(lambda one: one.update(extra=1), "'extra' was unexpected", id="a key too many"),
        pytest.param(lambda one: one.update(authors=None), "None is not of type 'array'", id="null for an empty list"),
        pytest.param(
            lambda one: one["removed"][0].pop("rule"), "'rule' is a required property", id="a nested key is missing"
        ),
        pytest.param(lambda one: one.update(schema_version="0"), "was expected", id="another version"),
    ],
)
def test_what_does_not_keep_it(record, change, message):
    changed = json.loads(json.dumps(record))
    change(changed)
    with pytest.raises(jsonschema.ValidationError, match=message):
        jsonschema.validate(changed, schema())
