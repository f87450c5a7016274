"""Lines that ask readers to pay, or to log in, for the rest of an article."""

import re

__all__ = ["CALLS", "calls_to_pay"]

# Beside each pattern what it must match and what it must not.
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
    (
        r"有料会員(?:限定|のみ|専用|だけ|向け|記事)|会員限定|この記事は有料",
        "この記事は有料会員限定です。",
        "有料会員登録はこちら",
    ),
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
_LONGEST = 300


def calls_to_pay(line: str) -> bool:
    """Whether a line asks to pay or log in for the rest of the text; an offer of subscriptions alone does not.

    >>> calls_to_pay("To continue reading, subscribe now."), calls_to_pay("Subscribe for $1 a month")
    (True, False)
    """
    return len(line) <= _LONGEST and _CALL.search(line) is not None
