"""Extract: a decoded page becomes a draft. One module a format; `page` chooses."""
