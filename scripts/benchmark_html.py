"""Measure the extractor of web pages on sets with gold: quality and speed, beside other extractors.

    python scripts/benchmark_html.py DATA --scorer TOOLS/score_html.py [--peers] [--predictions FOLDER]

DATA holds one folder a set with `gold.jsonl` and `<id>.html.gz`. One process, one core, metadata included, the same
pages in the same run; a page's time is the processor's. The scored pages are those that the shipped model was trained
on: `train_html.py --folds` gives the figure for unseen sites, and the floors are held against both.
Peers are measured where they are installed: trafilatura, resiliparse, readability-lxml, newspaper4k, goose3.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from hanji.configs import __path__ as configs
from hanji.transforms.extract.html.extract import extract_html
from hanji.transforms.extract.html.scorer import Model, load_model
from hanji.transforms.normalize.resolve import resolve_people, resolve_time, resolve_title, site_names
from hanji.transforms.records import Page, Rejected, Source
from hanji.transforms.urls import site

Prediction = dict[str, Any]
Extractor = Callable[[str, str], Prediction]

# Refused to sink: (set, measure) → value on the dev pages, whatever the model was trained on.
FLOORS = {
    ("scrapinghub", "f1"): 0.972,
    ("fundus", "f1"): 0.960,
    ("trafilatura", "f1"): 0.928,
    ("fundus", "title"): 0.90,
    ("fundus", "authors"): 0.90,
    ("fundus", "day"): 0.985,
    ("fundus", "minute"): 0.965,
}
LEAST_SPEEDUP = 1.5


def hanji(model: Model) -> Extractor:
    """The draft's body by its scores alone, and its claims resolved."""

    def extract(markup: str, url: str) -> Prediction:
        page = Page(source=Source(uri=url, relative=url, format="html", sha256=""), text=markup, url=url)
        try:
            draft = extract_html(page, model)
        except Rejected as rejected:
            return {"text": "", "error": f"{rejected.reason}: {rejected.detail}"}
        sites = site_names(draft.candidates, site(url))
        title = resolve_title(draft.candidates, sites)
        people = resolve_people(draft.candidates, sites, agencies=True)
        when = resolve_time(draft.candidates, "published", url)
        return {
            "text": "\n\n".join(line.text for line in draft.lines if line.score is not None and line.score > 0),
            "title": title.value if title else None,
            "authors": [author.name for author in people.authors],
            "published_at": _written(when.value.isoformat(), when.precision) if when else None,
        }

    return extract


def _written(value: str, precision: str) -> str:
    return value[:10] if precision == "day" else value


def _trafilatura(markup: str, url: str) -> Prediction:
    module = importlib.import_module("trafilatura")
    found = module.bare_extraction(markup, url=url, with_metadata=True, include_comments=False)
    row = found.as_dict() if found else {}
    authors = (row.get("author") or "").split("; ")
    return {"text": row.get("text"), "title": row.get("title"), "authors": authors, "published_at": row.get("date")}


def _resiliparse(markup: str, _: str) -> Prediction:
    module = importlib.import_module("resiliparse.extract.html2text")
    return {"text": module.extract_plain_text(markup, main_content=True)}


def _readability(markup: str, _: str) -> Prediction:
    document = importlib.import_module("readability").Document(markup)
    text = importlib.import_module("lxml.html").fromstring(document.summary()).text_content()
    return {"text": text, "title": document.short_title()}


def _newspaper(markup: str, url: str) -> Prediction:
    article = importlib.import_module("newspaper").article(url, input_html=markup)
    return {"text": article.text, "title": article.title, "authors": article.authors}


def _goose(markup: str, _: str) -> Prediction:
    article = importlib.import_module("goose3").Goose().extract(raw_html=markup)
    return {"text": article.cleaned_text, "title": article.title, "authors": article.authors}


PEERS: dict[str, tuple[str, Extractor]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "resiliparse": ("resiliparse", _resiliparse),
    "readability-lxml": ("readability", _readability),
    "newspaper4k": ("newspaper", _newspaper),
    "goose3": ("goose3", _goose),
}


def decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def measured(extract: Extractor, folder: Path, golds: list[dict[str, Any]]) -> list[Prediction]:
    rows = []
    for gold in golds:
        markup = decoded(gzip.decompress((folder / f"{gold['id']}.html.gz").read_bytes()))
        start = time.process_time()
        try:
            row = extract(markup, gold["url"])
        except Exception as error:  # noqa: BLE001  # a peer's failure is its result
            row = {"text": "", "error": repr(error)}
        rows.append({"id": gold["id"], **row, "cpu": time.process_time() - start})
    return rows


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_html", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--peers", action="store_true", help="all that are installed; else trafilatura alone")
    parser.add_argument("--predictions", type=Path, help="write Hanji's predictions there")
    options = parser.parse_args()
    tool = scorer(options.scorer)
    model = load_model(Path(next(iter(configs))) / "models" / "html_blocks.npz")
    extractors = {"hanji": hanji(model)} | {
        name: extract
        for name, (module, extract) in PEERS.items()
        if importlib.util.find_spec(module) and (options.peers or name == "trafilatura")
    }
    failed = []
    for golds in sorted(options.data.glob("*/gold.jsonl")):
        failed += benchmark(golds, extractors, tool, options.predictions)
    raise SystemExit("\n".join(failed) or None)


def benchmark(gold_file: Path, extractors: dict[str, Extractor], tool: ModuleType, out: Path | None) -> list[str]:
    """Print one set's table; the floors that it misses."""
    golds = [json.loads(line) for line in gold_file.read_text("utf-8").splitlines()]
    name = gold_file.parent.name
    rows = {}
    for extractor, extract in extractors.items():
        predictions = measured(extract, gold_file.parent, golds)
        rows[extractor] = tool.aggregate(tool.evaluate(golds, predictions, "either"))
        if out and extractor == "hanji":
            out.mkdir(parents=True, exist_ok=True)
            lines = [json.dumps(row, ensure_ascii=False) for row in predictions]
            (out / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"\n{name}\n{tool.table(rows)}")
    missed = [
        f"{name}: {m} {rows['hanji'][m]:.4f} < {v}"
        for (s, m), v in FLOORS.items()
        if s == name and rows["hanji"][m] < v
    ]
    if "trafilatura" in rows:
        speedup = rows["hanji"]["cpu_docs_s"] / rows["trafilatura"]["cpu_docs_s"]
        print(f"{speedup:.2f} times trafilatura's speed")
        if speedup < LEAST_SPEEDUP:
            missed.append(f"{name}: {speedup:.2f} times trafilatura's speed < {LEAST_SPEEDUP}")
    return missed


if __name__ == "__main__":
    main()
