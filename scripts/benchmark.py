"""Measure Hanji: `scripts/benchmark text` its speed and memory, `quality` its scores, `html` both on web pages.

text     makes files from sample documents in a temporary folder and compares `hanji run`, whole processes, with a
         bare Python loop over the same pure chain: CPU and wall time, one worker against two, peak memory.
quality  runs `hanji run` on each sample set that is there, calls its scorer, and holds the scores against the floors
         in scripts/quality_floors.json; raises them with --raise, and lowers one only with --lower.
html     takes pages with gold through the whole chain, and gives the same pages to other extractors that are installed
         (the extra `peers`): quality, and processor time on one core; with the same floors.
warc     makes a web archive of synthetic pages and compares `hanji run` with a bare loop of fastwarc and the pure
         chain: time, peak memory, and whether that grows with the archive.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import floors
from cost import Cost, measure

HOME = Path(__file__).resolve().parent.parent
SHARED = HOME.parent / "shared"
IN_A_FOLDER = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    text = verbs.add_parser("text", help="speed and memory on raw text files")
    text.add_argument(
        "--files", type=int, nargs="+", default=[20_000], help="numbers of files; 20000 200000 for all figures"
    )
    text.add_argument(
        "--samples", type=Path, nargs="+", default=[HOME / "tests" / "golden", HOME / "tests" / "samples"]
    )
    text.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    text.add_argument("--rounds", type=int, default=1, help="the best of so many is printed")
    quality = verbs.add_parser("quality", help="scores on the sample sets, held against floors")
    quality.add_argument("--shared", type=Path, default=SHARED, help="folder with data/ and tools/")
    floors.add_options(quality)
    html = verbs.add_parser("html", help="scores and speed on web pages, beside other extractors")
    html_options(html)
    warc = verbs.add_parser("warc", help="speed and memory on one large web archive")
    warc.add_argument("--sizes", type=int, nargs="+", default=[100], help="in MB; 100 1000 for all figures")
    warc.add_argument("--samples", type=Path, nargs="+", default=[HOME / "tests" / "golden"])
    warc.add_argument("--gzip", action="store_true", help="compress record by record, as crawls do")
    bare = verbs.add_parser("bare")
    bare.add_argument("folder", type=Path)
    bare.add_argument("output", type=Path)
    options = parser.parse_args()
    {"text": benchmark_text, "quality": benchmark_quality, "html": html_pages, "warc": web_archive, "bare": bare_loop}[
        options.verb
    ](options)


def html_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with data/html/dev and tools/score_html.py")
    parser.add_argument("--rounds", type=int, default=1, help="the least time of so many is taken for a page")
    parser.add_argument("--no-peers", action="store_true", help="no other extractor than trafilatura")
    parser.add_argument(
        "--unseen", type=Path, help="cross-validated predictions of train_html.py: score them and keep the figures"
    )
    floors.add_options(parser)


def html_pages(options: argparse.Namespace) -> None:
    import benchmark_html

    benchmark_html.benchmark_html(options)


def web_archive(options: argparse.Namespace) -> None:
    import benchmark_warc

    benchmark_warc.benchmark_warc(options)


def benchmark_text(options: argparse.Namespace) -> None:
    samples = sorted(file for folder in options.samples for file in folder.rglob("*.txt"))
    peaks: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="hanji-benchmark-") as folder:
        for number in options.files:
            files = Path(folder, str(number))
            make_files(files, samples, number)
            print(f"\n{number} files from {len(samples)} samples, best of {options.rounds}")
            print(f"{'':<12}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{'files/s':>9}{'x bare':>8}{'x one':>8}")
            costs = {"bare loop": best(options.rounds, [str(Path(__file__)), "bare", str(files)], folder)}
            for workers in options.workers:
                command = ["-m", "hanji.pipeline", "run", str(files), f"--workers={workers}", "--output"]
                costs[f"{workers} worker{'s' * (workers > 1)}"] = best(options.rounds, command, folder)
            for name, cost in costs.items():
                print(row(name, cost, number, costs))
                peaks.setdefault(name, []).append(cost.peak)
    if len(options.files) > 1:
        for name, values in peaks.items():
            print(f"peak memory, most files against fewest, {name}: {values[-1] / values[0]:.2f}")


def row(name: str, cost: Cost, files: int, costs: dict[str, Cost]) -> str:
    bare, one = costs["bare loop"], costs.get("1 worker", cost)
    return (
        f"{name:<12}{cost.wall:>9.2f}{cost.cpu:>9.2f}{cost.peak:>9.0f}{files / cost.wall:>9.0f}"
        f"{cost.cpu / bare.cpu:>8.2f}{one.wall / cost.wall:>8.2f}"
    )


def make_files(folder: Path, samples: list[Path], number: int) -> None:
    contents = [sample.read_bytes() for sample in samples]
    for index, content in zip(range(number), itertools.cycle(contents), strict=False):
        below = folder / f"{index // IN_A_FOLDER:04d}"
        if index % IN_A_FOLDER == 0:
            below.mkdir(parents=True)
        (below / f"{index:06d}.txt").write_bytes(content)


def best(rounds: int, command: list[str], folder: str) -> Cost:
    """The least cost of whole processes; each gets a new output folder as its last argument."""
    costs = [measure([*command, tempfile.mkdtemp(dir=folder)]) for _ in range(rounds)]
    return Cost(min(c.wall for c in costs), min(c.cpu for c in costs), min(c.peak for c in costs))


def bare_loop(options: argparse.Namespace) -> None:
    """What is to be compared with: list, read, the pure chain, JSON, write."""
    from hanji.pipeline.files import open_file
    from hanji.pipeline.known import read_knowledge
    from hanji.transforms.chain import clean, enrich, extract, normalize
    from hanji.transforms.decode import Limits, decode
    from hanji.transforms.records import InputFile, Page
    from hanji.transforms.write.jsonl import Stamp, encode

    knowledge, limits = read_knowledge(), Limits()
    stamp = Stamp(hanji_version="0", config_hash="0", run_id="0")
    with (options.output / "bare.jsonl").open("wb") as lines:
        for path in paths(options.folder):
            file = InputFile(uri=path, relative=path, size=os.path.getsize(path))
            for page in decode(file, open_file, limits):
                if isinstance(page, Page):
                    lines.write(encode(enrich(normalize(clean(extract(page, knowledge), knowledge), knowledge)), stamp))


def paths(folder: Path) -> Iterator[str]:
    for below, folders, names in os.walk(folder):
        folders.sort()
        yield from (f"{below}/{name}" for name in sorted(names))


class SampleSet(NamedTuple):
    """Documents with gold: their folder, the gold (folder or file) and the scorer's further words, below data/."""

    inputs: str
    gold: str
    scorer: str
    words: tuple[str, ...] = ()


SETS = {
    "raw text": SampleSet("raw_articles/dev", "raw_articles/dev", "score_raw_text.py"),
    "real text, scrapinghub": SampleSet(
        "raw_articles/real_dev/scrapinghub", "raw_articles/real_dev/scrapinghub.gold.jsonl", "score_html.py"
    ),
    "real text, fundus": SampleSet(
        "raw_articles/real_dev/fundus",
        "raw_articles/real_dev/fundus.gold.jsonl",
        "score_html.py",
        ("--summary", "either"),
    ),
}
# What is held against floors: the measures for which more is better, by the names that the scorers give them.
HELD = ("total", "body_token_f1", "paragraph_f1", "must_keep", "noise_kept_out", "title", "authors_f1")
HELD += ("published_at", "publisher", "section", "language", "f1", "authors", "day", "minute")


def benchmark_quality(options: argparse.Namespace) -> None:
    present = {name: one for name, one in SETS.items() if (options.shared / "data" / one.inputs).is_dir()}
    if not present:
        raise SystemExit(f"no sample set below {options.shared}")
    found = {}
    for name, one in present.items():
        with tempfile.TemporaryDirectory(prefix="hanji-quality-") as folder:
            found[name] = score(options.shared, one, Path(folder))
    floors.hold(found, options)


def score(shared: Path, one: SampleSet, folder: Path) -> dict[str, float]:
    """The held measures of one set, by the scorer that comes with it."""
    predictions, told = folder / "predictions.jsonl", folder / "told.json"
    measure(["-m", "hanji.pipeline", "run", str(shared / "data" / one.inputs), "--output", str(folder)])
    lines = [line for file in folder.glob("articles/**/*.jsonl") for line in file.read_text("utf-8").splitlines()]
    records = [json.loads(line) for line in lines]
    predictions.write_text("".join(json.dumps(by_name(record)) + "\n" for record in records), "utf-8")
    gold, scorer = shared / "data" / one.gold, shared / "tools" / one.scorer
    words = [str(gold), str(predictions), *one.words, "--json", str(told)]
    subprocess.run([sys.executable, str(scorer), *words], check=True, stdout=subprocess.DEVNULL)
    found = json.loads(told.read_text())
    measures = found.get("predictions") or found["total"]
    if "noise_leaked_pct" in measures:
        measures["noise_kept_out"] = 1 - measures["noise_leaked_pct"] / 100
        measures["must_keep"] = measures["must_keep_pct"] / 100
    return {name: measures[name] for name in HELD if isinstance(measures.get(name), int | float)}


def by_name(record: dict[str, object]) -> dict[str, object]:
    """The record under its file's name without ending, by which both scorers know it."""
    name = Path(str(record["source_uri"])).stem
    kept = {key: value for key, value in record.items() if key not in {"id", "source_uri"}}
    return {"id": name, **kept}


if __name__ == "__main__":
    main()
