"""`lastcontact read --rules`: how right each rule of the reader has been, by what officers accepted and corrected."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lastcontact.cli.main import Unusable
from lastcontact.reading.rule_records import Judged, RuleRecord, Verdict, rule_records


def run(arguments: argparse.Namespace) -> int:
    judged = [one for name in arguments.files for one in _file(Path(name))] if arguments.files else [*_bureau()]
    records = rule_records(judged)
    if arguments.json:
        print(json.dumps([_plain(r) for r in records]))
        return 0
    if not records:
        print("No proposal has been judged yet.")
        return 0
    verdicts = Counter(one.verdict for one in judged)
    told = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in Verdict)
    print(f"{len(judged)} proposals judged: {told}. What is left unjudged counts nowhere.")
    right, of = sum(r.right for r in records), sum(r.judged for r in records)
    print(f"{right} of {of} fields that rules filled were right ({right / of:.0%}); those most often wrong come first.")
    print("A field is wrong where it was corrected, and each field of a rejected claim is, whichever misled.")
    print(f"{'right':>6} {'of':>5} {'corrected':>9} {'rejected':>8}  {'field':<9} rule")
    for r in records:
        print(f"{r.precision:>6.0%} {r.judged:>5} {r.corrected:>9} {r.rejected:>8}  {r.field:<9} {r.rule}")
    return 0


def _bureau() -> tuple[Judged, ...]:
    from lastcontact.cli.keeping import bureau

    with bureau():
        from lastcontact.bureau import reviewing

        return reviewing.judgements()


def _file(path: Path) -> Iterator[Judged]:
    """Lines of {"rules": {field: rule}, "verdict": "accepted|corrected|rejected", "corrected": [fields]}.

    A rule may stand as `lastcontact read --json` prints it, with its words: {"rule": ..., "start": ...}.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        raise Unusable(f"{path}: is not text in UTF-8; save it as UTF-8 and try again") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            rules = {str(name): _rule(rule) for name, rule in told["rules"].items()}
            yield Judged(rules, Verdict(told["verdict"]), frozenset(told.get("corrected", ())))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Unusable(
                f'{path}, line {number}: not a verdict; write {{"rules": {{...}}, "verdict": "accepted"}}'
            ) from None


def _rule(told: object) -> str:
    return str(told["rule"] if isinstance(told, dict) else told)


def _plain(record: RuleRecord) -> dict[str, object]:
    return {
        "field": record.field,
        "rule": record.rule,
        "judged": record.judged,
        "right": record.right,
        "corrected": record.corrected,
        "rejected": record.rejected,
        "precision": round(record.precision, 3),
    }
