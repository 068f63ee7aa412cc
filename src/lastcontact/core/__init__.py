"""The nouns and rules of the bureau, pure: claims, records, persons, statuses, disclosure, entries, the fold.

Imports nothing but the standard library.
"""
