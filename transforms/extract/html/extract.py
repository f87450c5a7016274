"""stub"""
import json, re
from lxml import etree
from hanji.transforms.extract.html.features import Hints
_T = etree.XPath("//meta[@property='og:title' or @name='twitter:title']/@content | //title/text()")
_D = etree.XPath("//meta[@property='og:description' or @name='description']/@content")
_S = etree.XPath("//script[contains(@type,'ld+json')]/text()")
def read_hints(root):
    body = ""
    for s in _S(root):
        for m in re.finditer(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"', s):
            try: t = json.loads('"' + m[1].replace("\n", " ").replace("\t", " ") + '"')
            except Exception: t = m[1]
            if len(t) > len(body): body = t
    d = _D(root)
    return Hints(titles=tuple(x for x in _T(root) if x.strip()), description=d[0] if d else "", body=" ".join(re.sub("<[^>]+>", " ", body).split()))
