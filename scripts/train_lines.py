"""Train the line labeller, its lexicon and the title ranker; report what they do on sites they have not seen.

    python scripts/train_lines.py [--shared ../shared] [--write]

Reads the labelled texts of the shared folder and the project's golden documents. Without --write nothing is
changed: the cross-validated figures (eight folds, no site in two of them) are printed. With it the weights of all
documents go to configs/models. Needs the extra `train`.
"""

import argparse
import json
import math
import re
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.neural_network import MLPClassifier

from hanji.transforms.clean.evidence import _WORD, _WORDS, LONGEST_METADATA, Evidence, Readers, read
from hanji.transforms.clean.features import features, window
from hanji.transforms.clean.header import header_roles
from hanji.transforms.clean.rules import fold
from hanji.transforms.clean.titles import find_title, title_features, _possible, terms_of
from hanji.transforms.clean.verdicts import verdicts
from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.normalise import normalise
from hanji.transforms.extract.text import extract_text
from hanji.transforms.knowledge import load_readers
from hanji.transforms.records import Page, Role, Source

FOLDS = 8
SEEDS = 6
UNITS = 24
WEIGHT_DECAY = 2.0
MODELS = Path(__file__).parent.parent / "configs" / "models"
TOKEN = re.compile(r"\w+")


class Document(NamedTuple):
    """One labelled text: `body` has 1 for a line that is in the gold body."""

    collection: str
    name: str
    site: str
    evidence: tuple[Evidence, ...]
    body: list[int]
    gold: dict[str, Any]


def read_document(collection: str, name: str, site: str, data: bytes, gold: dict[str, Any], readers: Readers) -> Document:
    decoded = decode_bytes(data)
    source = Source(uri=name, relative=name, format="text", sha256="")
    draft = extract_text(Page(source=source, text=normalise(decoded.text)))
    evidence = tuple(read(line, readers) for line in draft.lines)
    return Document(collection, name, site, evidence, in_gold([one.line.text for one in evidence], gold["text"]), gold)


def in_gold(lines: list[str], text: str) -> list[int]:
    """Which lines are in the gold text: at least half of their words, aligned in order."""
    words = [(word, at) for at, line in enumerate(lines) for word in TOKEN.findall(line.lower())]
    total, hit = [0] * len(lines), [0] * len(lines)
    for _, at in words:
        total[at] += 1
    matcher = SequenceMatcher(None, [word for word, _ in words], TOKEN.findall(text.lower()), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        for _, at in words[start : start + size]:
            if size >= 3 or size >= 0.6 * total[at]:
                hit[at] += 1
    return [int(count > 0 and found >= 0.5 * count) for found, count in zip(hit, total, strict=True)]


def load(shared: Path, readers: Readers) -> list[Document]:
    documents = []
    raw = shared / "data" / "raw_articles"
    for collection in ("scrapinghub", "fundus"):
        for row in (raw / "real_dev" / f"{collection}.gold.jsonl").read_text("utf-8").splitlines():
            gold = json.loads(row)
            host = re.sub(r"^www\.", "", re.sub(r"^\w+://([^/]+).*", r"\1", gold["url"]))
            site = host if collection == "scrapinghub" else "_".join(gold["id"].split("_")[:2])
            data = (raw / "real_dev" / collection / f"{gold['id']}.txt").read_bytes()
            documents.append(read_document(collection, gold["id"], site, data, gold, readers))
    for folder in (raw / "dev", Path(__file__).parent.parent / "tests" / "golden"):
        for file in sorted(folder.glob("*.json")):
            gold = json.loads(file.read_text("utf-8"))
            if "text" in gold and "removed" in gold:
                data = file.with_suffix(".txt").read_bytes()
                documents.append(read_document(folder.name, file.stem, file.stem, data, gold, readers))
    return documents


def words_of(one: Evidence) -> set[str]:
    return set(_WORD.findall(fold(one.line.text), 0, LONGEST_METADATA)[:_WORDS])


def train_lexicon(documents: list[Document], least_sites: int = 3) -> dict[str, float]:
    """Smoothed log-odds of body for each word, counted once a site on each side, of lines that are no long prose."""
    body: dict[str, set[str]] = defaultdict(set)
    other: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for one, is_body in zip(document.evidence, document.body, strict=True):
            for word in words_of(one):
                (body if is_body else other)[word].add(document.site)
    sites = len({document.site for document in documents})
    weights = {}
    for word in sorted(body.keys() | other.keys()):
        inside, outside = len(body[word]), len(other[word])
        if inside + outside >= least_sites:
            weight = math.log((inside + 1) / (outside + 1))
            if abs(weight) > 0.3 and (weight < 0 or outside + inside > sites * 0.03):
                weights[word] = round(weight, 2)
    return weights


def with_lexicon(document: Document, lexicon: dict[str, float]) -> tuple[Evidence, ...]:
    out = []
    for one in document.evidence:
        words = _WORD.findall(fold(one.line.text), 0, LONGEST_METADATA)[:_WORDS]
        weights = [w for word in words if (w := lexicon.get(word))]
        out.append(msgspec.structs.replace(one, lexicon=sum(weights), lexicon_low=min(weights, default=0.0)))
    return tuple(out)


def weight_of(document: Document) -> np.ndarray:
    """Lines count by the root of their length: F1 counts words, but short lines are most of the mistakes."""
    lengths = np.array([len(one.line.text) for one in document.evidence])
    scale = 1.0 if document.collection in ("scrapinghub", "fundus") else 0.7
    return scale * np.minimum(np.sqrt(lengths / 40) + 0.3, 3)


def cross_fitted(documents: list[Document]) -> list[np.ndarray]:
    """Each document's window of features, with a lexicon that has not seen its site."""
    out: list[np.ndarray] = [np.empty(0)] * len(documents)
    groups = [document.site for document in documents]
    for train, rest in GroupKFold(5).split(documents, groups=groups):
        lexicon = train_lexicon([documents[i] for i in train])
        for i in rest:
            out[i] = window(features(with_lexicon(documents[i], lexicon)))
    return out


class Network(NamedTuple):
    hidden: np.ndarray
    bias: np.ndarray
    output: np.ndarray
    intercept: float

    def log_odds(self, rows: np.ndarray) -> np.ndarray:
        return np.maximum(rows @ self.hidden + self.bias, 0) @ self.output + self.intercept


def train_network(documents: list[Document], rows: list[np.ndarray], seeds: int = SEEDS) -> Network:
    x, w = np.vstack(rows), np.concatenate([weight_of(document) for document in documents])
    y = np.concatenate([document.body for document in documents])
    mean, deviation = x.mean(0), x.std(0) + 0.1
    parts = []
    for seed in range(seeds):
        model = MLPClassifier((UNITS,), alpha=WEIGHT_DECAY, max_iter=40, random_state=seed, learning_rate_init=2e-3, batch_size=256)
        model.fit((x - mean) / deviation, y, sample_weight=w)
        hidden = model.coefs_[0] / deviation[:, None]
        parts.append((hidden, model.intercepts_[0] - mean @ hidden, model.coefs_[1][:, 0] / seeds, model.intercepts_[1][0] / seeds))
    return Network(np.hstack([p[0] for p in parts]), np.concatenate([p[1] for p in parts]),
                   np.concatenate([p[2] for p in parts]), float(sum(p[3] for p in parts)))


def predicted(documents: list[Document], folds: int = FOLDS) -> tuple[list[tuple[Evidence, ...]], list[list[float]]]:
    """Out-of-site log-odds of each line, and the evidence with the fold's lexicon."""
    odds: list[list[float]] = [[]] * len(documents)
    evidence: list[tuple[Evidence, ...]] = [()] * len(documents)
    groups = [document.site for document in documents]
    for train, rest in GroupKFold(folds).split(documents, groups=groups):
        known = [documents[i] for i in train]
        network = train_network(known, cross_fitted(known), seeds=3)
        lexicon = train_lexicon(known)
        for i in rest:
            evidence[i] = with_lexicon(documents[i], lexicon)
            odds[i] = network.log_odds(window(features(evidence[i]))).tolist()
    return evidence, odds


def train_titles(documents: list[Document], evidence: list[Any], odds: list[list[float]]) -> dict[str, float]:
    """A logistic model of which candidate line is the gold headline."""
    rows, targets, names = [], [], []
    for document, seen, odd in zip(documents, evidence, odds, strict=True):
        title = document.gold.get("title")
        if not title:
            continue
        candidates = title_candidates(seen, verdicts(seen, odd))
        for values, text in candidates:
            names = list(values)
            rows.append(list(values.values()))
            targets.append(int(same_title(text, title)))
    model = LogisticRegression(C=1.0, max_iter=2000, class_weight="balanced")
    model.fit(np.array(rows), targets)
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3), **weights}


def same_title(line: str, title: str) -> bool:
    a, b = (" ".join(TOKEN.findall(text.lower())) for text in (line, title))
    return a == b or (b in a and len(a) < len(b) + 30)


def title_candidates(evidence: tuple[Evidence, ...], found: Any) -> list[tuple[dict[str, float], str]]:
    from collections import Counter

    body = [i for i, verdict in enumerate(found) if verdict.role is Role.BODY]
    if not body:
        return []
    places = [i for i in range(min(len(found), body[0] + 3)) if _possible(evidence[i], found[i])]
    terms = Counter(term for i in body[:40] for term in terms_of(evidence[i].line.text))
    return [(title_features(evidence, found, i, rank, terms), evidence[i].line.text) for rank, i in enumerate(places)]


def report(documents: list[Document], evidence: list[Any], odds: list[list[float]], shared: Path, titles: dict[str, float]) -> None:
    sys.path.insert(0, str(shared / "tools"))
    import score_html

    for collection in ("scrapinghub", "fundus", "dev", "golden"):
        predictions, golds, right, titled = [], [], 0, 0
        for document, seen, odd in zip(documents, evidence, odds, strict=True):
            if document.collection != collection:
                continue
            found = verdicts(seen, odd)
            title = find_title(seen, found, titles)
            found = header_roles(seen, found, title)
            text = "\n\n".join(one.line.text for one, v in zip(seen, found, strict=True) if v.role is Role.BODY)
            golds.append({**document.gold, "id": document.name})
            predictions.append({"id": document.name, "text": text})
            if document.gold.get("title"):
                titled += 1
                right += title is not None and same_title(seen[title].line.text, document.gold["title"])
        if golds:
            out = score_html.aggregate(score_html.evaluate([{"id": g["id"], "text": g["text"], **({"summary": g["summary"]} if isinstance(g.get("summary"), str) else {})} for g in golds], predictions, "either" if collection == "fundus" else "full"), resamples=2)
            print(f"{collection:12} F1 {out['f1']:.4f}  P {out['p']:.4f}  R {out['r']:.4f}  title {right}/{titled}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    documents = load(options.shared, load_readers(lexicon={}))
    print(f"{len(documents)} documents, {sum(len(d.body) for d in documents)} lines, {len({d.site for d in documents})} sites")
    evidence, odds = predicted(documents)
    titles = train_titles(documents, evidence, odds)
    report(documents, evidence, odds, options.shared, titles)
    if options.write:
        network = train_network(documents, cross_fitted(documents))
        np.savez_compressed(MODELS / "lines.npz", hidden=network.hidden.astype(np.float16), bias=network.bias.astype(np.float32),
                            output=network.output.astype(np.float32), intercept=np.float32(network.intercept))
        (MODELS / "lexicon.json").write_text(json.dumps(train_lexicon(documents), ensure_ascii=False, indent=0) + "\n", "utf-8")
        (MODELS / "titles.json").write_text(json.dumps(titles, indent=1) + "\n", "utf-8")
        print("written to", MODELS)


if __name__ == "__main__":
    main()
