"""Several refusals of one act, told at once: whoever fills in a form need not find them one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lastcontact.bureau.acting import NotAllowed, NotThere, Refused


class SeveralRefusals(Refused):
    """More than one thing stands against an act; `each` of them, in the order of the form."""

    def __init__(self, each: Iterable[Refused]) -> None:
        self.each = tuple(each)
        super().__init__(" ".join(str(one) for one in self.each))


def all_of(*rules: Callable[[], object]) -> None:
    """Asks every rule. Raises: what the only one that refuses raises; SeveralRefusals; what says that nothing is there.

    >>> all_of(lambda: True)
    """
    told: list[Refused] = []
    for rule in rules:
        try:
            rule()
        except (NotAllowed, NotThere):
            raise
        except Refused as refused:
            told.append(refused)
    if len(told) == 1:
        raise told[0]
    if told:
        raise SeveralRefusals(told)
