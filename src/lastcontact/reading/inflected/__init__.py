"""Reading in languages where endings, not the order of words, tell who did what: all but English.

Nothing here knows a language: words, endings and joints are in `lexicons/<language>`, whose names of categories are
explained in docs/reading-rules.md.
"""
