"""Sealed files: originals and working copies, custody.

Its writers are for bureau alone.
"""
