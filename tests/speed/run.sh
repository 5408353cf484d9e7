#!/bin/sh
# One run, one table: the whole audit beside the bare core and a foreign parser, on the same pages.  tests/speed/run.sh [PAGES]
# BUILD: the build folder (default build/release). ROUNDS: how often each is run (default 5).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-$root/build/release}
pages=${1:-}
for folder in "${FREEHOLD_DATA:-}/forms/html" "${FREEHOLD_DATA:-}/forms/forms/html"; do
  [ -n "$pages" ] || [ ! -d "$folder" ] || pages=$folder
done
rounds=${ROUNDS:-5}
bin=$build/tests/speed
audit="$build/bin/freehold audit --format json --today 2026-01-01"
if [ ! -d "$pages" ]; then
  echo "skipped: no pages${pages:+ at $pages}; give a folder, or set FREEHOLD_DATA"
  exit 0
fi
if [ ! -x "$bin/speed_core" ]; then
  echo "build first: ninja -C $build freehold freehold-worker speed_core speed_gumbo speed_measure, and the plugins"
  exit 2
fi
count=$(find "$pages" -type f | wc -l)
folder_of_one=$(mktemp -d)
trap 'rm -rf "$folder_of_one"' EXIT
printf '<!doctype html><html lang="en"><title>One page</title><main><h1>One page</h1><p>Subscribe to my newsletter.</p></main>' >"$folder_of_one/index.html"

# one ROUND NAME COMMAND…: "ROUND NAME CPU wall KiB".
one() {
  round=$1 name=$2
  shift 2
  "$@" 2>/dev/null | sed "s/^/$round $name /"
}

# All rows of a round one after the other, then the next round: a machine that others share is quick in one second and slow in the next, and then all
# rows of a round are.
i=0
while [ "$i" -lt "$rounds" ]; do
  one "$i" bare-core "$bin/speed_core" "$build/bin/freehold" "$pages"
  one "$i" audit-1-worker "$bin/speed_measure" $audit --workers 1 "$pages"
  one "$i" audit-2-workers "$bin/speed_measure" $audit --workers 2 "$pages"
  one "$i" gumbo-parse "$bin/speed_gumbo" "$pages"
  one "$i" one-page-1-worker "$bin/speed_measure" $audit --workers 1 "$folder_of_one"
  one "$i" one-page-2-workers "$bin/speed_measure" $audit --workers 2 "$folder_of_one"
  i=$((i + 1))
done | awk -v pages="$count" '
  function sort_ratios(name, n,    i, j, x) {
    for (i = 2; i <= n; ++i) for (j = i; j > 1 && ratio[name, j - 1] > ratio[name, j]; --j) { x = ratio[name, j]; ratio[name, j] = ratio[name, j - 1]; ratio[name, j - 1] = x }
  }
  $2 == "bare-core" { core = $3 }
  { if (!($2 in cpu)) order[++rows] = $2
    if (!($2 in cpu) || $3 < cpu[$2]) { cpu[$2] = $3; wall[$2] = $4; peak[$2] = $5 }
    ratio[$2, ++runs[$2]] = $3 / core }
  END {
    printf "%d pages; of each row its quickest round, and the median of what it took of the core of the same round\n", pages
    printf "%-19s %9s %9s %11s %9s %9s %8s %15s\n", "", "CPU ms", "wall ms", "µs CPU/page", "pages/s", "peak MB", "× core", "from … to"
    for (r = 1; r <= rows; ++r) {
      name = order[r]; n = runs[name]; one = name ~ /^one-page/
      sort_ratios(name, n)
      median = n % 2 ? ratio[name, (n + 1) / 2] : (ratio[name, n / 2] + ratio[name, n / 2 + 1]) / 2
      printf "%-19s %9.1f %9.1f %11.0f %9.0f %9.1f %8s %15s\n", name, cpu[name], wall[name], cpu[name] * 1000 / (one ? 1 : pages), (one ? 1 : pages) * 1000 / wall[name],
             peak[name] / 1024, one ? "" : sprintf("%.2f", median), one ? "" : sprintf("%.2f … %.2f", ratio[name, 1], ratio[name, n])
    }
  }'
