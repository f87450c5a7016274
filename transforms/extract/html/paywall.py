"""Is the text the stub that everybody gets of an article that must be paid for?

What publishers state is not enough: pages that say `isAccessibleForFree: false` often hold the whole text, for search
engines or behind a curtain. So what is stated and what readers are told must meet a body that looks cut.
"""

import re
from collections.abc import Sequence

import numpy as np

from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.records import Candidate

# Calls to pay or log in for the rest of the text; beside each what it must match and what it must not.
_JOIN = (
    r"\b(?:subscribe|register|sign up|log ?in|sign ?in|become a (?:member|subscriber)|create an? (?:free )?account)\b"
)
CALLS: tuple[tuple[str, str, str], ...] = (
    (
        _JOIN + r"[^.!?]{0,60}\b(?:to|and) (?:continue|keep|read|unlock|finish|access|view)",
        "Please log in or subscribe to read the rest.",
        "Subscribe to our newsletter and never miss a story.",
    ),
    (r"\bto (?:continue|keep) reading\b", "To continue reading, choose an offer.", "She went on reading."),
    (r"\bcontinue reading (?:this|your|with)\b", "Continue reading your article", "Continue reading »"),
    (r"\bunlock (?:this|the full|the rest)\b", "Unlock this article", "They could not unlock the gate."),
    (
        (
            r"\b(?:this|the full|the rest of (?:this|the)) (?:article|story|content)\b[^.!?]{0,40}"
            r"\b(?:subscribers?|members|paywall|premium)\b"
        ),
        "This article is for subscribers only.",
        "This article was written by a member of the club.",
    ),
    (r"\bonly for (?:paying |paid )?(?:subscribers|members)", "Only for paying members", "Only for a day"),
    (r"^already a (?:subscriber|member)\b", "Already a subscriber? Log in", "He was already a member."),
    (
        r"\byou(?:['’]ve| have) (?:reached|used|read)\b[^.!?]{0,40}\b(?:limit|free articles)",
        "You've reached your limit of free articles.",
        "You have read about the pier.",
    ),
    (
        r"(?:유료|구독|회원|로그인|멤버십|결제)[^.]{0,40}(?:전문|계속|나머지|이후|전체)[^.]{0,30}(?:볼|보실|읽|이용|확인|공개)",
        "이 기사는 유료회원만 전문을 볼 수 있습니다.",
        "그는 회원들에게 유료 도로를 설명했다.",
    ),
    (
        r"^(?:유료|프리미엄|구독자|회원)(?:만|에게만)? ?(?:전용|한정) ?(?:기사|콘텐츠)",
        "회원 전용 기사입니다",
        "회원 전용 출입문이 닫혔다.",
    ),
    (r"이 (?:기사|콘텐츠)는 (?:유료|구독|회원|프리미엄)", "이 콘텐츠는 유료입니다", "이 기사는 2023년에 쓰였다."),
    (r"전문[^.]{0,20}(?:구독|로그인|회원)", "기사 전문은 구독 후 보실 수 있습니다.", "전문가는 항구를 둘러봤다."),
    (r"有料会員|会員限定|この記事は有料", "この記事は有料会員限定です。", "有料の橋を渡った。"),
    (r"残り\s*[:：]?\s*[\d,]+\s*文字", "残り1,204文字", "残り3人が渡った。"),
    (r"続き[をは](?:読|お読み|、?ログイン|会員)", "続きを読むには会員登録が必要です", "物語は続きがある。"),
    (r"ログインして(?:続き|全文)|会員登録(?:すると|して|が必要)", "ログインして全文を読む", "会員が集まった。"),
    (r"付[费費](?:后|後|阅读|閱讀)", "付费阅读全文", "他付费过桥。"),
    (r"[订訂](?:阅|閱)(?:后|後|以)[^。]{0,12}(?:阅|閱|看|全文)", "订阅后阅读全文", "他订阅了报纸。"),
    (r"[会會][员員](?:专|專)(?:享|屬|属|区|區)", "会员专享", "会员在会上发言。"),
    (r"登[录入錄](?:后|後)?(?:继续|繼續)(?:阅读|閱讀)", "登录后继续阅读", "他登录了系统。"),
    (
        (
            r"\b(?:weiterlesen|weiterzulesen|diesen artikel|den (?:ganzen|vollständigen) artikel)\b[^.!?]{0,80}"
            r"\b(?:abo\b|abonn|plus\b|registrier|anmeld|testen)"
        ),
        "Diesen Artikel lesen Sie mit einem Abo.",
        "Er wollte den Brief weiterlesen, sagte sie.",
    ),
    (r"\b(?:nur|exklusiv) für (?:abonnent|mitglieder|[\w-]*plus\b)", "Exklusiv für Abonnenten", "Nur für einen Tag"),
    (r"\bjetzt (?:weiterlesen|freischalten)", "Jetzt weiterlesen", "Jetzt kam der Fluss."),
    (r"^(?:sie sind )?bereits abonnent", "Bereits Abonnent? Anmelden", "Viele waren bereits da."),
    (r"\bréservée?s? (?:aux|à nos) abonné", "La suite est réservée aux abonnés.", "Une place réservée aux vélos"),
    (
        r"\bil (?:vous )?reste \d[\d.,]*\s?% de (?:cet|l)",
        "Il vous reste 70 % de cet article à lire.",
        "Il reste 3 % des voix.",
    ),
    (
        r"\b(?:la suite|pour lire|continuer (?:à lire|la lecture))\b[^.!?]{0,60}abonn",
        "Pour lire la suite, abonnez-vous.",
        "Les abonnés du port liront la suite.",
    ),
    (r"^déjà abonné|abonnez-vous pour (?:lire|accéder)", "Déjà abonné ? Connectez-vous", "Ils étaient déjà là."),
    (r"\bpara (?:seguir|continuar) leyendo\b", "Para seguir leyendo, regístrate", "Siguió leyendo."),
    (r"\b(?:exclusivo|solo) para (?:suscriptores|socios)", "Exclusivo para suscriptores", "Solo para el puerto"),
    (r"\bsuscríbete para\b|^¿?ya (?:eres|soy) suscriptor", "¿Ya eres suscriptor?", "Ya eres campeón."),
    (r"\b(?:exclusivo|só|apenas) para assinantes", "Exclusivo para assinantes", "Os assinantes do acordo falaram."),
    (r"\b(?:para continuar|continue) (?:a ler|lendo)\b", "Continue lendo com um plano", "Ela continuou a ler."),
    (r"^já é assinante|\bassine para (?:ler|continuar)", "Já é assinante? Entre", "Ele já é prefeito."),
    (r"\briservat[oi] agli abbonati", "Articolo riservato agli abbonati", "Un posto riservato ai taxi"),
    (r"\bper (?:continuare a )?leggere\b[^.!?]{0,60}abbon", "Per leggere tutto, abbonati", "Una storia per leggere."),
    (r"^sei già abbonato|\babbonati per (?:leggere|continuare)", "Sei già abbonato?", "Gli abbonati protestano."),
    (r"\b(?:alleen|exclusief) voor (?:abonnees|leden)", "Alleen voor abonnees", "Alleen voor de haven"),
    (r"^verder lezen\?|\b(?:word|neem) (?:een )?abonn\w* (?:om|en)\b", "Verder lezen?", "Zij wilde verder lezen."),
    (r"\bför prenumeranter|\bartikeln är låst", "Bara för prenumeranter", "Prenumeranter protesterar."),
    (r"\bfor abonnenter", "Kun for abonnenter", "Abonnenter i byen"),
    (r"\b(?:vain|lue lisää) tilaajille\b", "Vain tilaajille", "Tilaajat kokoontuivat."),
    (r"\bdla (?:subskrybentów|prenumeratorów)", "Tylko dla prenumeratorów", "Prenumerata dla szkoły"),
    (r"только (?:для|по) подпис", "Только для подписчиков", "Подписчики читали дальше."),
    (
        r"чтобы (?:прочитать|читать|продолжить)[^.]{0,40}подпи[сш]",
        "Чтобы читать дальше, подпишитесь",
        "Он хотел читать.",
    ),
    (r"\babonelere özel", "Abonelere özel", "Aboneler toplandı."),
)
_CALL = re.compile("|".join(pattern for pattern, _, _ in CALLS), re.IGNORECASE)
_LONGEST_CALL = 300
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
    return [Candidate(field="completeness", value="paywalled", signal="paywall", detail=", ".join(signals))][
        : len(signals)
    ]


def signals_of_stub(page: Sketch, scores: Array, claims: Sequence[Candidate]) -> list[str]:
    """What tells that the body is a stub, decisive in sum; an empty list otherwise."""
    access = [claim for claim in claims if claim.field == "free_access"]
    locked = next((claim for claim in access if _LOCKED.match(claim.value)), None)
    body = np.nonzero(scores > 0)[0]
    if not len(body) or (not locked and any(_FREE.match(claim.value) for claim in access)):
        return []
    call = _call(page, int(body[-1]))
    if not (locked or call) or _shown(page, body, claims) >= _SHOWN:
        return []
    size = float(page.columns["eff"][body].sum())
    cut = _CUT_OFF.search(page.blocks.texts[int(body[-1])]) is not None
    counted = _counted(page, body, claims)
    limit = _SOME if cut or (locked and call) else _SHORT
    if size >= limit and not counted:
        return []
    told = [f"{locked.signal} says {locked.value}"] if locked else []
    told += [f"call {call!r}"] if call else []
    return [*told, f"body of {size:.0f} letters", *(["cut off"] if cut else []), *([counted] if counted else [])]


def _call(page: Sketch, last: int) -> str:
    texts = page.blocks.texts
    near = range(max(0, last - _BEFORE), min(len(texts), last + 1 + _BEHIND))
    return next((texts[n][:80] for n in near if len(texts[n]) <= _LONGEST_CALL and _CALL.search(texts[n])), "")


def _shown(page: Sketch, body: Array, claims: Sequence[Candidate]) -> float:
    """How much of the body stands in the parts that are stated to be paid for: letters."""
    wanted = {name for claim in claims if claim.field == "locked_part" for name in _SELECTED.findall(claim.value)}
    if not wanted:
        return 0.0
    elements = page.blocks.elements
    inside: list[bool] = []
    for names, parent in zip(elements.names, elements.parents, strict=True):
        inside.append((parent >= 0 and inside[parent]) or not wanted.isdisjoint(names.split()))
    return float(sum(page.columns["eff"][n] for n in body.tolist() if inside[page.blocks.owners[n]]))


def _counted(page: Sketch, body: Array, claims: Sequence[Candidate]) -> str:
    """That a text has far fewer words than its publisher counted, if so."""
    stated = next((int(c.value) for c in claims if c.field == "word_count" and c.value.isdecimal()), 0)
    words = float(page.columns["words"][body].sum())
    wide = float((page.columns["eff"] > 1.5 * page.columns["wlen"] * page.columns["words"])[body].mean())
    if stated < _LEAST_COUNTED or wide > 0.5 or words >= _WHOLE * stated:
        return ""
    return f"{words:.0f} of {stated} words"
