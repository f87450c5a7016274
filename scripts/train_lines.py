"""Train the line labeller, its lexicon and the title ranker; report what they do on sites they have not seen.

    python scripts/train_lines.py [--shared ../shared] [--write]

Reads the labelled texts of the shared folder and the project's golden documents. Without --write nothing is
changed: the cross-validated figures (six folds, no site in two of them) are printed. With it the weights of all
documents go to configs/models. Needs the extra `train`.
"""

import argparse
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from labelled_texts import PAGES, Document, alone, copied, load, load_pages, same_title
from sklearn.model_selection import GroupKFold
from sklearn.neural_network import MLPClassifier

from hanji.transforms.chain import article_of
from hanji.transforms.clean.boxes import boxed
from hanji.transforms.clean.evidence import _WORD, _WORDS, LONGEST_METADATA, Evidence, Readers
from hanji.transforms.clean.features import features, window
from hanji.transforms.clean.labeller import WEIGHTS, Labeller
from hanji.transforms.clean.rules import fold
from hanji.transforms.clean.titles import candidates
from hanji.transforms.clean.verdicts import verdicts
from hanji.transforms.extract.html.scorer import Model, load_model
from hanji.transforms.knowledge import Knowledge, load_readers
from hanji.transforms.publishers import Publisher, Publishers
from hanji.transforms.records import Rejected

FOLDS = 6
SEEDS = 4
# Each document is trained on as if so many others had copied it too: .984 instead of .971 of the words of unseen texts.
COPIES = 3
UNITS = (24, 8)
WEIGHT_DECAY = 2.0
# Pages' lines are labelled by a scorer, and what their metadata calls a headline may be the site's name.
PAGE_WEIGHT = 0.3
# How much a headline counts: pages state ones that their text does not show first, the samples are the reference.
TITLE_WEIGHTS = {PAGES: 0.05, "dev": 4.0}
# What is told of texts with a gold record.
OF_TEXTS = ("total", "body_token_f1", "paragraph_f1", "title", "authors_f1", "published_at", "publisher", "section")
MODELS = Path(__file__).parent.parent / "configs" / "models"


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
    scale = PAGE_WEIGHT if document.collection == PAGES else 1.0
    return scale * np.minimum(np.sqrt(lengths / 40) + 0.3, 3)


def cross_fitted(documents: list[Document]) -> tuple[list[np.ndarray], list[dict[str, float]]]:
    """Each document's window of features, with a lexicon that has not seen its site."""
    out: list[np.ndarray] = [np.empty(0)] * len(documents)
    lexicons: list[dict[str, float]] = [{}] * len(documents)
    groups = [document.site for document in documents]
    for train, rest in GroupKFold(5).split(documents, groups=groups):
        lexicon = train_lexicon([documents[i] for i in train])
        for i in rest:
            lexicons[i] = lexicon
            out[i] = window(features(with_lexicon(documents[i], lexicon)))
    return out, lexicons


def train_network(documents: list[Document], rows: list[np.ndarray], seeds: int) -> Labeller:
    """Networks from `seeds` seeds, as one labeller; the standardisation of the features is folded into it."""
    x, w = np.vstack(rows), np.concatenate([weight_of(document) for document in documents])
    y = np.concatenate([document.body for document in documents])
    mean, deviation = x.mean(0), x.std(0) + 0.1
    layers: list[list[np.ndarray]] = [[], [], [], [], []]
    intercept = 0.0
    for seed in range(seeds):
        model = MLPClassifier(
            UNITS, alpha=WEIGHT_DECAY, max_iter=30, random_state=seed, learning_rate_init=2e-3, batch_size=512
        )
        model.fit((x - mean) / deviation, y, sample_weight=w)
        hidden = model.coefs_[0] / deviation[:, None]
        parts = (
            hidden,
            model.intercepts_[0] - mean @ hidden,
            model.coefs_[1],
            model.intercepts_[1],
            model.coefs_[2][:, 0] / seeds,
        )
        for layer, part in zip(layers, parts, strict=True):
            layer.append(part.astype(np.float32))
        intercept += float(model.intercepts_[2][0]) / seeds
    return Labeller(
        np.hstack(layers[0]), np.concatenate(layers[1]), *(np.stack(layer) for layer in layers[2:]), intercept
    )


def train_titles(documents: list[Document], lexicons: list[dict[str, float]], network: Labeller) -> dict[str, float]:
    """A conditional logistic model: which of a document's candidate lines is the gold headline."""
    choices: list[Choice] = []
    names: list[str] = []
    for document, lexicon in zip(documents, lexicons, strict=True):
        if not document.headline:
            continue
        evidence = with_lexicon(document, lexicon)
        found = candidates(evidence, boxed(evidence, verdicts(evidence, network.log_odds(features(evidence)).tolist())))
        right = [at for at, (line, _) in enumerate(found) if same_title(evidence[line].line.text, document.headline)]
        if right and len(found) > 1:
            names = list(found[0][1])
            rows = np.array([list(values.values()) for _, values in found])
            choices.append(Choice(rows, right[0], TITLE_WEIGHTS.get(document.collection, 1.0)))
    return {name: round(float(w), 3) for name, w in zip(names, choose(choices), strict=True)}


class Choice(NamedTuple):
    """A document's candidate lines, which of them is right, and how much the document counts."""

    rows: np.ndarray
    right: int
    weight: float


def choose(choices: list[Choice], penalty: float = 2.0, steps: int = 1500) -> np.ndarray:
    """Weights that make each document's right row the likeliest (softmax over its rows), by gradient ascent."""
    rows = np.vstack([choice.rows for choice in choices])
    right = sum(choice.weight * choice.rows[choice.right] for choice in choices)
    counts = [len(choice.rows) for choice in choices]
    starts = np.cumsum([0, *counts[:-1]])
    shares = np.repeat([choice.weight for choice in choices], counts)
    weights = np.zeros(rows.shape[1])
    for _ in range(steps):
        odds = rows @ weights
        odds = np.exp(odds - np.repeat(np.maximum.reduceat(odds, starts), counts))
        odds *= shares / np.repeat(np.add.reduceat(odds, starts), counts)
        weights += 0.01 * (right - odds @ rows - penalty * weights)
    return weights


class Fitted(NamedTuple):
    network: Labeller
    lexicon: dict[str, float]
    titles: dict[str, float]

    def knowledge(self, readers: Readers, blocks: Model) -> Knowledge:
        readers = msgspec.structs.replace(readers, lexicon=self.lexicon)
        return Knowledge(readers=readers, labeller=self.network, titles=self.titles, blocks=blocks)


def fit(documents: list[Document], seeds: int) -> Fitted:
    """All weights, from these documents, copies of them, and their clean bodies."""
    copies = [copied(document, number) for document in documents for number in range(COPIES)]
    documents = documents + [one for one in (*map(alone, documents), *copies) if any(one.body)]
    rows, lexicons = cross_fitted(documents)
    network = train_network(documents, rows, seeds)
    return Fitted(network, train_lexicon(documents), train_titles(documents, lexicons, network))


def cross_validated(documents: list[Document], pages: list[Document], seeds: int) -> list[Fitted]:
    """For each document weights that have not seen its site; pages only train."""
    fitted: list[Any] = [None] * len(documents)
    groups = [document.site for document in documents]
    for train, rest in GroupKFold(FOLDS).split(documents, groups=groups):
        sites = {documents[i].site for i in rest}
        known = [documents[i] for i in train] + [page for page in pages if page.site not in sites]
        weights = fit(known, seeds)
        for i in rest:
            fitted[i] = weights
    return fitted


def records_of(documents: list[Document], fitted: list[Fitted], readers: list[Readers]) -> list[dict[str, Any]]:
    """The record of each document by the whole chain, with its own weights and readers."""
    blocks = load_model(MODELS / "html_blocks.npz")
    return [
        record(document, weights.knowledge(own, blocks))
        for document, weights, own in zip(documents, fitted, readers, strict=True)
    ]


def strangers(documents: list[Document], readers: Readers) -> list[Readers]:
    """For each document readers that have never heard of its publisher."""
    return [
        msgspec.structs.replace(
            readers, publishers=Publishers(p for p in readers.publishers.all if not is_of(p, document.gold))
        )
        for document in documents
    ]


def is_of(publisher: Publisher, gold: dict[str, Any]) -> bool:
    named = {name.casefold() for name in (publisher.name, *publisher.aliases)}
    return gold.get("publisher_domain") in publisher.domains or str(gold.get("publisher")).casefold() in named


def record(document: Document, knowledge: Knowledge) -> dict[str, Any]:
    try:
        article = json.loads(msgspec.json.encode(article_of(document.page, knowledge)))
    except Rejected as rejected:
        article = {"error": str(rejected)}
    return {**article, "id": document.name, "source_uri": document.name}


def report(documents: list[Document], records: list[dict[str, Any]], shared: Path) -> None:
    """The scorers' figures for each collection."""
    sys.path.insert(0, str(shared / "tools"))
    import score_html  # noqa: PLC0415  # the scorers live in the shared folder
    import score_raw_text  # noqa: PLC0415

    for collection in ("scrapinghub", "fundus"):
        golds, found = chosen(documents, records, collection)
        out = score_html.aggregate(score_html.evaluate(golds, found, "either" if collection == "fundus" else "full"), 2)
        names = ("f1", "p", "r", "title", "authors", "day")
        print(f"{collection:12}", "  ".join(f"{name} {out[name]:.4f}" for name in names if name in out))
    for collection in ("dev", "golden"):
        golds, found = chosen(documents, records, collection)
        if golds:
            out = score_raw_text.summarise([score_raw_text.score_doc(g, r) for g, r in zip(golds, found, strict=True)])
            print(
                f"{collection:12}",
                "  ".join(f"{name} {out[name]:.4f}" for name in OF_TEXTS),
                f"leaked {out['noise_leaked_pct']:.2f} % kept {out['must_keep_pct']:.2f} %",
            )


def chosen(documents: list[Document], records: list[dict[str, Any]], collection: str) -> tuple[list[Any], list[Any]]:
    pairs = [(one.gold, record) for one, record in zip(documents, records, strict=True) if one.collection == collection]
    return [gold for gold, _ in pairs], [found for _, found in pairs]


def write(fitted: Fitted) -> None:
    n = fitted.network
    halves = {name: getattr(n, name).astype(np.float16 if name == "hidden" else np.float32) for name in WEIGHTS}
    np.savez_compressed(MODELS / "lines.npz", intercept=np.float32(n.intercept), **halves)
    for name, weights in (("lexicon", fitted.lexicon), ("titles", fitted.titles)):
        (MODELS / f"{name}.json").write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--records", type=Path, help="write the cross-validated records to this file")
    parser.add_argument("--no-validation", action="store_true", help="train at once")
    options = parser.parse_args()
    readers = load_readers(lexicon={})
    documents, pages = load(options.shared, readers), load_pages(options.shared, readers)
    print(
        f"{len(documents)} documents, {sum(len(d.body) for d in documents)} lines, {len({d.site for d in documents})} sites"  # noqa: E501
    )
    if not options.no_validation:
        fitted = cross_validated(documents, pages, seeds=3)
        records = records_of(documents, fitted, [readers] * len(documents))
        report(documents, records, options.shared)
        print("with the document's own publisher unknown:")
        report(documents, records_of(documents, fitted, strangers(documents, readers)), options.shared)
        if options.records:
            options.records.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    if options.write:
        write(fit(documents + pages, SEEDS))
        print("written to", MODELS)


if __name__ == "__main__":
    main()
