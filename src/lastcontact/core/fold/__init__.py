"""The one fold: the facts about a subject, in order, to what is known of it. For now, for then and for tests alike.

A subject's file is a frozen dataclass; the same facts always give the same file. An entry that can no longer be opened
gives no fact.
"""
