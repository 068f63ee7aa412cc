"""From records to scored, explained pairs and suggested clusters; pure, one scorer, two engines.

May import core and names.
"""
