"""What officers read: rows folded from the journal, disposable.

May import journal.reader and the pure rooms.
"""
