"""Who published it: what is trusted before what."""

import msgspec
import pytest

from hanji.transforms.normalize.publisher import find_publisher, hosts_of
from hanji.transforms.records import Candidate

PUBLISHERS = {
    "a masthead": ("publisher | The Korea Herald\nbody      | It sails.", "The Korea Herald", "masthead"),
    "the headline's end": (
        "title     | Ferry to sail again - BBC News\nbody      | It sails.",
        "BBC News",
        "title-suffix",
    ),
    "the headline's end before the masthead": (
        "publisher | 한겨레\ntitle     | Ferry to sail again - BBC News\nbody      | It sails.",
        "BBC News",
        "title-suffix",
    ),
    "a masthead before the copyright line": (
        "publisher | 한겨레\nbody      | 다닌다.\nnoise     | 저작권자 © 경향신문 무단전재 및 재배포 금지",
        "한겨레",
        "masthead",
    ),
    "a former name that the page writes": (
        "publisher | The Chosun Ilbo\nbody      | It sails.",
        "The Chosun Ilbo",
        "masthead",
    ),
    "a former name in capitals": (
        "publisher | SPIEGEL ONLINE\nbody      | Es taut.",
        "SPIEGEL ONLINE",
        "masthead",
    ),
    "a former name, and today's among other stories": (
        "publisher | The Chosun Ilbo\nbody      | It sails.\nnoise     | How The Chosun Daily was founded",
        "The Chosun Ilbo",
        "masthead",
    ),
    "today's name beside a former one": (
        "publisher | The Chosun Ilbo\npublisher | The Chosun Daily\nbody      | It sails.",
        "The Chosun Daily",
        "masthead",
    ),
    "a copyright line": (
        "body      | 다닌다.\nnoise     | 저작권자 © 한겨레 무단전재 및 재배포 금지",
        "한겨레",
        "credit.copyright",
    ),
    "an e-mail": (
        "body      | It sails.\nbyline    | By Song Ha-ru (song@heraldcorp.com)",
        "The Korea Herald",
        "e-mail",
    ),
    "a portal loses": (
        "publisher | 네이버\nbody      | 다닌다.\nnoise     | Copyright ⓒ 한겨레. All rights reserved.",
        "한겨레",
        "credit.copyright",
    ),
    "an unknown one by its copyright line": (
        "body      | It sails.\nnoise     | © 2024 Garam Bay Courier. All rights reserved.",
        "Garam Bay Courier",
        "copyright",
    ),
    "an unknown one in Korean": (
        "body      | 다닌다.\nnoise     | 저작권자 © 가람나루신문 무단전재 및 재배포 금지",
        "가람나루신문",
        "copyright",
    ),
    "an unknown one that a picture is credited to": (
        "noise     | TGB\ntitle     | Ferry\nbody      | It sails.\ncaption   | The pier. Photo: Jo Hale / TGB",
        "TGB",
        "credited",
    ),
    "an unknown one by its address": (
        "noise     | garambay.example\ntitle     | Ferry\nbody      | It sails.",
        "garambay.example",
        "site",
    ),
    "a word of the header that nothing is credited to": (
        "noise     | Ferries\ntitle     | Ferry\nbody      | It sails.\nnoise     | Ferries",
        None,
        None,
    ),
    "its name in the body is no proof": ("body      | The Korea Herald said that it sails.", None, None),
    "nothing": ("title     | Ferry\nbody      | It sails.", None, None),
}


@pytest.mark.parametrize(
    ("stated", "name"),
    [("Garam Bay Courier", "Garam Bay Courier"), ("네이버", "한겨레"), (None, "한겨레")],
    ids=["an unknown one is stated", "a portal is stated", "nothing is stated"],
)
def test_a_credit_on_the_page_does_not_beat_what_the_page_states(stated, name, cleaned, knowledge):
    document = cleaned("body      | 다닌다.\nnoise     | Copyright ⓒ 한겨레. All rights reserved.")
    if stated:
        claim = Candidate(field="publisher", value=stated, signal="og", detail="og:site_name")
        document = msgspec.structs.replace(document, candidates=(claim,))
    assert find_publisher(document, knowledge.publishers, "ko")[1].value == name


@pytest.mark.parametrize(("document", "name", "signal"), PUBLISHERS.values(), ids=PUBLISHERS)
def test_publisher(document, name, signal, cleaned, knowledge):
    language = "ko" if "다닌다" in document else "en"
    publisher, claim = find_publisher(cleaned(document), knowledge.publishers, language)
    assert (claim and claim.value, claim and claim.signal) == (name, signal)
    assert publisher is None or name in (publisher.name, *publisher.former_names)


def test_the_address_comes_first(cleaned, knowledge):
    document = cleaned("publisher | 한겨레\nbody      | It sails.", url="https://www.bbc.com/news/1")
    publisher, claim = find_publisher(document, knowledge.publishers, "en")
    assert publisher is not None
    assert (claim.value, claim.signal) == ("BBC News", "url")


def test_what_the_page_states_comes_before_its_masthead(cleaned, knowledge):
    stated = (Candidate(field="publisher", value="한겨레", signal="og"),)
    document = cleaned("publisher | The Korea Herald\nbody      | It sails.", candidates=stated)
    assert find_publisher(document, knowledge.publishers, "ko")[1].signal == "og"


def test_an_unknown_publisher_that_the_page_states(cleaned, knowledge):
    stated = (Candidate(field="publisher", value="Garam Bay Courier", signal="og"),)
    publisher, claim = find_publisher(cleaned("body      | It sails.", candidates=stated), knowledge.publishers, "en")
    assert publisher is None
    assert (claim.value, claim.signal) == ("Garam Bay Courier", "og")


def test_hosts_are_those_outside_the_body(cleaned):
    document = """
byline    | By Maren Holloway (maren@tide.example)
body      | Write to ferry@council.example, they said.
noise     | news@garam.co.kr
"""
    assert hosts_of(cleaned(document)) == ["tide.example", "garam.co.kr"]
    assert hosts_of(cleaned(document, url="https://www.tide.example/1"))[0] == "tide.example"
