"""The demonstration: an invented incident between two invented states, from a seed; its story, its files and its truth.

Pure content, but for `play`, which brings the story in through the bureau's verbs. May import core and reading;
`play` imports bureau. Nobody here is real.
"""
