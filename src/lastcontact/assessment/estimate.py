"""How many people no list names: several methods side by side, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from lastcontact.assessment.counts import MOST_PEOPLE
from lastcontact.assessment.graphs import averaged_over_graphs
from lastcontact.assessment.latent import FEWEST_LISTS, latent_classes
from lastcontact.assessment.loglinear import Fit, NotIdentified, averaged, every_fit, stepwise
from lastcontact.assessment.overlaps import Overlaps

FAILS = (
    "Nominal 95 % intervals covered the truth only 7 to 18 % of the time when visibility differed between people or "
    "10 % of record links were missed (simulated, 300 people): read every interval as too narrow."
)
"""Source: measured on simulated tables of 300 people; measured again by benchmarks/estimate.py."""
CLOSED = "nobody joins or leaves the group, the links between lists are right, and "
ASSUMPTIONS = {
    "log_linear_stepwise": CLOSED + "the two-list dependences that stand out are all there are",
    "log_linear_best": CLOSED + "the one log-linear model with the best BIC is the true one",
    "log_linear_average": CLOSED + "one of the log-linear models is true, each as likely as its BIC says",
    "decomposable_graphs": CLOSED + "the lists depend on each other as in one of the decomposable graphs",
    "latent_class": CLOSED + "people are of two kinds, and within a kind the lists are independent",
}
ODDS_RATIOS = (0.5, 1.0, 2.0, 5.0, 10.0)
MOST_LISTS = 12
"""Each further list doubles the cells: twelve take seconds, twenty would take all day and thirty all memory."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One method's answer: total people, 95 % limits, what it assumes; `detail` names the model."""

    method: str
    estimate: int
    low: int
    high: int
    assumption: str
    detail: str = ""


@dataclass(frozen=True)
class Estimation:
    """Estimates side by side: they are not averaged, and their differences say more than any one interval."""

    observed: int
    estimates: tuple[Estimate, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Refused:
    """Why no number is given. `odds_ratios`: for two lists, what the total would be under each assumed dependence.

    `between`: those two lists. `left_out`: lists that share nobody with them; who stands on no other is in no total.
    """

    reason: str
    odds_ratios: tuple[tuple[float, int | None], ...] = ()
    between: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def estimate(table: Overlaps, links_reviewed: bool) -> Estimation | Refused:
    """The estimates for three lists or more whose links an officer has reviewed; else the refusal."""
    if not links_reviewed:
        return Refused("the links between the lists have not been reviewed: a missed link reads as a missing person")
    if table.observed == 0:
        return Refused("nobody stands on any list")
    empty = [i for i in range(len(table.lists)) if not table.on(i)]
    used = table.without(empty)
    if len(used.lists) < 3:
        return _too_few(used)
    if len(used.lists) > MOST_LISTS:
        return Refused(
            f"more than {MOST_LISTS} lists at once: put lists of one kind together into one, or choose fewer"
        )
    apart = [i for i in range(len(used.lists)) if not any(used.on(i, j) for j in range(len(used.lists)) if j != i)]
    if 0 < len(used.lists) - len(apart) < 3:
        return _too_few(used.without(apart), tuple(used.lists[i] for i in apart))
    if sum(map(bool, used.counts.values())) < 2:
        return Refused("everybody stands on the same lists: nothing says how many no list names")
    if all(sum(pattern) == 1 for pattern, n in used.counts.items() if n):
        return Refused("no two lists share anybody: nothing says how many no list names")
    warnings = [f"the list {table.lists[i]} names nobody and is left out" for i in empty]
    warnings += _sparse(used)
    estimates: list[Estimate] = []
    estimates += _log_linear(used, warnings)
    estimates += _graphs(used, warnings)
    estimates += _latent(used, warnings)
    endless = [e.method for e in estimates if e.high > MOST_PEOPLE]
    warnings += [f"{m}: withheld, as its limits pass any number of people: the overlaps are too few" for m in endless]
    estimates = [e for e in estimates if e.method not in endless]
    if not estimates:
        return Refused("no model can be identified from this table: its overlaps are too few")
    return Estimation(used.observed, tuple(estimates), (*warnings, FAILS))


def _too_few(table: Overlaps, left_out: tuple[str, ...] = ()) -> Refused:
    reason = "fewer than three lists share anybody: the answer would rest on an assumption that two lists cannot check"
    if len(table.lists) < 2:
        return Refused(reason)
    both, first, second = table.on(0, 1), table.on(0), table.on(1)
    row = []
    for ratio in ODDS_RATIOS:
        unseen = ratio * (first - both) * (second - both) / both if both else None
        row.append((ratio, None if unseen is None else round(table.observed + unseen)))
    return Refused(reason, tuple(row), table.lists, left_out)


def _sparse(table: Overlaps) -> list[str]:
    pairs = table.empty_pairs()
    if not pairs:
        return []
    named = "; ".join(f"{a} and {b}" for a, b in pairs)
    return [f"some lists share nobody ({named}): their dependence is taken as total where a model holds it"]


def _named(table: Overlaps, terms: Sequence[tuple[int, ...]]) -> str:
    return ", ".join("*".join(table.lists[i] for i in term) for term in terms) or "main effects only"


def _of_fit(method: str, table: Overlaps, fit: Fit, total: int) -> Estimate:
    low, high = fit.bounds()
    limits = round(table.observed + low), round(table.observed + high)
    return Estimate(method, total, *limits, ASSUMPTIONS[method], _named(table, fit.terms))


def _log_linear(table: Overlaps, warnings: list[str]) -> list[Estimate]:
    out = []
    try:
        fit = stepwise(table)
        out.append(_of_fit("log_linear_stepwise", table, fit, round(table.observed + fit.unseen)))
    except NotIdentified:
        warnings.append("log_linear_stepwise: not even independent lists can be fitted to this table")
    fits = every_fit(table)
    if fits:
        # The whole number reached, as Ball et al. 2002 print it; the stepwise figures are printed rounded.
        out.append(_of_fit("log_linear_best", table, fits[0], floor(table.observed + fits[0].unseen)))
        middle, low, high = (round(table.observed + x) for x in averaged(fits, table.observed))
        detail = f"{len(fits)} models; the figure is the median" if len(fits) > 1 else "one model can be fitted"
        out.append(Estimate("log_linear_average", middle, low, high, ASSUMPTIONS["log_linear_average"], detail))
    elif len(table.lists) > 5:
        warnings.append("with more than five lists there are too many log-linear models to average: stepwise only")
    else:
        warnings.append("log_linear_best, log_linear_average: no log-linear model can be fitted to this table")
    return out


def _graphs(table: Overlaps, warnings: list[str]) -> list[Estimate]:
    if len(table.lists) > 5:
        warnings.append("decomposable_graphs: not run for more than five lists")
        return []
    found = averaged_over_graphs(table)
    if found.at_the_edge:
        warnings.append("decomposable_graphs: withheld, as the table does not bound the number from above")
        return []
    if found.mode == table.observed:
        warnings.append("decomposable_graphs: nobody unseen is the most probable number: the table tells it little")
    detail = (
        f"most probable: {_named(table, found.best)} ({found.best_probability:.2f}), mode of the average {found.mode}"
    )
    assumption = ASSUMPTIONS["decomposable_graphs"]
    return [Estimate("decomposable_graphs", floor(found.mean), found.low, found.high, assumption, detail)]


def _latent(table: Overlaps, warnings: list[str]) -> list[Estimate]:
    if len(table.lists) < FEWEST_LISTS:
        warnings.append("latent_class: not identified with fewer than four lists")
        return []
    found = latent_classes(table)
    if not found.steady:
        warnings.append("latent_class: withheld, as different starts or resampled tables disagree")
        return []
    limits = round(found.low), round(found.high)
    if limits[0] >= round(found.total):
        warnings.append("latent_class: its figure is its own lower limit: the table bounds it from one side only")
    return [Estimate("latent_class", round(found.total), *limits, ASSUMPTIONS["latent_class"], "two classes")]
