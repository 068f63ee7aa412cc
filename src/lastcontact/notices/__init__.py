"""What was said, to whom: the rows a relative's page is made of, disposable.

May import journal.reader and core.
"""
