"""The Admiralty grades: a source's reliability and an information's credibility, rated apart and shown apart.

Source: NATO AJP-2.1 grading system and the Berkeley Protocol (2020), rated independently.
"""

from enum import StrEnum


class Reliability(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"


RELIABILITY_WORDS = {
    Reliability.A: "Source completely reliable",
    Reliability.B: "Source usually reliable",
    Reliability.C: "Source fairly reliable",
    Reliability.D: "Source not usually reliable",
    Reliability.E: "Source unreliable",
    Reliability.F: "Source cannot be judged",
}
CREDIBILITY_WORDS = {
    Credibility.ONE: "Information confirmed by independent sources",
    Credibility.TWO: "Information probably true",
    Credibility.THREE: "Information possibly true",
    Credibility.FOUR: "Information doubtful",
    Credibility.FIVE: "Information improbable",
    Credibility.SIX: "Information cannot be judged",
}
