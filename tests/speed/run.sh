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

# row NAME COMMAND…: "NAME CPU wall KiB".
row() {
  name=$1
  shift
  "$@" 2>/dev/null | sed "s/^/$name /"
}

core() { row bare-core "$bin/speed_core" "$build/bin/freehold" "$pages"; }

# The same twice at once, and what each took: what two busy processors leave each other of memory and heat.
cores() {
  { "$bin/speed_core" "$build/bin/freehold" "$pages" & "$bin/speed_core" "$build/bin/freehold" "$pages"; wait; } 2>/dev/null |
    awk '{ cpu += $1; wall = $2 > wall ? $2 : wall; peak += $3 } END { printf "bare-core-2-at-once %.1f %.1f %d\n", cpu / NR, wall, peak }'
}

# The core before and after each row: a machine that others share is quick in one second and slow in the next, and a row is to be compared with what the
# core took around it.
i=0
while [ "$i" -lt "$rounds" ]; do
  core
  row audit "$bin/speed_measure" $audit "$pages"
  core
  row audit-1-worker "$bin/speed_measure" $audit --workers 1 "$pages"
  core
  row gumbo-parse "$bin/speed_gumbo" "$pages"
  core
  cores
  row audit-2-workers "$bin/speed_measure" $audit --workers 2 "$pages"
  cores
  row one-page-1-worker "$bin/speed_measure" $audit --workers 1 "$folder_of_one"
  row one-page-2-workers "$bin/speed_measure" $audit --workers 2 "$folder_of_one"
  i=$((i + 1))
done | awk -v pages="$count" '
  function sort_ratios(name, n,    i, j, x) {
    for (i = 2; i <= n; ++i) for (j = i; j > 1 && ratio[name, j - 1] > ratio[name, j]; --j) { x = ratio[name, j]; ratio[name, j] = ratio[name, j - 1]; ratio[name, j - 1] = x }
  }
  $1 ~ /^bare-core/ {
    if (waiting != "") { ratio[waiting, ++runs[waiting]] = 2 * taken / (core + $2); waiting = "" }
    core = $2
  }
  { if (!($1 in cpu)) order[++rows] = $1
    if (!($1 in cpu) || $2 < cpu[$1]) { cpu[$1] = $2; wall[$1] = $3; peak[$1] = $4 }
    if ($1 ~ /^(audit|gumbo)/) { waiting = $1; taken = $2 } }
  END {
    printf "%d pages; of each row its quickest round, and the median of what it took of the core around it\n", pages
    printf "%-19s %9s %9s %11s %9s %9s %8s %15s\n", "", "CPU ms", "wall ms", "µs CPU/page", "pages/s", "peak MB", "× core", "from … to"
    for (r = 1; r <= rows; ++r) {
      name = order[r]; n = runs[name]; each = name ~ /^one-page/ ? 1 : pages; times = name ~ /2-at-once/ ? 2 : 1
      printf "%-19s %9.1f %9.1f %11.0f %9.0f %9.1f", name, cpu[name], wall[name], cpu[name] * 1000 / each, times * each * 1000 / wall[name], peak[name] / 1024
      if (n > 0) {
        sort_ratios(name, n)
        printf " %8.2f %15s", n % 2 ? ratio[name, (n + 1) / 2] : (ratio[name, n / 2] + ratio[name, n / 2 + 1]) / 2, sprintf("%.2f … %.2f", ratio[name, 1], ratio[name, n])
      }
      printf "\n"
    }
  }'
