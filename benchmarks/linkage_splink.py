"""Splink on one of the files, with the settings its authors document for such data; runs in the peers' environment,
prints one JSON line.

Source: the examples in Splink's documentation, "Linking the febrl4 datasets" (detailed model) and "Linking a dataset of
real historical persons", November 2026. For the invented people there is no documented model: name, date and exact
comparisons of its library, rules as its guide advises.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on


@dataclass(frozen=True)
class Layout:
    """What the documentation of one example sets. `sure`, `recall`: rules that estimate how many records match."""

    identity: str
    truth: str
    comparisons: list[Any]
    rules: list[Any]
    training: list[Any]
    sure: list[Any]
    recall: float
    threshold: float
    linked: bool = False
    pairs: float = 1e6


def febrl4() -> Layout:
    named = [cl.NameComparison(name).configure(term_frequency_adjustments=True) for name in ("given_name", "surname")]
    day = cl.DateOfBirthComparison(
        "date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True
    )
    street = cl.ExactMatch("street_number").configure(term_frequency_adjustments=True)
    code = cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True)
    return Layout(
        identity="rec_id",
        truth="truth",
        comparisons=[*named, day, cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]), street, code],
        rules=[
            block_on("given_name", "surname"),
            "l.given_name = r.surname and l.surname = r.given_name",
            block_on("date_of_birth"),
            block_on("soc_sec_id"),
            block_on("state", "address_1"),
            block_on("street_number", "address_1"),
            block_on("postcode"),
        ],
        training=[block_on("date_of_birth"), block_on("postcode")],
        sure=[block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")],
        recall=0.8,
        threshold=0.99,
        linked=True,
    )


def historical() -> Layout:
    exact = [cl.ExactMatch(name).configure(term_frequency_adjustments=True) for name in ("birth_place", "occupation")]
    names = cl.ForenameSurnameComparison(
        "first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"
    )
    day = cl.DateOfBirthComparison("dob", input_is_string=True)
    rules = (
        ("substr(first_name,1,3)", "substr(surname,1,4)"),
        ("surname", "dob"),
        ("first_name", "dob"),
        ("postcode_fake", "first_name"),
        ("postcode_fake", "surname"),
        ("dob", "birth_place"),
        ("substr(postcode_fake,1,3)", "dob"),
        ("substr(postcode_fake,1,3)", "first_name"),
        ("substr(postcode_fake,1,3)", "surname"),
        ("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    )
    return Layout(
        identity="unique_id",
        truth="cluster",
        comparisons=[names, day, cl.PostcodeComparison("postcode_fake"), *exact],
        rules=[block_on(*rule) for rule in rules],
        training=[block_on("first_name", "surname"), block_on("dob")],
        sure=[
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
            block_on("dob", "postcode_fake"),
        ],
        recall=0.6,
        threshold=0.95,
        pairs=1e7,
    )


def invented() -> Layout:
    names = [cl.JaroWinklerAtThresholds(name) for name in ("family_name", "given_name", "father_name")]
    day = cl.LevenshteinAtThresholds("birth_date")
    rules = (
        ("family_name", "birth_date"),
        ("given_name", "birth_date"),
        ("family_name", "given_name"),
        ("birth_date", "postcode"),
    )
    return Layout(
        identity="id",
        truth="truth",
        comparisons=[*names, day, *(cl.ExactMatch(name) for name in ("place", "postcode", "sex"))],
        rules=[block_on(*rule) for rule in rules],
        training=[block_on(*rule) for rule in rules[:2]],
        sure=[block_on("family_name", "given_name", "birth_date")],
        recall=0.6,
        threshold=0.9,
    )


def main(path: str) -> None:
    started, cpu = time.perf_counter(), time.process_time()
    layout = next(make for name, make in LAYOUTS.items() if name in path)()
    frame = _frame(path, layout)
    database = DuckDBAPI()
    if layout.linked:
        ends = frame[layout.identity].str.endswith("-org")
        tables = [database.register(frame[ends]), database.register(frame[~ends])]
    else:
        tables = database.register(frame)
    settings = SettingsCreator(
        link_type="link_only" if layout.linked else "dedupe_only",
        unique_id_column_name=layout.identity,
        comparisons=layout.comparisons,
        blocking_rules_to_generate_predictions=layout.rules,
    )
    linker = Linker(tables, settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(layout.sure, recall=layout.recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=layout.pairs)
    for rule in layout.training:
        linker.training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
    before = time.process_time()
    predictions = linker.inference.predict()
    scoring = time.process_time() - before
    table = predictions.as_pandas_dataframe()
    figures = {"pairs": len(table), "pairs_per_cpu_second": len(table) / scoring} | _by_groups(
        linker, predictions, layout, frame
    )
    figures |= {"best_f1_of_pairs": _best_of_pairs(table, layout, frame)}
    figures |= {"seconds": time.perf_counter() - started, "cpu_seconds": time.process_time() - cpu}
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({name: round(float(value), 4) for name, value in figures.items()}))


def _frame(path: str, layout: Layout) -> pd.DataFrame:
    frame = pd.read_parquet(path) if path.endswith("parquet") else pd.read_csv(path, dtype=str)
    frame = frame.astype("string").replace("", pd.NA).astype(object).where(lambda f: f.notna(), None)
    if layout.truth == "cluster":
        frame["first_name_surname_concat"] = frame["first_name"] + " " + frame["surname"]
    return frame


def _by_groups(linker: Linker, predictions: Any, layout: Layout, frame: pd.DataFrame) -> dict[str, float]:
    """Over all pairs inside groups, at the documented threshold."""
    groups = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=layout.threshold
    ).as_pandas_dataframe()[["cluster_id", layout.identity]]
    found = groups.merge(frame[[layout.identity, layout.truth]], on=layout.identity)
    right, suggested, true = (
        _pairs(found.groupby(by).size()) for by in (["cluster_id", layout.truth], ["cluster_id"], [layout.truth])
    )
    f1 = 2 * right / max(suggested + true, 1)
    return {"precision": right / max(suggested, 1), "recall": right / max(true, 1), "f1": f1}


def _best_of_pairs(table: pd.DataFrame, layout: Layout, frame: pd.DataFrame) -> float:
    """The best F1 over all thresholds, pair by pair, as its authors report it."""
    truth = frame.set_index(layout.identity)[layout.truth]
    left, right = (truth.loc[table[f"{layout.identity}_{side}"]].to_numpy() for side in ("l", "r"))
    ranked = pd.Series(left == right).iloc[(-table["match_weight"]).argsort().to_numpy()].to_numpy()
    hits = ranked.cumsum()
    total = _pairs(frame.groupby(layout.truth).size())
    return float((2 * hits / (np.arange(1, len(hits) + 1) + total)).max()) if len(hits) else 0.0


def _pairs(sizes: pd.Series) -> float:
    return float((sizes * (sizes - 1) / 2).sum())


LAYOUTS = {"historical": historical, "febrl4": febrl4, "people": invented}

if __name__ == "__main__":
    main(sys.argv[1])
