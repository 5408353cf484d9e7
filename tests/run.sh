#!/bin/sh
# Sets the machine up, builds and runs all tests. Arguments go to ctest:  tests/run.sh -R architecture
# The last line is "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
.ci/setup.sh

log=build/release/tests.log
code=0
ctest --test-dir build/release --output-on-failure -j "$(nproc)" --output-log "$log" "$@" || code=$?

total=$(sed -n 's/^.*tests passed, [0-9]* tests\{0,1\} failed out of \([0-9]*\)$/\1/p' "$log" | tail -n 1)
failed=$(sed -n 's/^.*tests passed, \([0-9]*\) tests\{0,1\} failed out of [0-9]*$/\1/p' "$log" | tail -n 1)
skipped=$(grep -c '\*\*\*Skipped' "$log" || true)
if [ -z "$total" ]; then
  echo "No test was run."
  echo "0 passed, 0 failed"
  exit 1
fi
if [ "$skipped" -ne 0 ]; then
  echo "$skipped skipped: what they need is not on this machine"
fi
echo "$((total - failed - skipped)) passed, $failed failed"
exit "$code"
