"""What the claims support: assess (a person), account (a group), estimate (people no list names); pure.

May import core.
"""
