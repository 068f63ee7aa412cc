"""The sealed, chained journal: one pen that appends, one reader, keys, anchors.

The pen and the keys are for bureau alone.
"""
