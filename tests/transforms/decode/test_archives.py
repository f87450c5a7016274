"""Compressed files and archives, sound, damaged and hostile: what is sound comes out, the rest has a reason."""

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.decode import CONTAINERS, DOCUMENTS, UNSUPPORTED, Limits, containers, decode
from hanji.transforms.decode.archive import check_path
from hanji.transforms.records import InputFile, Page, Reject, Rejected, Skip

NEWS = "봄이 왔다. The ferry left at noon."
RAW = NEWS.encode()
COMPRESS = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstandard.compress}


def tar_of(*members):
    """Members are (name, bytes) or TarInfo objects."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                archive.addfile(member)
            else:
                info = tarfile.TarInfo(member[0])
                info.size = len(member[1])
                archive.addfile(info, io.BytesIO(member[1]))
    return file.getvalue()


def zip_of(*members):
    """Members are (name or ZipInfo, bytes)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def special(name, kind, target=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def test_every_ending_of_a_container_has_its_reader():
    assert set(containers.CONTAINERS) | set(containers.TABLES) == CONTAINERS
    assert not CONTAINERS & (set(DOCUMENTS) | UNSUPPORTED)


@pytest.mark.parametrize("ending", COMPRESS)
def test_compressed_text(outcomes, ending):
    (page,) = outcomes(f"a.txt.{ending}", COMPRESS[ending](RAW))
    assert (page.text, page.source.member, page.source.format) == (NEWS, None, "text")


@pytest.mark.parametrize("ending", COMPRESS)
def test_compressed_page(outcomes, ending):
    (page,) = outcomes(f"a.html.{ending}", COMPRESS[ending](b"<p>" + RAW))
    assert (page.text, page.source.format) == (f"<p>{NEWS}", "html")


@pytest.mark.parametrize("ending", COMPRESS)
def test_two_streams_one_after_the_other_are_one_text(short, ending):
    assert short(f"a.txt.{ending}", COMPRESS[ending](b"one ") + COMPRESS[ending](b"two")) == ["None: one two"]


@pytest.mark.parametrize("ending", COMPRESS)
def test_cut_off(short, ending):
    assert short(f"a.txt.{ending}", COMPRESS[ending](RAW * 99)[:-9]) == ["None! truncated"]


@pytest.mark.parametrize("ending", COMPRESS)
def test_damaged(short, ending):
    assert short(f"a.txt.{ending}", b"no such format" * 9) == ["None! damaged"]


@pytest.mark.parametrize("ending", COMPRESS)
def test_bomb(outcomes, ending):
    bomb = COMPRESS[ending](bytes(60_000_000))
    (reject,) = outcomes(f"a.txt.{ending}", bomb, max_bytes=100_000_000)
    assert reject.reason == "too-large"
    assert "bomb" in reject.detail


@pytest.mark.parametrize("ending", COMPRESS)
def test_a_document_over_the_limit_is_no_bomb_but_too_large(short, ending):
    assert short(f"a.txt.{ending}", COMPRESS[ending](RAW * 9), max_bytes=100) == ["None! too-large"]


def test_absolute_limit_on_what_is_unpacked(short):
    data = gzip.compress(tar_of(("a.txt", RAW), ("b.txt", RAW * 999), ("c.txt", RAW)))
    assert short("a.tar.gz", data, max_unpacked=30_000) == [f"a.txt: {NEWS}", "b.txt! too-large", "None! too-large"]


ARCHIVES = {"a.zip": zip_of, "a.tar": tar_of, "a.tgz": lambda *m: gzip.compress(tar_of(*m))} | {
    f"a.tar.{ending}": lambda *members, c=compress: c(tar_of(*members)) for ending, compress in COMPRESS.items()
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_archive(outcomes, name):
    data = ARCHIVES[name](("n/a.txt", RAW), ("n/b.html", b"<p>b"), ("n/c.jpg", b"c"), ("n/d.txt", b""), ("e", b"last"))
    a, b, c, d, e = outcomes(name, data)
    assert (a.source.member, a.text, a.source.relative) == ("n/a.txt", NEWS, name)
    assert (b.source.member, b.source.format) == ("n/b.html", "html")
    assert c == Skip(source_uri=f"/in/{name}", source_member="n/c.jpg", reason="unsupported-format")
    assert (d.source_member, d.reason) == ("n/d.txt", "empty")
    assert (e.source.member, e.text) == ("e", "last")


@pytest.mark.parametrize("name", ARCHIVES)
def test_folders_and_hidden_files_are_left_out(short, name):
    members = [("n/.DS_Store", b"x"), ("__MACOSX/n/a.txt", b"x"), (".git/config", b"x"), ("n/a.txt", b"sound")]
    assert short(name, ARCHIVES[name](*members)) == ["n/a.txt: sound"]


@pytest.mark.parametrize("name", ARCHIVES)
def test_paths_that_lead_out_are_refused(short, name):
    members = [("../../etc/passwd", b"x"), ("/etc/passwd", b"x"), ("n/../../x.txt", b"x"), ("C:\\x.txt", b"x")]
    found = short(name, ARCHIVES[name](*members, ("n/a.txt", b"sound")))
    assert [line.rpartition("! ")[2] for line in found[:4]] == ["unsafe-path"] * 4
    assert found[4:] == ["n/a.txt: sound"]


def test_links_devices_and_the_like_are_refused(short):
    members = [
        special("l.txt", tarfile.SYMTYPE, "/etc/passwd"),
        special("h.txt", tarfile.LNKTYPE, "a.txt"),
        special("d.txt", tarfile.CHRTYPE),
        special("f.txt", tarfile.FIFOTYPE),
        ("a.txt", b"sound"),
    ]
    refused = [f"{name}.txt! not-a-file" for name in "lhdf"]
    assert short("a.tar", tar_of(*members)) == [*refused, "a.txt: sound"]


def test_a_link_in_a_zip_is_refused(short):
    link = zipfile.ZipInfo("l.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert short("a.zip", zip_of((link, b"/etc/passwd"), ("a.txt", b"sound"))) == ["l.txt! not-a-file", "a.txt: sound"]


def test_too_many_members(short):
    members = [(f"{n}.txt", b"x") for n in range(4)]
    assert short("a.tar", tar_of(*members), max_members=3) == ["0.txt: x", "1.txt: x", "2.txt: x", "None! too-large"]
    assert short("a.zip", zip_of(*members), max_members=3) == ["None! too-large"]


def test_nested_once(short):
    inner = gzip.compress(tar_of(("b.txt", b"deep")))
    assert short("a.tar.gz", gzip.compress(tar_of(("in/b.tgz", inner)))) == ["in/b.tgz!/b.txt: deep"]
    assert short("a.zip", zip_of(("b.zip", zip_of(("c.txt", b"deep"))))) == ["b.zip!/c.txt: deep"]
    assert short("a.tar", tar_of(("b.zip", zip_of(("c.txt", b"deep"))))) == ["b.zip!/c.txt: deep"]


def test_nested_too_deep_is_refused_and_its_neighbour_survives(short):
    data = b"deep"
    for _ in range(5):
        data = zip_of(("z.zip", data), ("a.txt", b"sound"))
    found = short("z.zip", data)
    assert found[0] == "z.zip!/z.zip!/z.zip!/z.zip! too-deep"
    assert found[1:] == [f"{'z.zip!/' * n}a.txt: sound" for n in (3, 2, 1, 0)]


def test_an_archive_without_documents_counts_as_one(short):
    assert short("a.zip", zip_of()) == ["None! empty"]
    assert short("a.tar", tar_of()) == ["None! empty"]


def test_a_tar_that_is_cut_off_gives_what_was_before_the_cut(short):
    data = tar_of(("a.txt", RAW), ("b.txt", RAW * 99), ("c.txt", RAW))
    found = short("a.tar", data[:3000])
    assert found[:2] == [f"a.txt: {NEWS}", "b.txt! truncated"]
    assert set(found[2:]) <= {"None! truncated", "None! damaged"}


def test_a_compressed_tar_that_is_cut_off(short):
    packed = zlib.compressobj(0, wbits=31)
    data = packed.compress(tar_of(("a.txt", RAW), ("b.txt", RAW * 99))) + packed.flush()
    found = short("a.tar.gz", data[:3000])
    assert found[:2] == [f"a.txt: {NEWS}", "b.txt! truncated"]


def test_no_archive(short):
    assert short("a.zip", RAW) == ["None! damaged"]
    assert short("a.tar", RAW * 99) == ["None! damaged"]


def test_a_damaged_member_of_a_zip_leaves_its_neighbours(short):
    data = bytearray(zip_of(("a.txt", RAW * 9), ("b.txt", RAW)))
    data[60] ^= 0xFF
    assert short("a.zip", bytes(data)) == ["a.txt! damaged", f"b.txt: {NEWS}"]


def test_an_encrypted_member_leaves_its_neighbours(short):
    data = bytearray(zip_of(("a.txt", RAW), ("b.txt", RAW)))
    directory = data.find(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert short("a.zip", bytes(data)) == ["a.txt! encrypted", f"b.txt: {NEWS}"]


def test_an_unknown_compression_leaves_its_neighbours(short):
    data = bytearray(zip_of(("a.txt", RAW), ("b.txt", RAW)))
    struct.pack_into("<H", data, data.find(b"PK\x01\x02") + 10, 97)
    assert short("a.zip", bytes(data)) == ["a.txt! damaged", f"b.txt: {NEWS}"]


def test_a_zip_bomb_leaves_its_neighbours(outcomes):
    reject, page = outcomes("a.zip", zip_of(("a.txt", bytes(60_000_000)), ("b.txt", RAW)))
    assert (reject.reason, reject.source_member) == ("too-large", "a.txt")
    assert "bomb" in reject.detail
    assert isinstance(page, Page)


def test_a_zip_bomb_of_many_small_ones(short):
    members = [(f"{n}.txt", bytes(4_000_000)) for n in range(3)]
    found = short("a.zip", zip_of(*members, ("n.txt", RAW)))
    assert found == ["0.txt! binary", "1.txt! too-large", "2.txt! too-large", f"n.txt: {NEWS}"]


def test_a_zip_whose_members_overlap(short):
    data = bytearray(zip_of(("a.txt", RAW * 99), ("b.txt", RAW * 99)))
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    struct.pack_into("<I", data, second + 20, len(data))  # its stated size reaches over everything
    assert short("a.zip", bytes(data)) == ["None! too-large"]


def test_a_tar_header_of_gigabytes(short):
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 5_000_000_000
    assert short("a.tar", info.tobuf(tarfile.GNU_FORMAT) + RAW) == ["None! too-large"]


class KoreanInfo(zipfile.ZipInfo):
    """A name as Korean Windows writes it: CP949, unmarked."""

    def _encodeFilenameFlags(self):  # noqa: N802  # the library's
        return self.filename.encode("cp949"), self.flag_bits


def test_korean_names_without_a_mark(short):
    assert short("a.zip", zip_of((KoreanInfo("기사/봄.txt"), RAW))) == [f"기사/봄.txt: {NEWS}"]


def test_korean_names_in_a_tar(short):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", encoding="cp949", format=tarfile.GNU_FORMAT) as archive:
        info = tarfile.TarInfo("기사/봄.txt")
        info.size = len(RAW)
        archive.addfile(info, io.BytesIO(RAW))
    assert short("a.tar", file.getvalue()) == [f"기사/봄.txt: {NEWS}"]


@pytest.mark.parametrize("name", ["a/b.txt", "a..b/c", "..a/b", "a b"])
def test_harmless_paths(name):
    check_path(name)


@given(st.text(max_size=20))
def test_no_path_that_passes_leads_out(name):
    try:
        check_path(name)
    except Rejected:
        return
    assert ".." not in name.replace("\\", "/").split("/")
    assert not name.startswith(("/", "\\"))


@pytest.mark.parametrize("ending", sorted(CONTAINERS))
@given(data=st.binary(max_size=200))
def test_any_bytes_under_any_name_give_outcomes(ending, data):
    file = InputFile(uri=f"a.{ending}", relative=f"a.{ending}", size=len(data))
    found = list(decode(file, lambda _: io.BytesIO(data), Limits()))
    assert found
    assert all(isinstance(outcome, Page | Skip | Reject) for outcome in found)


@pytest.mark.parametrize("make", ARCHIVES.values(), ids=ARCHIVES)
@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_gives_outcomes(make, at, bit):
    data = bytearray(make(("a.txt", RAW), ("b.txt", RAW)))
    data[at % len(data)] ^= 1 << bit
    name = next(name for name, maker in ARCHIVES.items() if maker is make)
    file = InputFile(uri=name, relative=name, size=len(data))
    assert list(decode(file, lambda _: io.BytesIO(bytes(data)), Limits()))
