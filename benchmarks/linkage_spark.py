"""The Spark engine against the local one, on a standalone master with two workers: `python -m
benchmarks.linkage_spark N`.

Needs lastcontact[spark] and Java 17. Prints one JSON line: whether links, weights and groups are the very same.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pyspark

from benchmarks.machine import facts
from benchmarks.people import Plan, people
from lastcontact.linkage import spark
from lastcontact.linkage.columns import match_columns
from lastcontact.linkage.local import link
from lastcontact.linkage.records import read_records

MASTER = "spark://127.0.0.1:7177"
CLASSES = "org.apache.spark.deploy"
MEMORY = "--driver-memory 3g --conf spark.executor.memory=2g pyspark-shell"
"""Java holds a broadcast and a collected table; the records themselves are in the Python workers."""


def main(count: int) -> None:
    frame = people(Plan(records=count))
    records = read_records(frame, match_columns(frame.columns, {}, ("truth",)))
    alone = link(records)
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", spark.MASTER: MASTER}
    os.environ["PYSPARK_SUBMIT_ARGS"] = MEMORY
    started = []
    try:
        started.append(_start("master.Master", "--host", "127.0.0.1", "--port", "7177", "--webui-port", "7178"))
        time.sleep(15)
        for _ in range(2):
            started.append(_start("worker.Worker", "--cores", "1", "--memory", "3g", "--host", "127.0.0.1", MASTER))
        time.sleep(15)
        began = time.perf_counter()
        shared = spark.engine()(records)
        seconds = time.perf_counter() - began
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(30)
    same = all(np.array_equal(getattr(alone, name), getattr(shared, name)) for name in ("one", "other", "weight_log2"))
    figures = {"records": count, "links": len(alone.one), "workers": 2, "seconds": round(seconds, 1)}
    figures |= {"same_links": same, "same_groups": bool(np.array_equal(alone.clusters, shared.clusters))}
    print(json.dumps({"system": "lastcontact on Spark"} | figures | facts()))


def _start(name: str, *words: str) -> subprocess.Popen[bytes]:
    command = [str(Path(pyspark.__file__).parent / "bin" / "spark-class"), f"{CLASSES}.{name}", *words]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main(int(sys.argv[1]))
