"""Addresses: one form for the same page, the one that stands in a text, the site it is on, and none of its secrets."""

import re
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

# Parameters that say how a reader came, not what is read. Only names that no publisher uses to name an article:
# `id`, `no`, `idx`, `aid`, `oid`, `ud`, `sid`, `page`, `ref` of unknown meaning and all others stay.
TRACKING = {
    "AdGuard's and ClearURLs' general rules": (
        "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mkt_tok"
        " _openstat wickedid fb_action_ids fb_action_types fb_ref fb_source fb_comment_id action_object_map"
        " action_ref_map action_type_map guccounter guce_referrer guce_referrer_sig __twitter_impression"
        " s_kwcid ef_id epik srsltid rb_clickid sc_cid cvid elqtrack elqtrackid _ga _gl amp_js_v amp_gsa usqp xtor"
    ),
    "newsrooms' own share links, as ClearURLs and AdGuard list them per site": (
        "ocid ncid cmpid cmp ito smid smtyp sr_share traffic_source wtmc wt_mc cm_mmc cm_ven nlid spmailingid spuserid"
        " spjobid spreportid at_campaign at_medium at_link_id at_link_type at_link_origin at_format"
        " at_ptr_name at_bbc_team feature_share taid"
    ),
    "Naver's advertising guide and the share links of Korean portals": (
        "n_media n_query n_rank n_ad_group n_ad n_keyword_id n_keyword n_campaign_type n_match n_network napm lfrom"
        " kakao_from cloc"
    ),
}
TRACKING_PREFIXES = {
    "Google Analytics": ("utm_",),
    "Matomo and Piwik": ("mtm_", "matomo_", "pk_", "piwik_"),
    "HubSpot": ("hsa_", "_hs"),
    "Mailchimp, Omeda, Vero": ("mc_cid", "mc_eid", "oly_", "vero_"),
    "site-internal campaigns": ("itm_", "int_cmp", "at_custom"),
}
# `ref=` names an article on some sites; with these values it only says where the reader was.
_REFERRERS = frozenset(
    ["rss", "twitter", "x", "tw", "facebook", "fb", "naver", "daum", "kakao", "google", "telegram", "newsletter", "sns"]
) | {"home", "main", "share"}

_TRACKING_NAMES = frozenset(name for names in TRACKING.values() for name in names.split())
_TRACKING_PREFIXES = tuple(prefix for prefixes in TRACKING_PREFIXES.values() for prefix in prefixes)
_PORTS = {"http": 80, "https": 443}
_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)
# What `quote` leaves alone: everything that may stand in a path or query, and escapes already made.
_SAFE = "%/:=&?~#+!$,;'@()*[]-._"

# Words that, before an address, say that it is this article's own. Matches "기사 원문 : https://…"; not "더 보기: https://…".
_LABEL = (
    r"(?:(?:기사\s*)?(?:원문|주소|링크|출처)(?:\s*(?:보기|링크|주소|기사|url))?|단축\s*(?:url|주소)|퍼머링크"
    r"|(?:(?:original|source|article|web|short|full|canonical|page)\s*)?(?:urls?|link|address|source|permalink)"
    r"|original(?:\s+article)?"
    r"|記事(?:の)?(?:url|リンク)|元記事|原文(?:链接|連結|鏈接|url)?|(?:文章|本文|新闻)?(?:链接|網址|网址|連結|鏈接)"
    r"|lien|source\s+originale|enlace|fuente|quelle|fonte)"
)
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"'“”‘’「」『』（）【】、。]+"
_WHOLE = re.compile(
    rf"[\s\[(<▶☞※*·\-■□◆●◇▷→]*(?:{_LABEL}\s*[\])]?\s*[:：=|ㅣ>▶→-]*\s*)?[<\[(]?\s*({_ADDRESS}?)[\s>\])】.,;]*",
    re.IGNORECASE,
)
# Without a scheme only behind a label, and only with a path.
_BARE = re.compile(
    rf"[\s\[(<▶☞※*·\-]*{_LABEL}\s*[\])]?\s*[:：=|>]\s*((?:[a-z0-9-]+\.)+[a-z]{{2,}}/[^\s<>\"'“”]+?)[\s>\])】.,;]*",
    re.IGNORECASE,
)
# Browsers stop at about 2,000 characters; the search above is quadratic in a line's length.
_LONGEST = 2_000
_BARE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]|$)", re.IGNORECASE)
_DISPLAY_HOSTS = ("www.", "m.", "amp.", "mobile.", "wap.")

_SECRET_NAME = re.compile(
    r"(?:^|[_.-])(?:token|key|apikey|secret|signature|sig|sign|password|passwd|pwd|pass|auth|authorization|credential"
    r"|credentials|session|sessionid|jwt|code|hmac|policy)$|(?:token|secret|password|passwd|signature|apikey|sessid)$"
    r"|(?:access|private|auth|feed|rss|user|secret)key(?:id)?$|^googleaccessid$",
    re.IGNORECASE,
)
_HIDDEN = "***"


def canonicalise(url: str) -> str:
    """One address for the same page: no tracking parameters, fragment, default port or user; host in small letters.

    What identifies an article stays, in its order. One that can't be parsed or is not http(s) comes back as it is.

    >>> canonicalise("HTTPS://News.Garam.example:443/view?idx=12&utm_source=x#top")
    'https://news.garam.example/view?idx=12'
    """
    url = "".join(url.split())
    if url.startswith("//"):
        url = f"https:{url}"
    elif "://" not in url and _BARE_HOST.match(url):
        url = f"https://{url}"
    parts = _split(url)
    if parts is None or parts.scheme not in _PORTS or not parts.hostname:
        return url
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _tracks(pair))
    path = quote(_SESSION.sub("", parts.path), safe=_SAFE) or "/"
    fragment = parts.fragment if parts.fragment.startswith("!") else ""  # `#!/123` names a page
    return urlunsplit((parts.scheme, _host(parts), path, quote(query, safe=_SAFE), quote(fragment, safe=_SAFE)))


def find_url(line: str) -> str | None:
    """The address that a line consists of, alone or behind a label such as `URL:` or `기사 원문`; None for any other.

    >>> find_url("기사 원문: https://garam.example/view/12"), find_url("See https://garam.example/view/12 for details")
    ('https://garam.example/view/12', None)
    """
    if len(line) > _LONGEST:
        return None
    if "://" in line or "www." in line:
        found = _WHOLE.fullmatch(line)
    elif "/" in line and "." in line:
        found = _BARE.fullmatch(line)
    else:
        return None
    return found[1] if found else None


def site(url: str) -> str:
    """The host without `www.`, `m.`, `amp.`: what a publisher's entry is looked up by; "" if there is none.

    >>> site("https://m.garam.example/view?id=1"), site("www.Garam.example")
    ('garam.example', 'garam.example')
    """
    parts = _split(url if "//" in url else f"//{url}")
    host = (parts.hostname or "").rstrip(".") if parts else ""
    while host.startswith(_DISPLAY_HOSTS) and host.count(".") > 1:
        host = host.partition(".")[2]
    return host


def redact(url: str) -> str:
    """The address fit for logs and records: user and password gone, values of tokens, keys and signatures hidden.

    >>> redact("https://me:pw@garam.example/feed?id=3&access_token=abc")
    'https://garam.example/feed?id=3&access_token=***'
    """
    parts = _split(url)
    if parts is None:
        return url.partition("?")[0].rpartition("@")[2]
    netloc = parts.netloc.rpartition("@")[2]
    fragment = _HIDDEN if "=" in parts.fragment else parts.fragment
    return urlunsplit((parts.scheme, netloc, parts.path, "&".join(map(_hidden, parts.query.split("&"))), fragment))


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return None
    return parts


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, _PORTS[parts.scheme]) else f"{host}:{parts.port}"


def _tracks(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower().removeprefix("amp;")
    return (
        name in _TRACKING_NAMES
        or name.startswith(_TRACKING_PREFIXES)
        or (name in {"ref", "from", "source"} and value.lower() in _REFERRERS)
    )


def _hidden(pair: str) -> str:
    name, equals, value = pair.partition("=")
    return f"{name}={_HIDDEN}" if equals and value and _SECRET_NAME.search(name) else pair
