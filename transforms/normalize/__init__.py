"""Normalize: roles and candidates become the typed fields of a record, each with its signal."""
