"""Train the scorer of HTML blocks, and measure it on sites that it was not trained on.

    python scripts/train_html.py DATA --out configs/models/html_blocks.npz [--folds 8]

DATA holds one folder a set, each with `gold.jsonl` (`id`, `url`, and `text` or the segments `with` and `without`)
and `<id>.html.gz`. Where the gold has only segments, trafilatura labels the other blocks, at a low weight.
Needs the extra `train`. Same data, same model: seeds and orders are fixed.
"""

import argparse
import difflib
import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lightgbm
import msgspec
import numpy as np
import trafilatura

from hanji.transforms.extract.html.blocks import read_blocks
from hanji.transforms.extract.html.features import Sketch, matrix, sketch
from hanji.transforms.extract.html.metadata import read_hints, read_metadata
from hanji.transforms.extract.html.names import name_words
from hanji.transforms.extract.html.parse import parse
from hanji.transforms.extract.html.scorer import Model, save_model, score
from hanji.transforms.extract.html.tree import Array, summed

TOKEN = re.compile(r"\w+")
ROUNDS = 200
PARAMETERS: dict[str, Any] = {
    "objective": "cross_entropy",
    "num_leaves": 15,
    "max_depth": 6,
    "learning_rate": 0.075,
    "min_data_in_leaf": 40,
    "min_sum_hessian_in_leaf": 0.5,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 2,
    "seed": 1,
    "deterministic": True,
}
TEACHER_WEIGHT, SEGMENT_WEIGHT, SEGMENT_SET = 0.3, 3.0, 0.5
SHARED_HOSTS = ("wordpress.com", "blogspot.com", "blogspot.de", "substack.com", "medium.com", "tumblr.com")
# Pseudo-sites in the counts of the odds, and the share of body among all blocks under a name or with a word.
STRENGTH, NAME_PRIOR, WORD_PRIOR = 2.0, 0.4, 0.25
LEAST_SITES = 1.5


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A page with `labels` (share of a block that is body) and `weights` by block; `site` is what folds are cut by."""

    group: str
    gold: dict[str, Any]
    site: str
    page: Sketch
    labels: Array
    weights: Array


# ---- labels


def aligned(texts: list[str], gold: str) -> Array:
    """The share of each block's words that an alignment in order finds in the gold, in runs of four or whole blocks."""
    words = [TOKEN.findall(text) for text in texts]
    have, want = [w for block in words for w in block], TOKEN.findall(gold)
    run = [0] * len(have)
    for start, _, length in difflib.SequenceMatcher(None, have, want, autojunk=False).get_matching_blocks():
        run[start : start + length] = [length] * length
    shares, at = [], 0
    for block in words:
        mine = run[at : at + len(block)]
        shares.append(sum(r >= min(4, len(block)) for r in mine) / len(block) if block else 0.0)
        at += len(block)
    return np.array(shares)


def squeeze(text: str) -> str:
    return " ".join(text.split())


def labelled(texts: list[str], gold: dict[str, Any], markup: str) -> tuple[Array, Array]:
    """Labels, and how far each is trusted."""
    if "text" not in gold:
        return _from_segments(texts, gold, markup)
    labels = aligned(texts, gold["text"])
    trust = np.ones(len(texts))
    if summary := gold.get("summary"):  # whether a standfirst belongs to the body is a matter of taste
        trust[(labels >= 0.5) & (aligned(texts, gold["text"][len(summary) :]) < 0.5)] = 0.1
    return labels, trust


def _from_segments(texts: list[str], gold: dict[str, Any], markup: str) -> tuple[Array, Array]:
    taught = [trafilatura.extract(markup, include_comments=False, favor_precision=p) or "" for p in (False, True)]
    labels = (aligned(texts, taught[0]) + aligned(texts, taught[1])) / 2
    trust = np.full(len(texts), TEACHER_WEIGHT)
    for i, text in enumerate(texts):
        for wanted, label in (("without", 0.0), ("with", 1.0)):
            if any(squeeze(segment) in text for segment in gold[wanted]):
                labels[i], trust[i] = label, SEGMENT_WEIGHT
    return labels, trust


# ---- examples


def site_of(url: str) -> str:
    """The host without what is common to a publisher's hosts; a blog on a shared host is a site."""
    host = (urlsplit(url).hostname or url).removeprefix("www.")
    if host.endswith(SHARED_HOSTS):
        return host
    parts = host.split(".")
    keep = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-keep:])


def decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        declared = re.search(rb"charset=[\"']?([\w-]+)", raw[:4096])
        return raw.decode(declared[1].decode() if declared else "cp1252", "replace")


def read_examples(data: Path) -> Iterator[Example]:
    for golds in sorted(data.glob("*/gold.jsonl")):
        for line in golds.read_text("utf-8").splitlines():
            gold = json.loads(line)
            markup = decoded(gzip.decompress((golds.parent / f"{gold['id']}.html.gz").read_bytes()))
            root = parse(markup)
            hints = read_hints(read_metadata(root, gold["url"]))
            blocks = read_blocks(root)
            if not blocks.texts:
                continue
            labels, trust = labelled(blocks.texts, gold, markup)
            size = np.array([len(TOKEN.findall(text)) for text in blocks.texts])
            # Each page weighs the same, each block by its words: what the measures count.
            weights = trust * (size + 1.5) / max(float((labels * size).sum()), 60.0) * 200
            weights *= 1.0 if "text" in gold else SEGMENT_SET
            yield Example(
                group=golds.parent.name, gold=gold, site=site_of(gold["url"]), page=sketch(blocks, hints),
                labels=labels, weights=weights,
            )  # fmt: skip


# ---- odds of names and words, without the site that they are asked for


def name_votes(example: Example) -> dict[str, float]:
    """For each name on a page, the share of body in the text under it."""
    blocks, tree = example.page.blocks, example.page.tree
    size = example.page.columns["words"] + 0.5
    held = summed(tree, np.stack((example.labels * size, size), axis=1))
    votes: dict[str, Array] = defaultdict(lambda: np.zeros(2))
    for at, (tag, names) in enumerate(zip(blocks.elements.tags, blocks.elements.names, strict=True)):
        for word in {*name_words(names), f"<{tag}"}:
            votes[word] += held[at]
    return {word: float(body / all_) for word, (body, all_) in votes.items() if all_}


def word_votes(example: Example) -> dict[str, float]:
    """For each word of short blocks, the share of body among them."""
    votes: dict[str, list[float]] = defaultdict(list)
    for text, words, label in zip(example.page.blocks.texts, example.page.words, example.labels, strict=True):
        if len(text) <= 120:
            for word in set(words):
                votes[word].append(float(label))
    return {word: sum(v) / len(v) for word, v in votes.items()}


class Votes:
    """One vote a site for each word; `odds` asks the sites of a training set but one."""

    def __init__(self, examples: list[Example], vote: Callable[[Example], dict[str, float]], prior: float) -> None:
        self.prior = prior
        self.by_word: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        for example in examples:
            for word, share in vote(example).items():
                self.by_word[word][example.site].append(share)

    def all_odds(self) -> dict[str, float]:
        ask = self.odds("")
        return {word: value for word in sorted(self.by_word) if (value := ask(word)) is not None}

    def odds(self, without: str) -> Callable[[str], float | None]:
        known: dict[str, float | None] = {}

        def ask(word: str) -> float | None:
            if word not in known:
                known[word] = self._odds(word, without)
            return known[word]

        return ask

    def _odds(self, word: str, without: str) -> float | None:
        shares = [sum(v) / len(v) for site, v in self.by_word.get(word, {}).items() if site != without]
        if len(shares) < LEAST_SITES:
            return None
        body, prior = sum(shares) + STRENGTH * self.prior, self.prior
        rest = len(shares) + STRENGTH - body
        return float(np.log(body / rest) - np.log(prior / (1 - prior)))


# ---- training


def train(examples: list[Example], rounds: int = ROUNDS, **parameters: Any) -> Model:  # noqa: ANN401  # LightGBM's own
    names, words = Votes(examples, name_votes, NAME_PRIOR), Votes(examples, word_votes, WORD_PRIOR)
    rows = [matrix(e.page, names.odds(e.site), words.odds(e.site)) for e in examples]
    data = lightgbm.Dataset(
        np.concatenate([x for x, _ in rows]),
        np.concatenate([e.labels for e in examples]),
        weight=np.concatenate([e.weights for e in examples]),
    )
    booster = lightgbm.train(PARAMETERS | parameters, data, rounds)
    return Model.from_trees(
        [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]],
        columns=rows[0][1], names=names.all_odds(), words=words.all_odds(),
    )  # fmt: skip


def folds_of(examples: Iterable[Example], count: int) -> dict[str, int]:
    """Sites to folds, those with whole texts and the others each spread evenly."""
    whole = {e.site for e in examples if "text" in e.gold}
    others = {e.site for e in examples} - whole
    digest = lambda site: hashlib.sha256(site.encode()).hexdigest()  # noqa: E731
    return {site: n % count for group in (whole, others) for n, site in enumerate(sorted(group, key=digest))}


def cross_validated(examples: list[Example], count: int, **parameters: Any) -> dict[str, Array]:  # noqa: ANN401
    """The log-odds of each page's blocks by a model that saw no page of its site."""
    fold = folds_of(examples, count)
    scores = {}
    for n in range(count):
        model = train([e for e in examples if fold[e.site] != n], **parameters)
        for e in examples:
            if fold[e.site] == n:
                scores[f"{e.group}/{e.gold['id']}"] = score(e.page, model)
    return scores


def write_predictions(examples: list[Example], scores: dict[str, Array], out: Path) -> None:
    """One JSON Lines file a set, for the scoring tool."""
    out.mkdir(parents=True, exist_ok=True)
    lines: dict[str, list[str]] = defaultdict(list)
    for e in examples:
        found = scores[f"{e.group}/{e.gold['id']}"]
        text = "\n\n".join(t for t, s in zip(e.page.blocks.texts, found, strict=True) if s > 0)
        lines[e.group].append(json.dumps({"id": e.gold["id"], "text": text}, ensure_ascii=False))
    for group, rows in lines.items():
        (out / f"{group}.jsonl").write_text("\n".join(rows) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, help="write the model trained on all pages")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate over sites")
    parser.add_argument(
        "--predictions", type=Path, default=Path("predictions"), help="folder for cross-validated texts"
    )
    options = parser.parse_args()
    examples = list(read_examples(options.data))
    print(
        f"{len(examples)} pages, {sum(len(e.labels) for e in examples)} blocks, {len({e.site for e in examples})} sites"
    )
    if options.folds:
        write_predictions(examples, cross_validated(examples, options.folds), options.predictions)
    if options.out:
        save_model(train(examples), options.out)


if __name__ == "__main__":
    main()
