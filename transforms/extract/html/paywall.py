"""Is the text the stub that everybody gets of an article that must be paid for?

What publishers state is not enough: pages that say `isAccessibleForFree: false` often hold the whole text, for search
engines or behind a curtain. So what is stated and what readers are told must meet a body that looks cut.
"""

import re
from collections.abc import Sequence

import numpy as np

from hanji.transforms.extract.html.blocks import within
from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.paywalls import calls_to_pay
from hanji.transforms.records import Candidate

# A call stands in or just behind the body: so many blocks from its last one.
_BEFORE, _BEHIND = 2, 8
_LOCKED = re.compile(
    r"(?:https?://schema\.org/)?(?:false|no|locked|premium|paid|subscription|subscriber)$", re.IGNORECASE
)
_FREE = re.compile(r"(?:https?://schema\.org/)?(?:true|yes|free)$", re.IGNORECASE)
_SELECTED = re.compile(r"[.#]([\w-]+)\s*(?:,|$)")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\])\s*[\])]?$")
# In Latin letters: what a stub has at most, what it has at most where more speaks for one, what a shown part has.
_SHORT, _SOME, _SHOWN = 800, 2500, 300
# The share of the stated number of words that a whole text has at least, however they are counted.
_WHOLE = 0.5
_LEAST_COUNTED = 100


def read_paywall(page: Sketch, scores: Array, claims: Sequence[Candidate]) -> list[Candidate]:
    """The claim that the page holds only a stub, with what speaks for it; nothing where the whole text is there."""
    signals = signals_of_stub(page, scores, claims)
    if not signals:
        return []
    return [Candidate(field="completeness", value="paywalled", signal="paywall", detail=", ".join(signals))]


def signals_of_stub(page: Sketch, scores: Array, claims: Sequence[Candidate]) -> list[str]:
    """What tells that the body is a stub, decisive in sum; an empty list otherwise."""
    access = [claim for claim in claims if claim.field == "free_access"]
    locked = next((claim for claim in access if _LOCKED.match(claim.value)), None)
    body = np.nonzero(scores > 0)[0]
    if not len(body) or (not locked and any(_FREE.match(claim.value) for claim in access)):
        return []
    size = float(page.columns["eff"][body].sum())
    cut = _CUT_OFF.search(page.blocks.texts[int(body[-1])]) is not None
    counted = _counted(page, body, claims)
    if size >= (_SOME if cut or locked else _SHORT) and not counted:
        return []  # whatever readers are told, which takes longest to find out
    call = _call(page, int(body[0]), int(body[-1]))
    limit = _SOME if cut or (locked and call) else _SHORT
    if not (locked or call) or (size >= limit and not counted) or _shown(page, body, claims) >= _SHOWN:
        return []
    told = [f"{locked.signal} says {locked.value}"] if locked else []
    told += [f"call {call!r}"] if call else []
    return [*told, f"body of {size:.0f} letters", *(["cut off"] if cut else []), *([counted] if counted else [])]


def _call(page: Sketch, first: int, last: int) -> str:
    texts = page.blocks.texts
    near = range(max(first, last - _BEFORE), min(len(texts), last + 1 + _BEHIND))
    return next((texts[n][:80] for n in near if calls_to_pay(texts[n])), "")


def _shown(page: Sketch, body: Array, claims: Sequence[Candidate]) -> float:
    """How much of the body stands in the parts that are stated to be paid for: letters."""
    wanted = {name for claim in claims if claim.field == "locked_part" for name in _SELECTED.findall(claim.value)}
    if not wanted:
        return 0.0
    inside = within(page.blocks.elements, lambda names: not wanted.isdisjoint(names.split()))
    return float(sum(page.columns["eff"][n] for n in body.tolist() if inside[page.blocks.owners[n]]))


def _counted(page: Sketch, body: Array, claims: Sequence[Candidate]) -> str:
    """That a text has far fewer words than its publisher counted, if so."""
    stated = next((int(c.value) for c in claims if c.field == "word_count" and c.value.isdecimal()), 0)
    words = float(page.columns["words"][body].sum())
    wide = float((page.columns["eff"] > 1.5 * page.columns["wlen"] * page.columns["words"])[body].mean())
    if stated < _LEAST_COUNTED or wide > 0.5 or words >= _WHOLE * stated:
        return ""
    return f"{words:.0f} of {stated} words"
