#!/bin/sh
# What judging many pieces costs: makes lists of invented pieces, reads them, judges them.  tests/speed/large.sh [PIECES…]
# BUILD: the build folder (default build/release). WORKERS: default 2. Nothing is asserted; the aim is 100,000 pieces in 60 s of CPU and 400 MB.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-$root/build/release}
bin=$build/tests/speed
workers=${WORKERS:-2}
if [ ! -x "$bin/speed_large_list" ] || [ ! -x "$build/bin/freehold" ]; then
  echo "build first: ninja -C $build freehold freehold-worker speed_large_list speed_measure, and the plugins"
  exit 2
fi
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cd "$made"
[ $# -ne 0 ] || set -- 1000 10000 100000
for pieces in "$@"; do
  "$bin/speed_large_list" "$pieces" >list.jsonl
  echo "read $pieces $("$bin/speed_measure" "$build/bin/freehold" read --workers "$workers" --today 2026-11-20 -o corpus list.jsonl 2>/dev/null)"
  echo "judge $pieces $("$bin/speed_measure" "$build/bin/freehold" judge --workers "$workers" --today 2026-11-20 -o report.json corpus 2>/dev/null)"
  rm -f list.jsonl corpus report.json
done | awk '
  BEGIN { printf "%-6s %9s %9s %9s %9s %13s %15s\n", "", "pieces", "CPU s", "wall s", "peak MB", "µs CPU/piece", "bytes more/piece" }
  {
    more = $1 in pieces && $2 > pieces[$1] ? sprintf("%.0f", ($5 - peak[$1]) * 1024 / ($2 - pieces[$1])) : ""
    printf "%-6s %9d %9.2f %9.2f %9.1f %13.0f %15s\n", $1, $2, $3 / 1000, $4 / 1000, $5 / 1024, $3 * 1000 / $2, more
    pieces[$1] = $2
    peak[$1] = $5
  }'
