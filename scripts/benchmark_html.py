"""Web pages: the records of the whole line against gold, and its speed beside other extractors.

A set is a folder with `gold.jsonl` and `<id>.html.gz`. Quality is that of the records which `hanji run` writes: files
are decoded and taken through the whole chain, and nothing but the file is known of a page. Speed is processor time
on one core, metadata included: the bytes of each page are given to Hanji and to trafilatura in turn, which both find
out how they are encoded; other peers get the decoded text.
"""

import argparse
import gzip
import hashlib
import importlib.util
import json
import logging
import time
import warnings
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import floors
import msgspec
import peers

from hanji.configs import __path__ as configs
from hanji.transforms.chain import Knowledge, article_of, extract, load_knowledge
from hanji.transforms.decode.html import html_page
from hanji.transforms.decode.item import Item
from hanji.transforms.languages import detect
from hanji.transforms.records import Page, Rejected

Gold = dict[str, Any]
HELD = ("f1", "title", "authors", "day", "minute")
RIVAL = "trafilatura"
EXTRACT = "hanji's Extract"
CREDITED = "hanji, agencies too"
# So many pages of another set are taken first, untimed: imports, models and caches are no page's cost.
WARMING = 60
COUNTRY = "kr"
UNSEEN = Path(__file__).resolve().parent / "html_unseen.json"
SUMMARY = "either"  # whether a standfirst is part of the body is a matter of taste


def benchmark_html(options: argparse.Namespace) -> None:
    """Print a table a set, the Korean pages, the figures for unseen sites; hold Hanji's against the floors."""
    data = options.shared / "data" / "html" / "dev"
    sets = sorted(data.glob("*/gold.jsonl"))
    if not sets:
        raise SystemExit(f"no set with gold below {data}")
    warnings.simplefilter("ignore")  # what peers say of single pages
    logging.disable()
    tool = scorer(options.shared / "tools" / "score_html.py")
    knowledge = load_knowledge()
    extractors: dict[str, peers.Extractor] = {
        name: extractor for name, extractor in peers.installed().items() if name == RIVAL or not options.no_peers
    }
    found: dict[str, dict[str, float]] = {}
    for file, other in zip(sets, sets[1:] + sets[:1], strict=True):
        golds = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        warm(other.parent, knowledge)
        rows = measured(file.parent, golds, knowledge, extractors, options.rounds)
        found |= shown(file.parent.name, golds, rows, tool)
    if absent := peers.missing():
        print(f"\nnot installed: {', '.join(absent)} (pip install '.[peers]')")
    tell_unseen(options.unseen, sets, tool)
    floors.hold(found, options)


def warm(folder: Path, knowledge: Knowledge) -> None:
    """Take some pages, and load the model that few languages need."""
    detect("Lorem ipsum dolor sit amet", None)
    for page in sorted(folder.glob("*.html.gz"))[:WARMING]:
        record(gzip.decompress(page.read_bytes()), page.name, knowledge)


def measured(
    folder: Path, golds: list[Gold], knowledge: Knowledge, extractors: dict[str, peers.Extractor], rounds: int
) -> dict[str, list[peers.Prediction]]:
    """The predictions of all extractors, with the processor's seconds; page by page, so that all share the weather."""
    rows: dict[str, list[peers.Prediction]] = {name: [] for name in ("hanji", CREDITED, EXTRACT, *extractors)}
    credited = msgspec.structs.replace(knowledge, agencies=True)
    for number, gold in enumerate(golds):
        data = gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes())
        page = html_page(Item(uri=gold["id"], relative=gold["id"], name="page.html"), data)
        calls = {
            "hanji": partial(record, data, gold["id"], knowledge),
            CREDITED: partial(record, data, gold["id"], credited),
            EXTRACT: partial(drafted, page, knowledge),
            **{name: partial(one, data, page.text, gold["url"]) for name, one in extractors.items()},
        }
        for name, call in calls.items():
            if not number:
                timed(call)
            tries = [timed(call) for _ in range(rounds)]
            rows[name].append({"id": gold["id"], **min(tries, key=lambda row: float(row["cpu"]))})
    return rows


def timed(call: partial[peers.Prediction]) -> peers.Prediction:
    start = time.process_time()
    try:
        row = call()
    except Exception as error:  # noqa: BLE001  # a peer's failure is its result
        row = {"text": "", "error": repr(error)}
    return {**row, "cpu": time.process_time() - start}


def record(data: bytes, name: str, knowledge: Knowledge) -> peers.Prediction:
    try:
        article = article_of(html_page(Item(uri=name, relative=name, name="page.html"), data), knowledge)
    except Rejected as rejected:
        return {"text": "", "error": f"{rejected.reason}: {rejected.detail}"}
    return {
        "text": article.text,
        "title": article.title,
        "authors": [author.name for author in article.authors],
        "published_at": article.published_at[:10]
        if article.published_at and article.published_precision == "day"
        else article.published_at,
    }


def drafted(page: Page, knowledge: Knowledge) -> peers.Prediction:
    """Extract alone, for its share of the time."""
    return {"lines": len(extract(page, knowledge).lines)}


def shown(
    name: str, golds: list[Gold], rows: dict[str, list[peers.Prediction]], tool: ModuleType
) -> dict[str, dict[str, float]]:
    """Print a set's table; Hanji's figures that are held against floors, by the set's name."""
    scores = {who: tool.evaluate(golds, predictions, SUMMARY) for who, predictions in rows.items() if who != EXTRACT}
    totals = {who: tool.aggregate(docs) for who, docs in scores.items()}
    print(f"\nweb pages, {name}\n{tool.table(totals)}")
    seconds = {who: sum(row["cpu"] for row in predictions) for who, predictions in rows.items()}
    print(f"Extract takes {seconds[EXTRACT] / seconds['hanji']:.0%} of Hanji's time")
    figures = {measure: totals["hanji"][measure] for measure in HELD if measure in totals["hanji"]}
    if "authors" in figures:
        figures["authors, agencies too"] = totals[CREDITED]["authors"]
    if RIVAL in rows:
        figures[f"{floors.SPEED}{RIVAL}"] = seconds[RIVAL] / seconds["hanji"]
    else:
        print(f"speed is not measured against {RIVAL}: not installed")
    for doc, gold in zip(scores["hanji"], golds, strict=True):
        if gold.get("country") == COUNTRY:
            print("  ", *page_figures(doc))
    for row in rows["hanji"]:
        if row.get("error"):
            print(f"   {row['id']}: {row['error']}")
    return {f"web pages, {name}": figures}


def page_figures(doc: dict[str, Any]) -> Iterator[str]:
    yield f"{COUNTRY} {doc['id']:<32}"
    for measure in HELD:
        yield f"{measure} {doc[measure]:.3f}" if doc.get(measure) is not None else f"{measure} -"


def tell_unseen(predictions: Path | None, sets: list[Path], tool: ModuleType) -> None:
    """Print what the block scorer reaches on sites that it was not trained on, as far as that was measured."""
    weights = hashlib.sha256((Path(next(iter(configs))) / "models" / "html_blocks.npz").read_bytes()).hexdigest()
    if predictions:
        kept = {"weights": weights, "f1": {}}
        for file in sets:
            golds, rows = (
                [json.loads(line) for line in one.read_text("utf-8").splitlines()]
                for one in (file, predictions / f"{file.parent.name}.jsonl")
            )
            kept["f1"][file.parent.name] = round(tool.aggregate(tool.evaluate(golds, rows, SUMMARY))["f1"], 4)
        UNSEEN.write_text(json.dumps(kept, indent=2) + "\n")
    if not UNSEEN.exists():
        print(
            "\nsites unseen: not measured; scripts/train_html.py DATA --folds 8 --predictions FOLDER"
            " and then --unseen FOLDER"
        )
        return
    kept = json.loads(UNSEEN.read_text())
    same = "" if kept["weights"] == weights else " (with features or data of earlier weights; measure again)"
    print(f"\nsites unseen, body F1 of the block scorer alone{same}")
    print("  ".join(f"{name} {value:.4f}" for name, value in kept["f1"].items()))


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_html", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"no scorer {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
