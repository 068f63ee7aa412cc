"""Drawings of the desk, as positions: computed here, drawn by templates. Left to right in every language."""
