"""Dates in the shapes of the world's news: what is found, what is not, and with which zone it ends up."""

import datetime as dt
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.dates import (
    FoundDate,
    find_dates,
    find_time,
    is_date_line,
    is_relative,
    label_kind,
    resolve,
)
from hanji.transforms.dates.date_labels import LABELS
from hanji.transforms.dates.days import SHAPES, day_at_year
from hanji.transforms.dates.months import MONTHS, WEEKDAYS

P, M, U = "published", "modified", ""

# Each line with its dates as `kind`, ISO text. The ISO text says the precision (no time: day; no second: minute) and
# has an offset where the line states a zone.
LINES: Final[dict[str, list[tuple[str, str]]]] = {
    # English of Korea
    "Published : June 4, 2013 - 21:07": [(P, "2013-06-04T21:07")],
    "Updated : June 4, 2013 - 21:30": [(M, "2013-06-04T21:30")],
    "Published : Feb. 4, 2014 - 20:12": [(P, "2014-02-04T20:12")],
    "• Published : Jun 26, 2019 - 22:02": [(P, "2019-06-26T22:02")],
    "Posted : 2013-06-04 21:07": [(P, "2013-06-04T21:07")],
    "Updated : 2018-12-02 21:01": [(M, "2018-12-02T21:01")],
    "Jul.3,2019 17:40 KST": [(U, "2019-07-03T17:40+09:00")],
    "Posted on : Jul.3,2019 17:40 KST Modified on : Jul.3,2019 19:05 KST": [
        (P, "2019-07-03T17:40+09:00"),
        (M, "2019-07-03T19:05+09:00"),
    ],
    "Nov 21,2012": [(U, "2012-11-21")],
    "13:30 February 19, 2019": [(U, "2019-02-19T13:30")],
    "2013/02/07 10:02 KST": [(U, "2013-02-07T10:02+09:00")],
    "Updated: 2016-08-17 14:00:12 KST": [(M, "2016-08-17T14:00:12+09:00")],
    "Published 2024.05.07. 15:12": [(P, "2024-05-07T15:12")],
    "Wed, August 10, 2022 | 06:02": [(U, "2022-08-10T06:02")],
    "2013-06-04 21:07 (Korea time)": [(U, "2013-06-04T21:07+09:00")],
    # Korean
    "입력 2023.06.04. 오후 9:07": [(P, "2023-06-04T21:07")],
    "입력2023.06.04. 오후 9:07  수정2023.06.04. 오후 9:30 기사원문": [(P, "2023-06-04T21:07"), (M, "2023-06-04T21:30")],
    "2023-06-04 (일) 21:07": [(U, "2023-06-04T21:07")],
    "2023년 6월 4일 오후 9시 7분": [(U, "2023-06-04T21:07")],
    "2023년 6월 4일 오후 9시": [(U, "2023-06-04T21:00")],
    "2023년06월04일 21시07분 송고": [(P, "2023-06-04T21:07")],
    "송고시간2023-06-04 21:07": [(P, "2023-06-04T21:07")],
    "등록|2015.05.21 13:21 수정|2015.05.21 14:02": [(P, "2015-05-21T13:21"), (M, "2015-05-21T14:02")],
    "등 록 일 : 2005-04-18 09:12:44": [(P, "2005-04-18T09:12:44")],
    "작 성 일 : 2005-04-18": [(P, "2005-04-18")],
    "2023.6.4 (일) 밤 9시 7분": [(U, "2023-06-04T21:07")],
    "2023년 6월 4일 새벽 1시 7분": [(U, "2023-06-04T01:07")],
    "2023년 6월 4일 밤 1시": [(U, "2023-06-04T01:00")],
    "2023년 6월 4일 낮 12시 7분": [(U, "2023-06-04T12:07")],
    "2023년 6월 4일 낮 11시": [(U, "2023-06-04T11:00")],
    "August 22, 2023 4:05 AM · Updated 2 months ago": [(U, "2023-08-22T04:05")],
    "22/08/2023 - 14:05 | Aggiornato 3 ore fa": [(U, "2023-08-22T14:05")],
    "등록 2018-01-17 13:05수정 2018-01-17 13:53": [(P, "2018-01-17T13:05"), (M, "2018-01-17T13:53")],
    "입력 2022.11.03 (21:38)": [(P, "2022-11-03T21:38")],
    "2022.03.15 오전 11:40 수정": [(M, "2022-03-15T11:40")],
    "2022.03.15 오전 11:24 입력 | 2022.03.15 오전 11:40 수정": [(P, "2022-03-15T11:24"), (M, "2022-03-15T11:40")],
    "2018/06/04 21:07 송고": [(P, "2018-06-04T21:07")],
    "기사입력 2013.06.04 17:33:12 | 최종수정 2013.06.04 19:45:02": [
        (P, "2013-06-04T17:33:12"),
        (M, "2013-06-04T19:45:02"),
    ],
    "승인 2023.01.02 10:11": [(P, "2023-01-02T10:11")],
    "2013-06-04 21:07:11 입력": [(P, "2013-06-04T21:07:11")],
    "[2013-06-04 21:07]": [(U, "2013-06-04T21:07")],
    "기사승인 2020. 01. 02.   13 : 05": [(P, "2020-01-02T13:05")],
    "작성 : 2020년 01월 02일(목) 13:05": [(P, "2020-01-02T13:05")],
    "입력 '23.6.4": [(P, "2023-06-04")],
    "입력 23.06.04 21:07": [(P, "2023-06-04T21:07")],
    "2013.06.04(화) 21:07": [(U, "2013-06-04T21:07")],
    "2013.06.04 화요일 21:07": [(U, "2013-06-04T21:07")],
    "최초입력 2021-03-04 오후 12:07:55": [(P, "2021-03-04T12:07:55")],
    "입력 2021.03.04. 오전 12:07": [(P, "2021-03-04T00:07")],
    "업데이트 2023.08.21 09:33": [(M, "2023-08-21T09:33")],
    "입력 2023.09.12 10:05  수정 2023.09.12 16:48  댓글 0": [(P, "2023-09-12T10:05"), (M, "2023-09-12T16:48")],
    "2018.06.04 13:44:12 | 2018.06.04 15:10:33": [(U, "2018-06-04T13:44:12"), (U, "2018-06-04T15:10:33")],
    "2013/06/04 PM 09:07": [(U, "2013-06-04T21:07")],
    "방송일시 2023-06-04 07:00": [(P, "2023-06-04T07:00")],
    "2023.06.04 21:07 (한국시간)": [(U, "2023-06-04T21:07+09:00")],
    "기사입력시간 : 2013/06/04 [21:07:00]": [(P, "2013-06-04T21:07:00")],
    "입력ㅣ2013-06-04 21:07ㅣ수정ㅣ2013-06-04 22:07": [(P, "2013-06-04T21:07"), (M, "2013-06-04T22:07")],
    "2013.06.04 21:07|수정 2013.06.04 22:01": [(U, "2013-06-04T21:07"), (M, "2013-06-04T22:01")],
    "수정 2013-06-04 22:07 입력 2013-06-04 21:07": [(M, "2013-06-04T22:07"), (P, "2013-06-04T21:07")],
    "작성일 2013.06.04 (화) 21:07 조회 123": [(P, "2013-06-04T21:07")],
    # English elsewhere
    "4 Jun 2013 21.07 BST": [(U, "2013-06-04T21:07+01:00")],
    "June 4, 2023 9:07 PM GMT+9 Updated June 5, 2023 10:32 AM GMT+9": [
        (U, "2023-06-04T21:07+09:00"),
        (M, "2023-06-05T10:32+09:00"),
    ],
    "Oct. 14, 2022 6 a.m. EDT | Updated Oct. 14, 2022 11:45 a.m. EDT": [
        (U, "2022-10-14T06:00-04:00"),
        (M, "2022-10-14T11:45-04:00"),
    ],
    "12:20pm Jan 7, 2024": [(U, "2024-01-07T12:20")],
    "October 23, 2025 5:50 pm CET": [(U, "2025-10-23T17:50+01:00")],
    "PUBLISHED: November 19, 2019 at 8:59 pm | UPDATED: November 19, 2019 at 10:16 pm": [
        (P, "2019-11-19T20:59"),
        (M, "2019-11-19T22:16"),
    ],
    "Published 10:02 AM EST Nov 19, 2019": [(P, "2019-11-19T10:02-05:00")],
    "Posted: Fri 6:45 PM, Feb 16, 2018 |": [(P, "2018-02-16T18:45")],
    "08:39, 06 Jan 2026Updated 08:41, 06 Jan 2026": [(U, "2026-01-06T08:39"), (M, "2026-01-06T08:41")],
    "Published Wed, Nov 20 20194:29 AM ESTUpdated an hour ago": [(P, "2019-11-20T04:29-05:00")],
    "Nov. 18th 2019 12:12 pm PT": [(U, "2019-11-18T12:12-08:00")],
    "July 18th 2019 12:12 pm PT": [(U, "2019-07-18T12:12-07:00")],
    "November 19, 2019 12:04AM ET": [(U, "2019-11-19T00:04-05:00")],
    "Apr 16, 2026, 14:04 IST": [(U, "2026-04-16T14:04+05:30")],
    "updated: Nov 20 2019, 15:24pm ist": [(M, "2019-11-20T15:24+05:30")],
    "Published on 06/01/2026 - 13:55 GMT+1 •Updated 14:20": [
        (P, "2026-01-06T13:55+01:00"),
        (M, "2026-01-06T14:20+01:00"),
    ],
    "Published Jun 04, 2026 • Last updated 1 day ago • 2 minute read": [(P, "2026-06-04")],
    "Nov 18, 2019 at 9:24 pm ET • 2 min read": [(U, "2019-11-18T21:24-05:00")],
    "6/4/2013 9:07 PM": [(U, "2013-06-04T21:07")],
    "04/06/2013 9:07 PM IST": [(U, "2013-06-04T21:07+05:30")],
    "04/06/2013 21:07": [(U, "2013-06-04T21:07")],
    "11.14.2019 09:00 AM": [(U, "2019-11-14T09:00")],
    "4th June 2013": [(U, "2013-06-04")],
    "Monday, 4 June 2013 12 a.m.": [(U, "2013-06-04T00:00")],
    "Tuesday, 4 June 2013 12 noon": [(U, "2013-06-04")],
    "4 June 2013, 9.07pm AEST": [(U, "2013-06-04T21:07+10:00")],
    "Last updated at 10:05 am, 4 June 2013": [(M, "2013-06-04T10:05")],
    "First published on 4 June 2013 at 10.05 SAST": [(P, "2013-06-04T10:05+02:00")],
    "Sept. 4, 2013 | 7:05 p.m. CT": [(U, "2013-09-04T19:05-05:00")],
    "4-Jun-2013 21:07 SGT": [(U, "2013-06-04T21:07+08:00")],
    "2013, June 4": [(U, "2013-06-04")],
    "Published: 21:07 BST, 4 June 2013 | Updated: 22:07 BST, 4 June 2013": [
        (P, "2013-06-04T21:07+01:00"),
        (M, "2013-06-04T22:07+01:00"),
    ],
    "June 4, 20239:07 PM ET": [(U, "2023-06-04T21:07-04:00")],
    "Published June 4, 2023Updated June 5, 2023, 9:07 a.m. ET": [(P, "2023-06-04"), (M, "2023-06-05T09:07-04:00")],
    "Updated 9:07 PM EDT, Sun June 4, 2023": [(M, "2023-06-04T21:07-04:00")],
    "4 Jun, 2023, 09:07 PM IST": [(U, "2023-06-04T21:07+05:30")],
    # standards
    "2019-11-18T20:51:19Z": [(U, "2019-11-18T20:51:19+00:00")],
    "2019-11-18T20:51:19.123+09:00": [(U, "2019-11-18T20:51:19+09:00")],
    "2019-11-18T20:51-0500": [(U, "2019-11-18T20:51-05:00")],
    "Tue, 04 Jun 2013 21:07:11 +0900": [(U, "2013-06-04T21:07:11+09:00")],
    "Tue, 4 Jun 2013 21:07:11 GMT": [(U, "2013-06-04T21:07:11+00:00")],
    "Tue Nov 19 10:02:11 EST 2019": [(U, "2019-11-19T10:02:11-05:00")],
    "2013-06-04 21:07 UTC+05:30": [(U, "2013-06-04T21:07+05:30")],
    # German, Dutch, Nordic
    "3. Mai 2024, 17:47": [(U, "2024-05-03T17:47")],
    "05.06.2025 um 14:46": [(U, "2025-06-05T14:46")],
    "18.07.2024, 11.08 Uhr": [(U, "2024-07-18T11:08")],
    "Stand: 24.04.2024 10:11 Uhr": [(U, "2024-04-24T10:11")],
    "Stand: 04.06.23, 21:07 Uhr": [(U, "2023-06-04T21:07")],
    "Veröffentlicht am 13. Mai 2026 um 15:44": [(P, "2026-05-13T15:44")],
    "Aktualisiert am 07.01.2026 - 18:50 UhrLesedauer: 4 Min.": [(M, "2026-01-07T18:50")],
    "15.04.2025, 17:59Lesezeit: 5 Min.": [(U, "2025-04-15T17:59")],
    "28.04.2024 | 09:36 Uhr": [(U, "2024-04-28T09:36")],
    "12. MÄR 2025 18:03": [(U, "2025-03-12T18:03")],
    "Mo. 03.02.2025, 8 Uhr": [(U, "2025-02-03T08:00")],
    "4. Jänner 2023, 21:07 MEZ": [(U, "2023-01-04T21:07+01:00")],
    "Gepubliceerd op 4 juni 2023 om 21:07 uur": [(P, "2023-06-04T21:07")],
    "4 mrt. 2023 21u07": [(U, "2023-03-04T21:07")],
    "4. juni 2023 kl. 21.07": [(U, "2023-06-04T21:07")],
    "02/02/2025 KL. 09:00": [(U, "2025-02-02T09:00")],
    "Publisert torsdag 09. mai 2024 - 13:26": [(P, "2024-05-09T13:26")],
    "Sist oppdatert torsdag 09. mai 2024 - 20:24": [(M, "2024-05-09T20:24")],
    "Publicerad 4 juni 2023 kl 21.07": [(P, "2023-06-04T21:07")],
    "Julkaistu 4.6.2023 klo 21.07": [(P, "2023-06-04T21:07")],
    "Päivitetty 4. kesäkuuta 2023 21:07": [(M, "2023-06-04T21:07")],
    "Birt 4. júní 2023 21:07": [(P, "2023-06-04T21:07")],
    # Romance languages
    "Le 4 juin 2013 à 21h07": [(U, "2013-06-04T21:07")],
    "Publié le 04 juin 2023 à 18h04, modifié le 05 juin 2023 à 09h12": [
        (P, "2023-06-04T18:04"),
        (M, "2023-06-05T09:12"),
    ],
    "Mis à jour le dimanche 1er février 2023": [(M, "2023-02-01")],
    "PUBLIE LE 4 FEVRIER 2023": [(P, "2023-02-04")],
    "4 de junio de 2023 - 21:07 h": [(U, "2023-06-04T21:07")],
    "04/06/2023 a las 21:07": [(U, "2023-06-04T21:07")],
    "Actualizado a 10/07/2026 22:39": [(M, "2026-07-10T22:39")],
    "4 giugno 2023 alle 21:07": [(U, "2023-06-04T21:07")],
    "Aggiornato il 4 giugno 2023 alle ore 21:07": [(M, "2023-06-04T21:07")],
    "segunda-feira, 22 de janeiro de 2018 às 0:13": [(U, "2018-01-22T00:13")],
    "Publicado em 04/06/2023 às 21h07": [(P, "2023-06-04T21:07")],
    "Publicat: 4 iunie 2023, ora 21:07": [(P, "2023-06-04T21:07")],
    "4 de juny del 2023": [(U, "2023-06-04")],
    # Slavic, Baltic, Hungarian, Greek, Turkish
    "4 июня 2023, 21:07": [(U, "2023-06-04T21:07")],
    "Опубликовано 4 июня 2023 г. в 21:07 MSK": [(P, "2023-06-04T21:07+03:00")],
    "4 червня 2023, 21:07": [(U, "2023-06-04T21:07")],
    "Opublikowano: 4 czerwca 2023 r., 21:07": [(P, "2023-06-04T21:07")],
    "4 listopada 2023": [(U, "2023-11-04")],
    "4. 6. 2023 21:07": [(U, "2023-06-04T21:07")],
    "Objavljeno: 04.06.2023. u 21:07": [(P, "2023-06-04T21:07")],
    "2024.03.31 08:00": [(U, "2024-03-31T08:00")],
    "2024 m. kovo 31 d. 08:00": [(U, "2024-03-31T08:00")],
    "2024. gada 31. martā, 08:00": [(U, "2024-03-31T08:00")],
    "2024. március 31. 08:00": [(U, "2024-03-31T08:00")],
    "Δημοσίευση: 4 Ιουνίου 2023, 21:07": [(P, "2023-06-04T21:07")],
    "Giriş: 04.06.2023 - 21:07 Güncelleme: 05.06.2023 - 09:12": [(P, "2023-06-04T21:07"), (M, "2023-06-05T09:12")],
    "4 Haziran 2023 Pazar 21:07": [(U, "2023-06-04T21:07")],
    # Asia and the Middle East
    "2023年6月4日 21時07分": [(U, "2023-06-04T21:07")],
    "2023年6月4日(日) 午後9時7分 更新": [(M, "2023-06-04T21:07")],
    "公開日：2023年6月4日": [(P, "2023-06-04")],
    "2023/6/4 21:07": [(U, "2023-06-04T21:07")],
    "2023年06月04日21:07": [(U, "2023-06-04T21:07")],
    "2023年6月4日 星期日 下午9:07": [(U, "2023-06-04T21:07")],
    "發佈時間：2023-06-04 21:07": [(P, "2023-06-04T21:07")],
    "Jumat, 4 Juni 2023 21:07 WIB": [(U, "2023-06-04T21:07+07:00")],
    "22/10/2025, 10:00 (GMT+7)": [(U, "2025-10-22T10:00+07:00")],
    "Thứ tư, 22/10/2025, 19:25 (GMT+7)": [(U, "2025-10-22T19:25+07:00")],
    "4 tháng 6, 2023": [(U, "2023-06-04")],
    "4 มิ.ย. 2566 21:07 น.": [(U, "2023-06-04T21:07")],
    "٤ يونيو ٢٠٢٣": [(U, "2023-06-04")],
    "تاريخ النشر: 4 يونيو/حزيران 2023": [(P, "2023-06-04")],
    "פורסם: 4 ביוני 2023, 21:07": [(P, "2023-06-04T21:07")],
    "प्रकाशित 4 जून 2023, 09:07 PM IST": [(P, "2023-06-04T21:07+05:30")],
    "২০২৩-০৬-০৪": [(U, "2023-06-04")],
}

# Lines that hold dates, and more than dates: the rest is left to others, so it is no date line.
WITH_OTHER_WORDS: Final[dict[str, list[tuple[str, str]]]] = {
    "By Dana Okoye published 19 May 2026": [(P, "2026-05-19")],
    "한지민 기자입력 2023.06.04 21:07": [(P, "2023-06-04T21:07")],
    "Mira Holst24.04.2024, 19:35 Uhr": [(U, "2024-04-24T19:35")],
    "Posted by Dana Okoye on November 19, 2019, 6:21 AM EST": [(U, "2019-11-19T06:21-05:00")],
    "The bridge at Elmford opened on June 4, 2013 after a long wait": [(U, "2013-06-04")],
    "佐藤花子2025年1月13日 21時37分": [(U, "2025-01-13T21:37")],
    "Geschrieben am 15. April 2025 in Nachrichten": [(P, "2025-04-15")],
    "April 10, 20233 years Marlo 142 Views": [(U, "2023-04-10")],
}

NO_DATES: Final = (
    "Updated January. 01, 1970 09:00",  # what an empty field shows
    "",
    "2023",
    "In 2023 the town rebuilt its pier",
    "3월 4일",
    "June 2013",
    "2013년 6월",
    "2023.06",
    "June 4",
    "4 Jun",
    "version 2.5.1",
    "v2023.4",
    "02-781-1234",
    "Tel. 02-2019-1234",
    "010-2010-2020",
    "1,140",
    "3-2",
    "won 21-19, 19-21, 21-20",
    "$2,019.99",
    "192.168.20.19",
    "20.19.3.4",
    "2023.06.04.12 build",
    "June 31, 2023",
    "31/06/2023",
    "2023-02-30",
    "2023-13-01",
    "2023년 13월 1일",
    "2023-06-04 25:07",
    "2023-06-04 21:67",
    "0/0/2023",
    "4 June 1899",
    "2101-06-04",
    "1998-2004",
    "season 2019-20",
    "2019/20",
    "the 2018, 2019 and 2020 seasons",
    "http://news.example/2023/06/04/story",
    "https://news.example/view?d=2023-06-04/x",
    "Maybe 4, 2023",
    "4 people 2023",
    "Copyright 2023 The Elmford Post",
    "ISO 20190/4-2",
    "23.6.4",
    "04.06.23",
    "15:44 Uhr",
    "3 weeks ago",
    "x" * 150 + " published June 4, 2013 - 21:07 and many more words here",
)


def iso(found: FoundDate) -> str:
    """The value as the tables write it."""
    if found.precision == "day":
        return found.value.date().isoformat()
    return found.value.isoformat(timespec="minutes" if found.precision == "minute" else "seconds")


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_dates_is_read(line):
    found = find_dates(line)
    assert [(f.kind, iso(f)) for f in found] == LINES[line]
    assert is_date_line(line, found) == (line not in NOT_ONLY_DATES)


NOT_ONLY_DATES: Final = {"Tuesday, 4 June 2013 12 noon"}


@pytest.mark.parametrize("line", WITH_OTHER_WORDS)
def test_dates_among_other_words_are_found_but_make_no_date_line(line):
    found = find_dates(line)
    assert [(f.kind, iso(f)) for f in found] == WITH_OTHER_WORDS[line]
    assert not is_date_line(line, found)


@pytest.mark.parametrize("line", NO_DATES)
def test_no_date_is_guessed(line):
    assert find_dates(line) == ()
    assert not is_date_line(line, ())


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("입력 2022.11.03 (21:38) | 한지민", ["입력 2022.11.03 (21:38)"]),
        ("By Dana Okoye on Tue, 4 June 2013", ["on Tue, 4 June 2013"]),
        ("Elmford 4 Jun 2013 21.07 BST", ["4 Jun 2013 21.07 BST"]),
        ("등록 2018-01-17 13:05수정 2018-01-17 13:53", ["등록 2018-01-17 13:05", "수정 2018-01-17 13:53"]),
        ("2022.03.15 오전 11:40 수정", ["2022.03.15 오전 11:40 수정"]),
        ("Last updated: June 4, 2013", ["Last updated: June 4, 2013"]),
    ],
)
def test_the_span_holds_label_weekday_and_zone(line, spans):
    assert [line[f.start : f.end] for f in find_dates(line)] == spans


@pytest.mark.parametrize("rule", SHAPES)
def test_each_shape_reads_its_examples_and_nothing_in_its_counter_example(rule):
    examples, counter_example = SHAPES[rule]
    for line in examples:
        found = find_dates(line)
        assert [f.value.date() for f in found] == [dt.date(2023, 6, 4)], line
        assert found[0].rule.removesuffix("+time") == rule
    assert find_dates(counter_example) == ()


@pytest.mark.parametrize(
    ("line", "day_first", "expected"),
    [
        ("04/06/2023", True, "2023-06-04"),
        ("04/06/2023", False, "2023-04-06"),
        ("13/06/2023", False, "2023-06-13"),
        ("06/13/2023", True, "2023-06-13"),
        ("04.06.2023", False, "2023-06-04"),
    ],
)
def test_day_first_decides_only_what_the_numbers_leave_open(line, day_first, expected):
    assert [iso(f) for f in find_dates(line, day_first=day_first)] == [expected]


EMPTY_FIELD = dt.date(1970, 1, 1)
DATETIMES = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2099, 12, 31)).filter(  # noqa: DTZ001  # wall clocks
    lambda value: value.date() != EMPTY_FIELD
)
ENGLISH = ("January", "February", "March", "April", "May", "June", "July")
ENGLISH += ("August", "September", "October", "November", "December")


def _korean_clock(value: dt.datetime) -> str:
    return f"{'오전' if value.hour < 12 else '오후'} {value.hour % 12 or 12}:{value:%M}"


FORMATS: Final = {
    "iso": lambda v: f"{v:%Y-%m-%d}T{v:%H:%M}",
    "english": lambda v: f"Published : {ENGLISH[v.month - 1]} {v.day}, {v.year} - {v:%H:%M}",
    "english day first": lambda v: f"{v.day} {ENGLISH[v.month - 1][:3]} {v.year} {v:%H.%M} GMT",
    "english meridiem": lambda v: f"{ENGLISH[v.month - 1]} {v.day}, {v.year} {v.hour % 12 or 12}:{v:%M %p}",
    "american": lambda v: f"{v.month}/{v.day}/{v.year} {v.hour % 12 or 12}:{v:%M} {'AM' if v.hour < 12 else 'PM'}",
    "time first": lambda v: f"{v:%H:%M} {ENGLISH[v.month - 1]} {v.day}, {v.year}",
    "korean dots": lambda v: f"입력 {v:%Y.%m.%d}. {_korean_clock(v)}",
    "korean words": lambda v: f"{v.year}년 {v.month}월 {v.day}일 {v.hour}시 {v.minute}분",
    "japanese": lambda v: f"{v.year}年{v.month}月{v.day}日 {v.hour}時{v:%M}分",
    "german": lambda v: f"Stand: {v:%d.%m.%Y, %H.%M} Uhr",
    "french": lambda v: f"Publié le {v:%d/%m/%Y} à {v:%Hh%M}",
    "czech": lambda v: f"{v.day}. {v.month}. {v.year} {v.hour}:{v:%M}",
}


@pytest.mark.parametrize("shape", FORMATS)
@given(value=DATETIMES)
def test_a_date_written_in_any_shape_is_found_again(shape, value):
    value = value.replace(second=0, microsecond=0, fold=0)
    line = FORMATS[shape](value)
    found = find_dates(line)
    assert [(f.value.replace(tzinfo=None), f.precision) for f in found] == [(value, "minute")]
    assert is_date_line(line, found)


@given(st.sampled_from(sorted(MONTHS)), st.integers(1, 28), st.integers(1900, 2099))
def test_every_month_name_is_read_between_day_and_year(word, day, year):
    assert [f.value.date() for f in find_dates(f"{day} {word} {year}")] == [dt.date(year, MONTHS[word], day)]


@given(st.sampled_from(sorted(LABELS)), st.sampled_from(["{} 2023-06-04 21:07", "{}: 2023-06-04 21:07"]))
def test_every_label_is_read_before_a_date(label, shape):
    found = find_dates(shape.format(label))
    assert [f.kind for f in found] == [LABELS[label]]
    assert is_date_line(shape.format(label), found)


@given(st.text(max_size=220))
def test_any_text_gives_ordered_spans_inside_it(line):
    end = 0
    for found in find_dates(line):
        assert end <= found.start < found.end <= len(line)
        end = found.end


@given(
    st.lists(
        st.sampled_from([*"0123456789:./-,()| ", "2023", "20", "pm", "June", "년", "월", "일", "수정", "T"]),
        max_size=30,
    )
)
def test_any_debris_of_dates_is_survived(parts):
    line = "".join(parts)
    for found in find_dates(line):
        assert 1900 <= found.value.year <= 2099
        assert line[found.start : found.end].strip()
    find_time(line)
    is_relative(line)


@pytest.mark.parametrize(
    ("line", "zone", "source", "expected"),
    [
        ("June 4, 2013 - 21:07", "Asia/Seoul", "publisher", ("2013-06-04T21:07:00+09:00", "minute", "publisher")),
        ("2013-06-04", "Asia/Seoul", "country", ("2013-06-04T00:00:00+09:00", "day", "country")),
        ("2013-06-04 21:07:11", "+09:00", "country", ("2013-06-04T21:07:11+09:00", "second", "country")),
        ("2013-06-04 21:07", None, "publisher", ("2013-06-04T21:07:00+00:00", "minute", "assumed-utc")),
        ("4 Jun 2013 21.07 BST", "Asia/Seoul", "publisher", ("2013-06-04T21:07:00+01:00", "minute", "stated")),
        ("4 Jun 2013 21:07", "Europe/London", "publisher", ("2013-06-04T21:07:00+01:00", "minute", "publisher")),
        ("4 Jan 2013 21:07", "Europe/London", "publisher", ("2013-01-04T21:07:00+00:00", "minute", "publisher")),
        ("Jan 4, 2013 9:07 pm ET", None, "", ("2013-01-04T21:07:00-05:00", "minute", "stated")),
        ("Jul 4, 2013 9:07 pm ET", None, "", ("2013-07-04T21:07:00-04:00", "minute", "stated")),
    ],
)
def test_a_date_is_resolved_with_the_best_zone_known(line, zone, source, expected):
    assert resolve(find_dates(line)[0], zone, source) == expected


def test_an_unknown_zone_is_an_error():
    with pytest.raises(KeyError):
        resolve(find_dates("2013-06-04")[0], "Mars/Olympus", "publisher")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("15:44 Uhr", (15, 44, 0)),
        ("21:07", (21, 7, 0)),
        ("21:07:33", (21, 7, 33)),
        ("오후 9:07", (21, 7, 0)),
        ("오후 12:07", (12, 7, 0)),
        ("오전 12:07", (0, 7, 0)),
        ("12 a.m.", (0, 0, 0)),
        ("5:53 PM", (17, 53, 0)),
        ("à 21h07", (21, 7, 0)),
        ("kl. 21.07", (21, 7, 0)),
        ("21時07分", (21, 7, 0)),
        ("10:02 AM EST", (10, 2, 0)),
        ("3-2", None),
        ("25:07", None),
        ("21:67", None),
        ("9", None),
        ("2.289", None),
        ("1/12", None),
        ("15:44 Uhr: Die Fähre legt ab", None),
        ("Sports", None),
        ("", None),
    ],
)
def test_a_line_that_is_only_a_time(line, expected):
    assert find_time(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published", "published"),
        ("Published on:", "published"),
        ("입력", "published"),
        ("기사입력 :", "published"),
        ("Publié le", "published"),
        ("Veröffentlicht am", "published"),
        ("発信", None),
        ("更新", "modified"),
        ("Last updated", "modified"),
        ("LAST  UPDATED", "modified"),
        ("최종 수정", "modified"),
        ("Zuletzt aktualisiert:", "modified"),
        ("Stand:", None),
        ("Sports", None),
        ("Updated rules for ferries", None),
        ("수정 작업을 마쳤다", None),
        ("", None),
    ],
)
def test_a_line_that_is_only_a_label(line, expected):
    assert label_kind(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3 weeks ago", True),
        ("an hour ago", True),
        ("Updated 5 min ago", True),
        ("Last updated: 2 days ago", True),
        ("15시간 전", True),
        ("3분 전", True),
        ("방금 전", True),
        ("3時間前", True),
        ("il y a 3 heures", True),
        ("vor 2 Stunden", True),
        ("hace 2 horas", True),
        ("2 часа назад", True),
        ("for 2 timer siden", True),
        ("Yesterday", True),
        ("3 weeks ago the dam broke", False),
        ("15시간 전 불이 났다", False),
        ("3 weeks", False),
        ("Long ago", False),
        ("June 4, 2013", False),
        ("", False),
    ],
)
def test_a_stamp_relative_to_now_is_recognised(line, expected):
    assert is_relative(line) is expected


def test_small_furniture_does_not_explode():
    line = "June 4, 2013 " + "min 3 " * 25 + "x"
    assert not is_date_line(line, find_dates(line))


def test_the_tables_are_of_the_size_that_they_claim():
    assert len(LINES) >= 120
    assert len(NO_DATES) >= 40
    assert set(MONTHS.values()) == set(range(1, 13))
    assert {"tue", "일요일", "do"} <= WEEKDAYS


def test_a_day_never_reaches_back_before_its_floor():
    line = "4 June 2013"
    assert day_at_year(line, 0, 7, day_first=True) is not None
    assert day_at_year(line, 2, 7, day_first=True) is None
