"""Folders that a browser writes beside a page that it saves: `Page_files` beside `Page.html`. They hold its pictures,
scripts and frames, and no article of their own.
"""

from collections.abc import Callable, Iterable

# The endings by the browser's language; Windows writes some with a dot or a hyphen.
_WORDS = """
files file fichiers dateien archivos arquivos ficheiros bestanden pliki soubory tiedostot filer elemei dosyalar bylos
datoteke failid fails fajlovi fitxategiak fitxers
"""
ENDINGS = tuple(f"{mark}{word}" for word in _WORDS.split() for mark in "_.-")
PAGES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".html.gz", ".htm.gz")


def page_of(folder: str) -> str:
    """The name without ending of the page that a folder of such a name stands beside; "" for any other name.

    >>> page_of("The pier_files"), page_of("Der Pier-Dateien"), page_of("profiles"), page_of("_files")
    ('The pier', 'Der Pier', '', '')
    """
    small = folder.lower()
    return next((folder[: -len(ending)] for ending in ENDINGS if small.endswith(ending)), "")


def is_companion(folder: str, beside: Iterable[str]) -> bool:
    """Whether a folder belongs to a saved page among the names beside it.

    >>> is_companion("The pier_files", ["The pier.html"]), is_companion("The pier_files", ["The ferry.html"])
    (True, False)
    """
    page = page_of(folder)
    return bool(page) and not {page + ending for ending in PAGES}.isdisjoint(beside)


def below_companion(relative: str, is_file: Callable[[str], bool]) -> bool:
    """Whether a file, named below its root with `/`, stands in such a folder; `is_file` knows names below the root."""
    folders = relative.split("/")[:-1]
    return any(
        page and any(is_file("/".join((*folders[:at], page + ending))) for ending in PAGES)
        for at, folder in enumerate(folders)
        if (page := page_of(folder))
    )
