"""Bylines in Japanese and Chinese."""

import re

from hanji.transforms.bylines.agencies import is_agency, is_organisation
from hanji.transforms.bylines.east_asian_names import (
    chinese_name,
    is_common_japanese,
    japanese_name,
    labelled_chinese_name,
)
from hanji.transforms.bylines.names import latin_name
from hanji.transforms.bylines.people import MAIL, Byline, assign, take_emails
from hanji.transforms.records import Author

_SEPARATORS = re.compile(r"\s*[、，,；;・·／/&＆]\s*|\s*(?:和|與|与|及)\s*|\s+")
_JAPANESE_SEPARATORS = re.compile(r"\s*[、，,；;・·／/&＆]\s*")
_JAPANESE_ROLE = re.compile(
    r"(?P<name>[^\s・=＝/]{3,8}?|[^\s・=＝/]{1,4}[ 　][^\s・=＝/]{1,5})[ 　]?(?P<role>(?:専門|"
    r"写真|客員|地域|環境|政治部|社会部|経済部|外信部|運動部|文化部)?(?:記者|編集委員|論説委員|"
    r"解説委員|専門委員|特派員|支局長|総局長|通信員|編集長|論説主幹|コラムニスト|ライター|"
    r"アナウンサー))$",
)
_JAPANESE_LABEL = re.compile(
    r"(?P<label>(?:取材[・･]文|文[・･]写真|取材[・･]構成|構成[・･]文|文|取材|執筆者?|構成|聞き手|"
    r"筆者|著者|ライター|記者|報告|まとめ|編集委員|論説委員|解説委員|特派員|専門記者|写真[・･]文|"
    r"[^\s・=＝]{1,6}(?:支局|総局|報道部|社会部|政治部|経済部|運動部|文化部|外信部|"
    r"国際部)))\s?[・=＝/／:：|｜ 　]\s?",
)
_JAPANESE_CREDIT = re.compile(
    r"(?:写真|撮影|編集|画像|イラスト|図版|動画|デザイン|監修|校閲|翻訳)\s?[・=＝/／:：|｜]\s?\S|\S{3,10}撮影$"
)
_ROLE_LABELS = ("編集委員", "論説委員", "解説委員", "特派員", "専門記者")
_CHINESE_LABEL = re.compile(
    r"(?P<house>[一-鿿A-Za-z]{2,8}?)??(?:特约|特約|特派|实习|實習|首席|见习|見習|驻[一-鿿]{2,4}|"
    r"駐[一-鿿]{2,4}|全媒体|全媒體|体育|財經|财经|國際|国际)?(?P<label>记者|記者|通讯员|通訊員|"
    r"撰文|撰稿人?|作者|[图圖]文|文[／/、·]?[图圖]片?|文|采写|採訪|采访|实习生|實習生|编译|編譯|评论员|評論員|特派員|专栏作家|"
    r"文字|整理)\s?(?P<colon>[:：/／|｜丨])?\s*",
)
_CHINESE_CREDIT = re.compile(
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|审校|監製|监制|编审|編審|主编|"
    r"主編|值班编辑|核稿|摄影|攝影|图|圖|图片|圖片|视频|设计|排版|翻译|翻譯|制图|"
    r"来稿)\s?(?P<colon>[:：/／丨|])?\s*(?P<names>[一-鿿·、，\s]{2,20})$"
)
_SOURCE = re.compile(r"(?:来源|來源|稿源|文章来源|新闻来源|出典|配信|提供)\s?[:：]\s*(?P<house>[^\s:：]{2,20})$")
_REPORT = re.compile(r"(?:\s*[／/]\s*[一-鿿]{0,6})?(?:綜合|综合)?(?:報導|报道|報道|外電|\d{1,2}日(?:专|專)?[电電])$")
_CHINESE_REPORT = ("報導", "报道")  # 報道 is Japanese too
_PLACES = re.compile(
    r"(?:台北|臺北|新北|台中|臺中|台南|臺南|高雄|桃園|新竹|基隆|花蓮|台東|臺東|屏東|嘉義|彰化|"
    r"雲林|宜蘭|南投|苗栗|澎湖|金門|北京|上海|广州|廣州|深圳|香港|澳门|澳門|华盛顿|華盛頓|纽约|"
    r"紐約|东京|東京|首尔|首爾|伦敦|倫敦|巴黎|柏林|莫斯科|綜合|综合)[縣县市]?$"
)
_JAPANESE_PLACE = re.compile(
    r"^(?:[ァ-ヶー・]{2,10}|北京|上海|香港|台北|東京|大阪|名古屋|福岡|札幌|仙台|広島|那覇|京都|"
    r"神戸|横浜)[=＝]?(?=[一-鿿])"
)
# In front of the label proper: `文｜本报记者 张三`, `本报讯 记者 张三`.
_OWN_DISPATCH = re.compile(
    r"^(?:本[报報台刊][讯訊]|[图圖]?文[／/、·]?[图圖]?)\s?[｜|丨／/\s:：]\s*(?=\S{0,8}(?:记者|記者))"
)
_OPEN, _CLOSE = "（(【[〔〈《", "）)】]〕〉》"
_KANA = re.compile(r"[ぁ-んァ-ヶ]")


def read_han(text: str) -> Byline | None:
    """The byline in `text` (stripped, with kana or Han in it, no Hangul), or None."""
    emails: list[str] = []
    if "@" in text:
        text, emails = take_emails(text)
    if len(text) > 60:
        return None
    bracketed = text[0] in _OPEN and text[-1] in _CLOSE
    bare = " ".join(text.replace(MAIL, " ").strip(_OPEN + _CLOSE + " 　●■◆▲▼=＝|｜").split())
    bare = re.sub(r"[（(\[]\s*[）)\]]$", "", bare).strip()
    bare = _OWN_DISPATCH.sub("", bare)
    if not bare:
        return None
    clauses = _CLAUSES.split(bare)
    if len(clauses) > 1:
        return _read_clauses(clauses)
    return (
        _credit(bare) or _japanese(bare, emails) or _chinese(bare, emails) or _bare(bare, emails, bracketed=bracketed)
    )


# Where the next credit of the same line begins.
_CLAUSES = re.compile(
    r"(?<!文)[\s／/|｜;；、，,]+(?=(?:记者|記者|通讯员|通訊員|实习生|實習生|编辑|編輯|摄影|攝影|责编|"
    r"責編|校对|校對|图|圖|文|写真|撮影|構成|聞き手)\s?[・=＝/／:： ])"
)


def _read_clauses(clauses: list[str]) -> Byline | None:
    """`文/张三 图/李四`, `记者 张三 通讯员 李四`: each clause for itself, the credits left out."""
    found = [_credit(clause) or _japanese(clause, []) or _chinese(clause, []) for clause in clauses]
    if not found or None in found:
        return None
    bylines = [byline for byline in found if byline]
    authors = tuple({author.name: author for byline in bylines for author in byline.authors}.values())
    agencies = tuple(agency for byline in bylines for agency in byline.agencies)
    return Byline(
        authors=authors,
        agencies=agencies,
        confidence=min(byline.confidence for byline in bylines),
        rule=bylines[0].rule,
    )


def _credit(text: str) -> Byline | None:
    """Editors, photographers, sources: whom a line names, though they didn't write it."""
    source = _SOURCE.match(text)
    if source:
        return Byline(agencies=(source["house"],), confidence=0.85, rule="credit.source")
    if _JAPANESE_CREDIT.fullmatch(text) or (_JAPANESE_CREDIT.match(text) and len(text) <= 14):
        return Byline(
            confidence=0.8,
            rule="credit.photo"
            if text.startswith(("写真", "撮影", "画像", "イラスト", "図版", "動画")) or text.endswith("撮影")
            else "credit.editor",
        )
    editor = _CHINESE_CREDIT.match(text)
    is_name = labelled_chinese_name if editor and editor["colon"] else chinese_name
    if editor and all(is_name(name) for name in _SEPARATORS.split(editor["names"].strip())):
        return Byline(confidence=0.9, rule="credit.editor")
    return None


def _japanese(text: str, emails: list[str]) -> Byline | None:
    if text.endswith(_CHINESE_REPORT):
        return None
    label = _JAPANESE_LABEL.match(text)
    if label and not text.startswith(("图", "圖"), label.end()):
        names = [name.strip() for name in _JAPANESE_SEPARATORS.split(text[label.end() :])]
        role = label["label"] if label["label"] in _ROLE_LABELS else None
        if all(_japanese_or_latin(name) for name in names) and not (_looks_chinese(names) and "/" in label[0] + "："):
            return _byline(names, emails, role=role, confidence=0.9, rule="ja.label")
        return None
    desk = re.fullmatch(r"(?P<name>[^（(]{3,8})[（(](?P<role>[^（()）]{1,8}(?:部|支局|総局|員|者|班))[）)]?", text)
    if desk and japanese_name(desk["name"]):
        return _byline([desk["name"]], emails, role=desk["role"], confidence=0.9, rule="ja.role")
    parts = [_JAPANESE_ROLE.match(part) for part in _JAPANESE_SEPARATORS.split(text)]
    found = [part for part in parts if part]
    if (
        found
        and len(found) == len(parts)
        and all(japanese_name(part["name"]) or chinese_name(part["name"]) for part in found)
    ):
        people = [Author(name=_spaced(part["name"]), role=part["role"]) for part in found]
        return Byline(authors=assign(people, emails), confidence=0.95, rule="ja.role")
    return None


def _looks_chinese(names: list[str]) -> bool:
    return all(len(name) <= 3 and chinese_name(name) for name in names)


def _japanese_or_latin(name: str) -> bool:
    return (
        japanese_name(name)
        or latin_name(name) is not None
        or (bool(re.fullmatch(r"[ァ-ヶー]{2,8}[・＝][ァ-ヶー]{2,8}", name)))
    )


def _chinese(text: str, emails: list[str]) -> Byline | None:
    report = _REPORT.search(text)
    label = _CHINESE_LABEL.match(text)
    if label and (label["house"] is None or is_organisation(label["house"]) or label["house"][:1] in "本我"):
        return _chinese_labelled(text, label, report, emails)
    if report and report.start() and text[report.start()] in "／/ ":
        names = _SEPARATORS.split(text[: report.start()].strip())
        if all(chinese_name(name) for name in names):
            return _byline(names, emails, role=None, confidence=0.9, rule="zh.report")
    return None


def _chinese_labelled(
    text: str, label: re.Match[str], report: re.Match[str] | None, emails: list[str]
) -> Byline | None:
    """`记者 张三 李四`, `中央社記者張三台北4日電`, `作者：张三`."""
    names_text = text[label.end() : report.start() if report and report.start() >= label.end() else len(text)]
    names_text = _PLACES.sub("", names_text.strip()).strip(" ／/")
    names = [name for name in _SEPARATORS.split(names_text) if name]
    spoken = (
        label["label"]
        if label["label"] in {"记者", "記者", "通讯员", "通訊員", "实习生", "實習生", "特派員", "评论员", "評論員"}
        else None
    )
    if not names or len(names) > 8:
        return None
    agencies = (label["house"],) if label["house"] and is_organisation(label["house"]) else ()
    if all(chinese_name(name) or latin_name(name) for name in names):
        return _byline(names, emails, role=spoken, confidence=0.95, rule="zh.label", agencies=agencies)
    if all(labelled_chinese_name(name) for name in names) and (spoken or label["colon"]):
        return _byline(names, emails, role=spoken, confidence=0.8, rule="zh.label", agencies=agencies)
    if label["colon"] and all(re.fullmatch(r"[\w·.-]{2,12}", name) for name in names) and len(names) <= 3:
        if all(is_organisation(name) for name in names):
            return Byline(agencies=tuple(names), confidence=0.8, rule="zh.label")
        return _byline(names, emails, role=spoken, confidence=0.7, rule="zh.label", agencies=agencies)
    return None


def _bare(text: str, emails: list[str], *, bracketed: bool) -> Byline | None:
    """Names alone, an agency alone; more is believed inside brackets, as at a Japanese paragraph's end."""
    if is_agency(text) or (bracketed and is_organisation(text)):
        return Byline(agencies=(text,), confidence=0.6 if bracketed else 0.4, rule="agency")
    if len(text) > 40:
        return None
    parts = [part for part in _JAPANESE_SEPARATORS.split(text) if part]
    names = [_JAPANESE_PLACE.sub("", part) if bracketed or "＝" in part else part for part in parts]
    agencies = tuple(name for name in names if is_agency(name))
    people = [name for name in names if name not in agencies]
    if not people or not all(japanese_name(name) or (chinese_name(name) and len(name) == 3) for name in people):
        return None
    common = all(is_common_japanese(name) or chinese_name(name) for name in people)
    spaced = all(re.search(r"[ 　]", name) for name in people)
    confidence = (0.8 if common else 0.65) if bracketed else 0.5 if common or spaced else 0.3
    return _byline(
        people,
        emails,
        role=None,
        confidence=confidence + 0.3 * bool(emails),
        rule="ja.bracket" if bracketed else "bare-name",
        agencies=agencies,
    )


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _byline(
    names: list[str],
    emails: list[str],
    *,
    role: str | None,
    confidence: float,
    rule: str,
    agencies: tuple[str, ...] = (),
) -> Byline:
    people = [Author(name=latin_name(name) or _spaced(name), role=role) for name in names]
    return Byline(
        authors=assign(people, emails), agencies=agencies, confidence=round(min(1.0, confidence), 2), rule=rule
    )
