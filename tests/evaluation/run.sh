#!/bin/sh
# Scores the built program against labelled data:  tests/evaluation/run.sh DATA
# DATA holds unpacked sets (sites, questions, forms, …). The program is $FREEHOLD, or the release build's.
# Prints one row a figure; always exits with 0 when it could measure: a figure is to be read, not a gate.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
FREEHOLD=${FREEHOLD:-$here/../../build/release/bin/freehold}
if [ ! -x "$FREEHOLD" ]; then
  echo "There is no program at $FREEHOLD: build it, or name it in \$FREEHOLD." >&2
  exit 2
fi
if [ ! -d "${1:-}" ]; then
  echo "usage: tests/evaluation/run.sh DATA   (there is no folder \"${1:-}\": nothing was measured)" >&2
  exit 2
fi
exec python3 -B "$here/score.py" --program "$FREEHOLD" "$@"
