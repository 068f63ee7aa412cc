"""The one fold: the entries of a subject, in order, to what is known of it. For now, for then and for tests alike.

A subject's file is a frozen dataclass; the same entries always give the same file. What can no longer be opened
leaves its number in `gaps`.
"""
