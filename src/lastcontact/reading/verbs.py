"""The forms of English verbs."""

from __future__ import annotations


def verb_forms(verb: str) -> dict[str, str]:
    """English forms of a verb; irregular ones are given after a colon: `hold: holds held held holding`.

    >>> verb_forms("carry off")["past"]
    'carried off'
    """
    if not verb:
        return {}
    base, _, given = verb.partition(":")
    head, *tail = base.split()
    after = "".join(f" {word}" for word in tail)
    if given:
        third, past, participle, ing = given.split()
    else:
        third, past, ing = _regular(head)
        participle = past
    forms = {"past": past + after, "s": third + after, "ing": ing + after}
    if participle != past:
        forms["pp"] = participle + after
    return forms if head == past else {**forms, "base": head + after}


def _regular(head: str) -> tuple[str, str, str]:
    if head.endswith("e"):
        return head + "s", head + "d", head[:-1] + "ing"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ies", head[:-1] + "ied", head + "ing"
    if head.endswith(("s", "sh", "ch", "x")):
        return head + "es", head + "ed", head + "ing"
    return head + "s", head + "ed", head + "ing"
