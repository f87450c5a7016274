"""Fetching over http(s), polite and safe: one request per host at a time, robots.txt, limits, no private addresses."""
