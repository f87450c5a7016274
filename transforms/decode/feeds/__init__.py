"""Feeds: RSS, Atom, RDF, JSON Feed, OPML, sitemaps. `sniff` tells them by their first bytes; `readers` opens them."""
