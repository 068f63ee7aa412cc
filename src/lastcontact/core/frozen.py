"""Values that nobody changes once they are made, for what is made thousands of times in one reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:

    @dataclass_transform(frozen_default=True)
    def frozen(made: type[T], /) -> type[T]: ...

else:
    frozen = dataclass(slots=True, unsafe_hash=True)
    """A dataclass with slots, frozen for the type checker alone: at run time that makes it twice as slow to make."""
