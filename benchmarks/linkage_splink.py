"""Splink on one of the files, from its documented settings for such data; runs in the peers' environment, prints one
JSON line.
"""

from __future__ import annotations

import json
import resource
import sys
import time

import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

DATED = cl.LevenshteinAtThresholds
LAYOUTS = {
    "historical": (
        "unique_id",
        "cluster",
        [
            cl.ForenameSurnameComparison("first_name", "surname"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place"),
            cl.ExactMatch("occupation"),
        ],
        [
            ("first_name", "surname"),
            ("surname", "dob"),
            ("first_name", "dob"),
            ("postcode_fake", "first_name"),
            ("postcode_fake", "dob"),
        ],
    ),
    "febrl4": (
        "rec_id",
        "truth",
        [cl.NameComparison("given_name"), cl.NameComparison("surname"), DATED("date_of_birth")]
        + [cl.ExactMatch(name) for name in ("soc_sec_id", "postcode", "suburb")],
        [("soc_sec_id",), ("given_name", "surname"), ("date_of_birth",), ("postcode", "surname")],
    ),
    "people": (
        "id",
        "truth",
        [cl.JaroWinklerAtThresholds(name) for name in ("family_name", "given_name", "father_name")]
        + [DATED("birth_date"), cl.ExactMatch("place"), cl.ExactMatch("postcode"), cl.ExactMatch("sex")],
        [
            ("family_name", "birth_date"),
            ("given_name", "birth_date"),
            ("family_name", "given_name"),
            ("birth_date", "postcode"),
        ],
    ),
}


def main(path: str) -> None:
    started, cpu = time.perf_counter(), time.process_time()
    layout = next(value for name, value in LAYOUTS.items() if name in path)
    identity, truth, comparisons, keys = layout
    frame = pd.read_parquet(path) if path.endswith("parquet") else pd.read_csv(path, dtype=str)
    frame = frame.astype("string").replace("", pd.NA).astype(object).where(lambda f: f.notna(), None)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=identity,
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(*key) for key in keys],
    )
    database = DuckDBAPI()
    linker = Linker(database.register(frame), settings, log_level="ERROR")
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for key in keys[:2]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*key))
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, 0.9).as_pandas_dataframe()
    found = clusters.merge(frame[[identity, truth]], on=identity, suffixes=("", "_t"))
    column = f"{truth}_t" if f"{truth}_t" in found else truth
    right, suggested, true = (
        _pairs(found.groupby(by).size()) for by in (["cluster_id", column], ["cluster_id"], [column])
    )
    precision, recall = right / max(suggested, 1), right / max(true, 1)
    figures = {"precision": precision, "recall": recall, "f1": 2 * right / max(suggested + true, 1)}
    figures |= {"seconds": time.perf_counter() - started, "cpu_seconds": time.process_time() - cpu}
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({name: round(float(value), 4) for name, value in figures.items()}))


def _pairs(sizes: pd.Series) -> float:
    return float((sizes * (sizes - 1) / 2).sum())


if __name__ == "__main__":
    main(sys.argv[1])
