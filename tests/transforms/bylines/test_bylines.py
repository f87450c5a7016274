"""Whole-line bylines: what each shape says, what is none, and what several of them make together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.bylines import (
    Byline,
    is_byline_label,
    looks_like_bio,
    merge_authors,
    read_bio,
    read_byline,
    read_guests,
)
from hanji.transforms.records import Author

# line, rule, people as `Name <e-mail> (role)`, agencies
READ = [
    ("미르하 기자 mirha@pada.example", "ko.reporter", "미르하 <mirha@pada.example> (기자)", ""),
    ("미르하 기자", "ko.reporter", "미르하 (기자)", ""),
    ("미르하 기자 다른기사 보기 mirha@pada.example", "ko.reporter", "미르하 <mirha@pada.example> (기자)", ""),
    ("글｜미르하 기자 mirha@pada.example", "ko.reporter", "미르하 <mirha@pada.example> (기자)", ""),
    ("Write to Jane Doe at jane.doe@pada.example", "en.write-to", "Jane Doe <jane.doe@pada.example>", ""),
    ("미르하, 갑을선 기자", "ko.reporter", "미르하 (기자); 갑을선 (기자)", ""),
    ("충북CBS 홍길동 기자", "ko.reporter", "홍길동 (기자)", "충북CBS"),
    ("광주MBC 홍길동", "ko.name", "홍길동", "광주MBC"),
    ("목포/홍길동 기자 gildong@pada.example", "ko.reporter", "홍길동 <gildong@pada.example> (기자)", ""),
    ("유채린 기자(=목포)", "ko.reporter", "유채린 (기자)", ""),
    ("[바다누리 유채린 기자]", "ko.reporter", "유채린 (기자)", ""),
    ("[가람경제=미르하 기자]", "ko.reporter", "미르하 (기자)", "가람경제"),
    ("[가람일보=목동, 미르하 기자]", "ko.reporter", "미르하 (기자)", "가람일보"),
    ("[가람뉴스 별in 유채린 기자]", "ko.reporter", "유채린 (기자)", "가람뉴스"),
    ("[가람뉴스 = 유채린 기자]", "ko.reporter", "유채린 (기자)", "가람뉴스"),
    ("□ 유채린 기자", "ko.reporter", "유채린 (기자)", ""),
    ("글=유채린 기자 사진=홍길동 기자", "ko.reporter", "유채린 (기자)", ""),
    ("취재=유채린 기자, 영상=홍길동 기자", "ko.reporter", "유채린 (기자)", ""),
    ("유채린 해양안보전문기자", "ko.reporter", "유채린 (해양안보전문기자)", ""),
    ("유채린 산업2부 기자", "ko.reporter", "유채린 (기자)", "산업2부"),
    ("바르샤바 미르하 특파원", "ko.reporter", "미르하 (특파원)", ""),
    ("本报记者 郗望舒 佟一帆", "zh.label", "郗望舒 (记者); 佟一帆 (记者)", "本报"),
    ("文 | 张晓云", "ja.label", "张晓云", ""),
    ("文｜本报记者 张晓云", "zh.label", "张晓云 (记者)", "本报"),
    ("文／記者 張曉雲", "ja.label", "張曉雲", ""),
    ("(記者 張曉雲／台北報導)", "zh.label", "張曉雲 (記者)", ""),
    ("記者 張曉雲/台中報導", "zh.label", "張曉雲 (記者)", ""),
    ("文/图 张晓云", "zh.label", "张晓云", ""),
    ("文、图/张晓云", "zh.label", "张晓云", ""),
    ("本报讯 记者 张晓云", "zh.label", "张晓云 (记者)", ""),
    ("责任编辑：郗望舒", "credit.editor", "", ""),
    ("By NORA VANCE FOR THE HARBOR POST", "en.by", "Nora Vance", "THE HARBOR POST"),
    ("Posted by Nora Vance | Harbor Lights", "en.by", "Nora Vance", ""),
    ("From Correspondent Nora Vance", "en.from", "Nora Vance", ""),
    ("The Bulletin by Nora Vance", "en.by", "Nora Vance", ""),
    ("SECTION: Business | WRITER: Nora Vance", "author", "Nora Vance", ""),
    ("Harbor Bay Radio / By Nora Vance and Dana Reed", "en.by", "Nora Vance; Dana Reed", ""),
    (
        "Editorial Writer Nora Vance (nora@harbor.example)",
        "role-name",
        "Nora Vance <nora@harbor.example> (Editorial Writer)",
        "",
    ),
    ("Posted on June 4, 2013 by Nora Vance", "en.by", "Nora Vance", ""),
    ("Posted on by Nora Vance", "en.by", "Nora Vance", ""),
    ("Published 4 June 2013 by seabird", "en.by", "seabird", ""),
    ("Additional reporting by Nora Vance in Oslo", "credit.contributed", "", ""),
    (
        "Reporting by Nora Vance; Additional reporting by Felix Kuhn; Editing by R. Odell",
        "en.reporting",
        "Nora Vance",
        "",
    ),
    ("Nora Vance Oslo", "bare-name", "Nora Vance", ""),
    ("Nora García Buenos Aires", "bare-name", "Nora García", ""),
    ("Nora Vance, Oslo", "bare-name", "Nora Vance", ""),
    ("Nora Vance in Oslo", "bare-name", "Nora Vance", ""),
    ("Nora Vance and agencies", "name-agency", "Nora Vance", "agencies"),
    ("Nora Vance1,2 and Felix Kuhn3", "bare-name", "Nora Vance; Felix Kuhn", ""),
    ("Xiaolan You0,", "bare-name", "Xiaolan You", ""),
    ("AFP/rv Oslo", "agency", "", "AFP"),
    ("dpa/rv München", "agency", "", "dpa"),
    ("VANCE Nora", "bare-name", "VANCE Nora", ""),
    ("By Song Sang-ho (sshluck@heraldcorp.com)", "en.by", "Song Sang-ho <sshluck@heraldcorp.com>", ""),
    ("By Korea Herald", "en.by", "", "Korea Herald"),
    ("By Yonhap", "en.by", "", "Yonhap"),
    ("By Lena Park", "en.by", "Lena Park", ""),
    ("By Lena HolmStaff Writer", "en.by", "Lena Holm (Staff Writer)", ""),
    ("By Ann McVie Writer", "en.by", "Ann McVie (Writer)", ""),
    ("By Lena Park,", "en.by", "Lena Park", ""),
    ("BY YANG SO-RA [sora@harbor.example]", "en.by", "Yang So-ra <sora@harbor.example>", ""),
    ("By YANG SO-RA", "en.by", "Yang So-ra", ""),
    (
        "By Mo Ha-eun, staff reporter, and Pi Tae-rin, Jeju correspondent",
        "en.by",
        "Mo Ha-eun (staff reporter); Pi Tae-rin (Jeju correspondent)",
        "",
    ),
    ("By Nora V., Felix K. and Ruth O.", "en.by", "Nora V.; Felix K.; Ruth O.", ""),
    ("By Nora Vance, Felix Kuhn and Ruth Odell", "en.by", "Nora Vance; Felix Kuhn; Ruth Odell", ""),
    ("By Nora Vance and Felix Kuhn in Oslo", "en.by", "Nora Vance; Felix Kuhn", ""),
    ("By Nora and Felix Vance", "en.by", "Nora Vance; Felix Vance", ""),
    ("By Nora Vance | The Harbor Times", "en.by", "Nora Vance", "The Harbor Times"),
    ("By Nora Vance - Harbor Times", "en.by", "Nora Vance", "Harbor Times"),
    ("By Nora Vance / Harbor Times", "en.by", "Nora Vance", "Harbor Times"),
    ("By Nora Vance for Mail Online", "en.by", "Nora Vance", "Mail Online"),
    ("By Nora Vance, Special to The Harbor Post", "en.by", "Nora Vance", "The Harbor Post"),
    ("By Nora Vance, Reuters", "en.by", "Nora Vance", "Reuters"),
    ("By NORA VANCE Associated Press", "en.by", "Nora Vance", "Associated Press"),
    ("By Nora Vance Political Correspondent", "en.by", "Nora Vance (Political Correspondent)", ""),
    ("By Nora Vance (she/her)", "en.by", "Nora Vance", ""),
    ("By Prof. Nora Vance", "en.by", "Prof. Nora Vance", ""),
    ("By Nora Vance Follow", "en.by", "Nora Vance", ""),
    ("By Nora Vance published 19 May 2026", "en.by", "Nora Vance", ""),
    ("By Nora Vance | June 4, 2013", "en.by", "Nora Vance", ""),
    ("By Nora Vance Updated June 4, 2013 at 9:07 PM", "en.by", "Nora Vance", ""),
    ("By: Nora Vance", "en.by", "Nora Vance", ""),
    ("byNora Vance", "en.by", "Nora Vance", ""),
    ("by Nora Vance", "en.by", "Nora Vance", ""),
    ("By Staff Reporter", "en.by", "", "Staff Reporter"),
    ("By Our Correspondent", "en.by", "", "Our Correspondent"),
    ("By The Editorial Board", "en.by", "", "The Editorial Board"),
    ("By Associated Press and Nora Vance", "en.by", "Nora Vance", "Associated Press"),
    ("By AFP", "en.by", "", "AFP"),
    ("Written by Nora Vance", "en.by", "Nora Vance", ""),
    ("Words by Nora Vance", "en.by", "Nora Vance", ""),
    ("Story by Nora Vance", "en.by", "Nora Vance", ""),
    ("Text and photos by Nora Vance", "en.by", "Nora Vance", ""),
    ("Words: Nora Vance Photos: Felix Kuhn", "text", "Nora Vance", ""),
    ("Opinion by Nora Vance", "en.by", "Nora Vance", ""),
    ("Reported by Nora Vance nora@harbor.example", "en.by", "Nora Vance <nora@harbor.example>", ""),
    ("Posted by seabird", "en.by", "seabird", ""),
    ("Posted by Nora Vance on June 4, 2013, 6:21 AM EST", "en.by", "Nora Vance", ""),
    ("Posted by seabird 3 weeks ago | Filed under: harbors", "en.by", "seabird", ""),
    ("Posted by Nora Vance 3 weeks ago | Posted in Harbors", "en.by", "Nora Vance", ""),
    ("Author: Nora Vance", "author", "Nora Vance", ""),
    ("Author: seabird", "author", "seabird", ""),
    ("Authors: Nora Vance, Felix Kuhn", "author", "Nora Vance; Felix Kuhn", ""),
    ("Author of the article: Nora Vance", "author", "Nora Vance", ""),
    ("Text: Nora Vance", "text", "Nora Vance", ""),
    ("Contributing writer Nora Vance", "role-name", "Nora Vance (Contributing writer)", ""),
    ("Staff writer Nora Vance", "role-name", "Nora Vance (Staff writer)", ""),
    ("Reporter : n_vance@harbor.example", "email-only", " <n_vance@harbor.example>", ""),
    (
        "Reporting by Nora Vance and Felix Kuhn in Santiago and Ruth Odell in London; Editing by Paul Dorn",
        "en.reporting",
        "Nora Vance; Felix Kuhn; Ruth Odell",
        "",
    ),
    ("(Reporting by Nora Vance; Editing by Felix Kuhn)", "en.reporting", "Nora Vance", ""),
    ("Reporting by Nora Vance, editing by Felix Kuhn", "en.reporting", "Nora Vance", ""),
    ("Reporting by Nora Vance; additional reporting by Ruth Odell.", "en.reporting", "Nora Vance", ""),
    ("Mo Ha-eun, Harbor News.", "en.signoff", "Mo Ha-eun", "Harbor News"),
    ("Nora Vance, Staff Writer", "name-role", "Nora Vance (Staff Writer)", ""),
    ("Nora Vance Deputy News Editor", "name-role", "Nora Vance (Deputy News Editor)", ""),
    (
        "Nora Vance, Political correspondent, Harbor News",
        "name-role",
        "Nora Vance (Political correspondent)",
        "Harbor News",
    ),
    ("Nora Vance (translator)", "name-role", "Nora Vance (translator)", ""),
    ("Nora Vance in Paris", "bare-name", "Nora Vance", ""),
    ("Nora Vance @noravance", "name-handle", "Nora Vance", ""),
    ("Nora Vance (nora@harbor.example)", "name-email", "Nora Vance <nora@harbor.example>", ""),
    ("Nora Vance nora@harbor.example", "name-email", "Nora Vance <nora@harbor.example>", ""),
    ("Nora Vance, Associated Press", "name-agency", "Nora Vance", "Associated Press"),
    ("AFP, OSLO", "agency", "", "AFP"),
    ("(Yonhap)", "agency", "", "Yonhap"),
    ("nora.vance@harbor.example", "email-only", " <nora.vance@harbor.example>", ""),
    ("• Email: nvance@harbor.example", "email-only", " <nvance@harbor.example>", ""),
    ("Von Nora Vance, Felix Kuhn und Ruth Odell", "de.von", "Nora Vance; Felix Kuhn; Ruth Odell", ""),
    ("Von: Nora VANCE, Felix KUHN", "de.von", "Nora VANCE; Felix KUHN", ""),
    ("von Nora Vance, MDR THÜRINGEN", "de.von", "Nora Vance", "MDR THÜRINGEN"),
    ("Von Nora Vance, Redakteurin", "de.von", "Nora Vance (Redakteurin)", ""),
    ("Ein Gastbeitrag von Nora Vance", "de.von", "Nora Vance", ""),
    ("Ein Interview von Nora Vance", "de.von", "Nora Vance", ""),
    ("Text: Nora Vance, Foto: Felix Kuhn", "text", "Nora Vance", ""),
    ("Autorin/Autor Nora Vance", "role-name", "Nora Vance", ""),
    ("Aus Kiew berichtet Nora Vance", "de.von", "Nora Vance", ""),
    ("von dpa", "de.von", "", "dpa"),
    ("Par Agathe Brun (Brest, envoyée spéciale)", "fr.par", "Agathe Brun (Brest, envoyée spéciale)", ""),
    ("Par Agathe Brun et Luc Moreau", "fr.par", "Agathe Brun; Luc Moreau", ""),
    ("Par Agathe Brun avec AFP", "fr.par", "Agathe Brun", "AFP"),
    ("Propos recueillis par Agathe Brun", "fr.par", "Agathe Brun", ""),
    ("Par Le Figaro et AFP", "fr.par", "", "Le Figaro; AFP"),
    ("Le Figaro avec AFP", "agency", "", "Le Figaro; AFP"),
    ("Agathe Brun (Brest, envoyée spéciale)", "name-role", "Agathe Brun (Brest, envoyée spéciale)", ""),
    ("Por Ana Souza", "es.por", "Ana Souza", ""),
    ("Por Ana Souza, G1", "es.por", "Ana Souza", "G1"),
    ("Por Ana Souza e João Lima", "es.por", "Ana Souza; João Lima", ""),
    ("Por Ana Souza, em São Paulo", "es.por", "Ana Souza", ""),
    ("Texto de Ana Souza", "es.por", "Ana Souza", ""),
    ("Ana Souza | Madrid", "bare-name", "Ana Souza", ""),
    ("Ana Souza, Luis Prado (Enviado especial)", "name-role", "Ana Souza; Luis Prado (Enviado especial)", ""),
    ("di Marco Neri e Anna Lodi", "it.di", "Marco Neri; Anna Lodi", ""),
    ("a cura di Marco Neri", "it.di", "Marco Neri", ""),
    ("Door Kees Molenaar", "nl.door", "Kees Molenaar", ""),
    ("Kees Molenaar en Anna de Wit", "bare-name", "Kees Molenaar; Anna de Wit", ""),
    ("Af Mads Lund", "nordic.av", "Mads Lund", ""),
    ("Av Kari Vik og Ole Moen", "nordic.av", "Kari Vik; Ole Moen", ""),
    ("Tekst: Kari Vik Foto: Ole Moen", "text", "Kari Vik", ""),
    ("Autor: Jan Wilk", "author", "Jan Wilk", ""),
    ("oprac. Jan Wilk", "pl.autor", "Jan Wilk", ""),
    ("Автор: Иван Озеров", "author", "Иван Озеров", ""),
    ("Текст: Иван Озеров", "text", "Иван Озеров", ""),
    ("Автор: Иван Озеров, РИА Новости", "author", "Иван Озеров", "РИА Новости"),
    ("Oleh Budi Laut", "id.oleh", "Budi Laut", ""),
    ("Penulis: Budi Laut", "author", "Budi Laut", ""),
    ("Nora Vance", "bare-name", "Nora Vance", ""),
    ("Hans-Jürgen Kuhn", "bare-name", "Hans-Jürgen Kuhn", ""),
    ("Marlene van der Zee", "bare-name", "Marlene van der Zee", ""),
    ("Ingrid Vik Moen", "bare-name", "Ingrid Vik Moen", ""),
    ("Иван Озеров, Анна Полева, Олег Рощин", "bare-name", "Иван Озеров; Анна Полева; Олег Рощин", ""),
    ("Phạm Thu Sương", "bare-name", "Phạm Thu Sương", ""),
    (
        "Laura Kuhn Hanna Sophie Moser Paul Anton Gruber",
        "bare-name",
        "Laura Kuhn; Hanna Sophie Moser; Paul Anton Gruber",
        "",
    ),
    ("27. Januar 2026 • Nora Vance • 3 Minuten", "bare-name", "Nora Vance", ""),
    ("홍길동 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("홍길동 인턴기자", "ko.reporter", "홍길동 (인턴기자)", ""),
    ("홍길동기자", "ko.reporter", "홍길동 (기자)", ""),
    ("홍길동 선임기자", "ko.reporter", "홍길동 (선임기자)", ""),
    ("홍길동 시민기자", "ko.reporter", "홍길동 (시민기자)", ""),
    ("홍길동 온라인기자", "ko.reporter", "홍길동 (온라인기자)", ""),
    ("홍길동 논설위원", "ko.reporter", "홍길동 (논설위원)", ""),
    ("홍길동 편집국장", "ko.reporter", "홍길동 (편집국장)", ""),
    ("홍길동 특파원", "ko.reporter", "홍길동 (특파원)", ""),
    ("홍길동 PD", "ko.reporter", "홍길동 (PD)", ""),
    ("홍길동 아나운서", "ko.reporter", "홍길동 (아나운서)", ""),
    ("홍길동 정치부 기자", "ko.reporter", "홍길동 (기자)", "정치부"),
    ("정치부 홍길동 기자", "ko.reporter", "홍길동 (기자)", "정치부"),
    ("기자명 홍길동 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("홍길동 기자 hong@pada.example", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    ("hong@pada.example 홍길동 기자", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    ("홍길동 기자(hong@pada.example)", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    ("홍길동기자 hong@", "ko.reporter", "홍길동 (기자)", ""),
    ("/홍길동 기자 hong@pada.example", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    ("[홍길동 기자 hong@pada.example]", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    ("홍길동 기자 = hong@pada.example", "ko.reporter", "홍길동 <hong@pada.example> (기자)", ""),
    (
        "황보단비·유채린 기자 danbi@pada.example, chaerin@pada.example",
        "ko.reporter",
        "황보단비 <danbi@pada.example> (기자); 유채린 <chaerin@pada.example> (기자)",
        "",
    ),
    ("홍길동, 유채린 기자", "ko.reporter", "홍길동 (기자); 유채린 (기자)", ""),
    ("홍길동 유채린 기자", "ko.reporter", "홍길동 (기자); 유채린 (기자)", ""),
    ("홍길동 기자, 유채린 인턴기자", "ko.reporter", "홍길동 (기자); 유채린 (인턴기자)", ""),
    ("[홍길동 기자 / 유채린 기자]", "ko.reporter", "홍길동 (기자); 유채린 (기자)", ""),
    ("홍길동 기자 외 1명", "ko.reporter", "홍길동 (기자)", ""),
    ("홍길동 기자 구독", "ko.reporter", "홍길동 (기자)", ""),
    ("글·사진 홍길동 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("글 홍길동 기자 / 사진 유채린 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("기     자 : 홍길동", "ko.label", "홍길동", ""),
    ("글 쓴 이 : 홍길동", "ko.label", "홍길동", ""),
    ("글·사진 홍길동", "ko.label", "홍길동", ""),
    ("정리=홍길동 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("취재 홍길동 기자", "ko.reporter", "홍길동 (기자)", ""),
    ("서울=홍길동 특파원", "ko.reporter", "홍길동 (특파원)", ""),
    ("도쿄=홍길동 특파원 hong@pada.example", "ko.reporter", "홍길동 <hong@pada.example> (특파원)", ""),
    ("[이데일리 홍길동 기자]", "ko.reporter", "홍길동 (기자)", "이데일리"),
    ("[헤럴드경제=홍길동 기자]", "ko.reporter", "홍길동 (기자)", "헤럴드경제"),
    ("[스포츠서울 | 홍길동 기자]", "ko.reporter", "홍길동 (기자)", "스포츠서울"),
    ("[세종=이데일리 홍길동 기자]", "ko.reporter", "홍길동 (기자)", "이데일리"),
    ("(서울=뉴스1) 홍길동 기자 =", "ko.reporter", "홍길동 (기자)", "뉴스1"),
    ("[서울=뉴시스]홍길동 기자 =", "ko.reporter", "홍길동 (기자)", "뉴시스"),
    ("(서울=연합뉴스) 홍길동 유채린 기자 =", "ko.reporter", "홍길동 (기자); 유채린 (기자)", "연합뉴스"),
    ("(서울=연합뉴스)", "agency", "", "연합뉴스"),
    ("【서울=뉴시스】", "agency", "", "뉴시스"),
    ("[파이낸셜뉴스]", "agency", "", "파이낸셜뉴스"),
    ("◎공감언론 뉴시스 hong@newsis.example", "email-only", " <hong@newsis.example>", "뉴시스"),
    ("온라인뉴스팀", "agency", "", "온라인뉴스팀"),
    ("디지털뉴스팀 기자", "agency", "", "디지털뉴스팀"),
    ("하늘꽃(skyflower)", "ko.pen-name", "하늘꽃", ""),
    ("홍길동 한국대 교수", "ko.guest", "홍길동 (한국대 교수)", ""),
    ("홍길동 | 한국대 경제학과 교수", "ko.guest", "홍길동 (한국대 경제학과 교수)", ""),
    ("KBS 뉴스 홍길동입니다.", "ko.signoff", "홍길동", "KBS 뉴스"),
    ("MBC뉴스 홍길동입니다", "ko.signoff", "홍길동", "MBC뉴스"),
    ("YTN 홍길동[hong@ytn.example]입니다", "ko.signoff", "홍길동 <hong@ytn.example>", "YTN"),
    ("지금까지 서울에서 KBS 뉴스 홍길동이었습니다.", "ko.signoff", "홍길동", "KBS 뉴스"),
    ("홍길동 기자입니다.", "ko.signoff", "홍길동 (기자)", ""),
    ("촬영기자:홍길동/영상편집:유채린/그래픽:선우가람", "credit.crew", "", ""),
    ("[촬영 홍길동]", "credit.crew", "", ""),
    ("사진=홍길동 기자", "credit.crew", "", ""),
    ("취재: 홍길동 / 촬영: 유채린", "ko.label", "홍길동", ""),
    ("By 홍길동", "ko.label", "홍길동", ""),
    ("마이클 그린 칼럼니스트", "ko.reporter", "마이클 그린 (칼럼니스트)", ""),
    ("山田花子記者", "ja.role", "山田花子 (記者)", ""),
    ("山田花子", "bare-name", "山田花子", ""),
    ("大森 花子", "bare-name", "大森 花子", ""),
    ("【山田花子】", "ja.bracket", "山田花子", ""),
    ("（山田ちなつ）", "ja.bracket", "山田ちなつ", ""),
    ("（山田花子、鈴木一郎）", "ja.bracket", "山田花子; 鈴木一郎", ""),
    ("【ワシントン＝山田花子】", "ja.bracket", "山田花子", ""),
    ("【カイロ山田花子、エルサレム鈴木一郎】", "ja.bracket", "山田花子; 鈴木一郎", ""),
    ("文・山田花子", "ja.label", "山田花子", ""),
    ("文・山田花子 写真・鈴木一郎", "ja.label", "山田花子", ""),
    ("取材・文＝山田花子", "ja.label", "山田花子", ""),
    ("編集委員・山田花子", "ja.label", "山田花子 (編集委員)", ""),
    ("山田花子（社会部）", "ja.role", "山田花子 (社会部)", ""),
    ("（共同）", "agency", "", "共同"),
    ("写真・山田花子", "credit.photo", "", ""),
    ("记者 张晓云", "zh.label", "张晓云 (记者)", ""),
    ("（记者张晓云）", "zh.label", "张晓云 (记者)", ""),
    ("本报记者 张晓云 李建国", "zh.label", "张晓云 (记者); 李建国 (记者)", "本报"),
    ("新华社记者 张晓云", "zh.label", "张晓云 (记者)", "新华社"),
    ("文／张晓云", "ja.label", "张晓云", ""),
    ("文/张晓云 图/李建国", "zh.label", "张晓云", ""),
    ("作者：张晓云", "zh.label", "张晓云", ""),
    ("作者：小雨", "zh.label", "小雨", ""),
    ("中央社記者張曉雲台北4日電", "zh.label", "張曉雲 (記者)", "中央社"),
    ("記者張曉雲／台北報導", "zh.label", "張曉雲 (記者)", ""),
    ("责任编辑：张晓云", "credit.editor", "", ""),
    ("来源：新华网", "credit.source", "", "新华网"),
    ("Foto: Nora Vance", "credit.photo", "", ""),
    ("Photo by Nora Vance/Getty Images", "credit.photo", "", "Getty Images"),
    ("Nora Vance / AP", "credit.photo", "", "AP"),
    ("Edited by Nora Vance", "credit.editor", "", ""),
    ("Aus dem Englischen von Nora Vance", "credit.translator", "", ""),
    ("Nora Vance contributed to this report.", "credit.contributed", "", ""),
]

NO_BYLINE = [
    "TAMIL NADU",
    "São Paulo",
    "From Correspondent",
    "Business | Harbor: today",
    "Letzte Fähre:",
    "Nora Vance:",
    "Oddly Familiar",
    "Harbor Notes",
    "Harbor Diary",
    "Life Style",
    "Posted in Harbor Lights",
    "Oslo Lighthouses",
    "Norway Lighthouses",
    "Harbor’s Pride",
    "HARBOR Kids",
    "Quill EMC",
    "Order Reprints | Subscribe",
    "Nora Vance, press@harbor.example, 218-555-0119",
    "사라지는 기자",
    "취재한 기자",
    "데이터 기자",
    "목포 기자",
    "연합뉴스 이사회",
    "여행 작가",
    "记者 今天获悉",
    "小字号",
    "어제 문을 연 등대다. 유채린 기자",
    "By air",
    "By land and sea",
    "서울시",
    "정치인",
    "Long Island",
    "Write to Congress Now",
    "By the holiday, she expects the shop to be open",
    "By the holiday, she expects the shop to be open.",
    "By Wednesday evening, the waiting list had been cleared",
    "By Wednesday evening, the waiting list had been cleared.",
    "“By next summer the lagoon will tell us,” said the mayor.",
    '"By next summer the lagoon will tell us," said the mayor.',
    "By Design",
    "By Default",
    "By-election looms in Busan",
    "By 2030, the island will be under water",
    "By June 4",
    "By noon the ferry was full",
    "By Popular Demand",
    "By train from Busan to Seoul",
    "By now, everybody on the island had heard",
    "By contrast, Nora Vance stayed",
    "Bye Nora Vance",
    "Written by hand on the back of a ticket",
    "Posted by mistake",
    "Von der Leyen",
    "Von Anfang an war der Hafen geschlossen",
    "Par la fenêtre, on voit le port",
    "Por la tarde llegaron los barcos",
    "Di solito il porto è chiuso",
    "Text of the agreement",
    "Author of three books on ferries",
    "Breaking News",
    "Related Topics",
    "Related Articles",
    "Read More",
    "Read Next",
    "Most Read",
    "Sign In",
    "Log In",
    "Getty Images",
    "Top Stories",
    "World News",
    "Latest News",
    "Climate Change",
    "Privacy Policy",
    "Terms of Service",
    "All Rights Reserved",
    "Editor's Picks",
    "Share This Story",
    "Champions League",
    "Weitere Informationen",
    "Das Wichtigste in Kürze",
    "New York Times Best Sellers",
    "Man Charged After Downtown Stabbing Spree",
    "Harbor ferry sails again after two weeks",
    "The ferry sailed again on Friday",
    "The ferry sailed again on Friday.",
    "MO HA-EUN / Owner, Dalnim Rice Cakes",
    "Nora Vance / Director, Harbor Museum",
    "Nora Vance, who runs the ferry, said so",
    "Nora Vance said the ferry was late.",
    "Nora Vance.",
    "Sustainable Development Goals 7, 11",
    "US FALLS",
    "PRE-WORKOUT MEAL",
    "Spiced Honey Pear, 1 cup blueberries",
    "news@harbor.example",
    "Contact us at letters@harbor.example",
    "$1,200",
    "4 min read",
    "June 4, 2013",
    "SEOUL",
    "Madrid",
    "12,000 won a ticket",
    "Photo by the river shows the ferry",
    "기자회견",
    "기자회견 열어",
    "시민은 기자다",
    "기자 10명 중 3명",
    "특파원 모집",
    "현장 기자",
    "기자수첩",
    "기자협회 성명",
    "오늘의 뉴스",
    "많이 본 뉴스",
    "관련기사",
    "구독하기",
    "정치",
    "최신기사",
    '"기자는 현장에 있어야 한다"',
    "그는 기자였다",
    "홍길동은 배를 탔다",
    "홍길동 기자가 만나봤습니다.",
    "감사합니다.",
    "학생입니다",
    "무단전재 및 재배포 금지",
    "위원회는 다음 달 회의를 열어 도서관을 다시 열지를 결정하기로 했다",
    "관련記事",
    "関連記事",
    "有料会員限定",
    "社会面",
    "新宿区",
    "時系列で見る",
    "停電や道路寸断、課題解決へ",
    "町は駅舎を文化財に登録するかどうかを決める。",
    "记者会",
    "新闻中心",
    "相关推荐",
    "责任",
]

# what the line is called: the confidence it must reach, and must stay under
CONFIDENCE = [
    ("By Song Sang-ho (sshluck@heraldcorp.com)", 1.0, 1.0),
    ("By Nora Vance", 0.9, 1.0),
    ("홍길동 기자", 0.9, 1.0),
    ("Orsolya Quill", 0.5, 0.5),
    ("Nora Vance", 0.5, 0.7),
    ("Laura Kuhn Hanna Sophie Moser", 0.4, 0.4),
    ("Negative Folgen Erwartet", 0.0, 0.3),
    ("홍길동", 0.2, 0.4),
    ("연합뉴스", 0.3, 0.5),
]

LABELS = [
    "By",
    "By:",
    "by",
    "von",
    "Von",
    "Author of the article:",
    "Author:",
    "Written by",
    "기자명",
    "글",
    "文",
    "作者：",
    "Par",
    "Por",
]
NO_LABELS = ["By the sea", "Nora Vance", "", "The", "기자회견", "Photo by", "사진"]


def spell(author: Author) -> str:
    return author.name + (f" <{author.email}>" if author.email else "") + (f" ({author.role})" if author.role else "")


@pytest.mark.parametrize(("line", "rule", "people", "agencies"), READ, ids=[row[0] for row in READ])
def test_reads(line, rule, people, agencies):
    byline = read_byline(line)
    assert byline is not None
    assert "; ".join(map(spell, byline.authors)) == people
    assert "; ".join(byline.agencies) == agencies
    assert byline.rule == rule


@pytest.mark.parametrize("line", NO_BYLINE)
def test_is_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(("line", "least", "most"), CONFIDENCE)
def test_confidence(line, least, most):
    byline = read_byline(line)
    assert least <= (byline.confidence if byline else 0.0) <= most


def test_tables_are_as_large_as_promised():
    assert len(READ) >= 150
    assert len(NO_BYLINE) >= 80
    assert len({row[0] for row in READ}) == len(READ)


@pytest.mark.parametrize("line", LABELS)
def test_label(line):
    assert is_byline_label(line)


@pytest.mark.parametrize("line", NO_LABELS)
def test_no_label(line):
    assert not is_byline_label(line)


@given(st.text(max_size=200))
def test_never_raises(line):
    byline = read_byline(line)
    assert byline is None or 0 <= byline.confidence <= 1


# Built from the words of bylines, random lines reach the parsers behind the prefilters.
WORDS = [
    *("By", "von", "Par", "Nora Vance", "and", "Editing by", "June 4", "2013", "van", "nora@harbor.example"),
    *("홍길동", "기자", "서울", "연합뉴스", "입니다", "촬영:", "山田花子", "記者", "记者", "张晓云", "（", "）"),
    *(",", ";", "|", "/", "(", ")", "[", "]", "@", "=", "·", ".", ":", "\ue000", "\ue100"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_never_raises_on_the_words_of_bylines(line):
    byline = read_byline(line)
    assert byline is None or all(author.name or author.email for author in byline.authors)


@given(st.sampled_from([row[0] for row in READ]))
def test_outer_space_changes_nothing(line):
    assert read_byline(f"  {line} ") == read_byline(line)


MERGED = [
    (["홍길동 기자", "홍길동 기자 hong@pada.example"], "홍길동 <hong@pada.example> (기자)"),
    (["홍길동 기자", "hong@pada.example"], "홍길동 <hong@pada.example> (기자)"),
    (["KBS 뉴스 홍길동입니다.", "홍길동 기자"], "홍길동 (기자)"),
    (
        ["황보단비 기자", "유채린 기자", "황보단비·유채린 기자 danbi@pada.example, chaerin@pada.example"],
        "황보단비 <danbi@pada.example> (기자); 유채린 <chaerin@pada.example> (기자)",
    ),
    (["홍길동, 유채린 기자", "chaerin.yoo@pada.example"], "홍길동 (기자); 유채린 <chaerin.yoo@pada.example> (기자)"),
    (["홍길동, 유채린 기자", "zzq77@pada.example"], "홍길동 (기자); 유채린 (기자)"),
    (
        ["By Mo Ha-eun", "Mo Ha-eun, Harbor News.", "Reporter : haeun_mo@harbor.example"],
        "Mo Ha-eun <haeun_mo@harbor.example>",
    ),
    (["BY NORA VANCE", "Nora Vance (nora@harbor.example)"], "Nora Vance <nora@harbor.example>"),
    (["By Korea Herald", "By Nora Vance (nora@harbor.example)"], "Nora Vance <nora@harbor.example>"),
    (["By Nora Vance, Felix K. and Ruth Odell", "Felix Kuhn"], "Nora Vance; Felix Kuhn; Ruth Odell"),
    (["하늘꽃(skyflower)", "하늘꽃 시민기자"], "하늘꽃 (시민기자)"),
    (["nora@harbor.example"], " <nora@harbor.example>"),
    (["Posted by nora 3 weeks ago", "Nora Vance (nora@harbor.example)"], "Nora Vance <nora@harbor.example>"),
    (["By Yonhap", "(Yonhap)"], ""),
    (["By Nora Vance", "By Nora Vance"], "Nora Vance"),
    ([], ""),
]


@pytest.mark.parametrize(("lines", "people"), MERGED)
def test_merge(lines, people):
    bylines = [byline for byline in map(read_byline, lines) if byline]
    assert len(bylines) == len(lines)
    assert "; ".join(map(spell, merge_authors(bylines))) == people


@given(st.lists(st.sampled_from([row[0] for row in READ]), max_size=5))
def test_merging_twice_changes_nothing(lines):
    once = merge_authors(byline for byline in map(read_byline, lines) if byline)
    again = merge_authors([Byline(authors=once, confidence=1.0, rule="merged")])
    assert again == once


BIOS = [
    (
        "Nora Vance (nora@harbor.example) has run ferries in Harbor County since 1992.",
        "Nora Vance <nora@harbor.example>",
    ),
    (
        "Nora Vance is a senior researcher with the Harbor Institute. She lives in Oslo.",
        "Nora Vance (senior researcher with the Harbor Institute)",
    ),
    ("Nora Vance, 44, is an editor.", "Nora Vance (editor)"),
    ("Nora Vance ist freie Journalistin in Kiel.", "Nora Vance (freie Journalistin in Kiel)"),
    ("Nora Vance lives in Busan and misses boats.", "Nora Vance"),
    ("Nora Vance covers harbors for the Post.", "Nora Vance"),
    ("About the author: Nora Vance is a poet who lives in Busan.", "Nora Vance (poet)"),
    ("Nora Vance is based in Busan.", "Nora Vance"),
    ("Seabird Odell writes about gulls.", "Seabird Odell"),
    ("홍길동은 가람대 교수다.", "홍길동 (가람대 교수)"),
    ("홍길동 기자는 등대를 취재해 왔다. gildong@pada.example", "홍길동 <gildong@pada.example>"),
]


@pytest.mark.parametrize(("line", "person"), BIOS)
def test_bio(line, person):
    author = read_bio(line, ["Felix Kuhn", "Nora Vance", "seabird", "홍길동"])
    assert author is not None
    assert spell(author) == person


GUESTS = {
    "one": ("Nora Vance is a lecturer in law at Garam University.", ["Nora Vance"]),
    "three": (
        "Nora Vance is a writer for The Tide. Felix B. Kuhn is an expert with Bay (B). Lena Holm Is a lawyer in Garam.",
        ["Nora Vance", "Felix B. Kuhn", "Lena Holm"],
    ),
    "nothing of somebody": ("Nora Vance is a friend of the harbor.", []),
    "not at the beginning": ("On Monday Nora Vance is a guest at the museum.", []),
    "in the past": ("Nora Vance was a teacher at the old school.", []),
}


@pytest.mark.parametrize("name", GUESTS)
def test_guests(name):
    note, people = GUESTS[name]
    assert [author.name for author in read_guests(note)] == people


@pytest.mark.parametrize(
    "line",
    [
        "Nora Vance said so.",
        "The ferry is a boat.",
        "",
        "Felix",
        "Nora Vanceship is a boat.",
        "홍길동은 배가 떴다고 말했다.",
    ],
)
def test_no_bio(line):
    assert read_bio(line, ["Nora Vance", "홍길동"]) is None
    assert not looks_like_bio(line, ["Nora Vance", "홍길동"])
