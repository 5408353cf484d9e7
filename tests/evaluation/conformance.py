"""Conformance sets, counted by the program tests/evaluation/conformance, which asks the parsers themselves: no command shows tokens."""
import os
import subprocess

TARGETS = {"html-tokens": 1.0, "urls": 1.0, "suffixes": 1.0, "json": 1.0, "mail": 1.0, "feeds": 1.0}


def score(machine, table, data, mistakes):
    program = os.environ.get("FREEHOLD_CONFORMANCE") or os.path.join(os.path.dirname(machine.program), "..", "tests", "evaluation", "conformance", "conformance")
    if not os.access(program, os.X_OK):
        table.absent("conformance", f"there is no {program}; build the tests, or name it in $FREEHOLD_CONFORMANCE")
        return
    done = subprocess.run([program, data.root, *(["--mistakes"] if mistakes else [])], stdout=subprocess.PIPE, check=False)
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        cells = line.split("\t")
        if len(cells) == 3 and cells[1].isdigit() and cells[2].isdigit():
            table.share(f"conformance: {cells[0]}", int(cells[1]), int(cells[2]), TARGETS.get(cells[0]))
        elif line.strip():
            print(f"  {line}")
