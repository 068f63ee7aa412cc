"""Names across scripts, pure: script, romanisation, parts, skeleton, comparison, frequency.

Imports nothing of the house.
"""
