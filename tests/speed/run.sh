#!/bin/sh
# One run, one table: the whole audit beside the bare core and a foreign parser, on the same pages.  tests/speed/run.sh [PAGES]
# BUILD: the build folder (default build/release). ROUNDS: how often each is run; the least CPU counts (default 3).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${BUILD:-$root/build/release}
pages=${1:-}
for folder in "${FREEHOLD_DATA:-}/forms/html" "${FREEHOLD_DATA:-}/forms/forms/html"; do
  [ -n "$pages" ] || [ ! -d "$folder" ] || pages=$folder
done
rounds=${ROUNDS:-3}
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
one=$(mktemp -d)
trap 'rm -rf "$one"' EXIT
printf '<!doctype html><html lang="en"><title>One page</title><main><h1>One page</h1><p>Subscribe to my newsletter.</p></main>' >"$one/index.html"

# least NAME COMMAND…: the round with the least CPU.
least() {
  name=$1
  shift
  i=0
  while [ "$i" -lt "$rounds" ]; do
    "$@" 2>/dev/null
    i=$((i + 1))
  done | sort -n | head -n 1 | sed "s/^/$name /"
}

{
  least bare-core "$bin/speed_core" "$build/bin/freehold" "$pages"
  least audit-1-worker "$bin/speed_measure" $audit --workers 1 "$pages"
  least audit-2-workers "$bin/speed_measure" $audit --workers 2 "$pages"
  least gumbo-parse "$bin/speed_gumbo" "$pages"
  least one-page-1-worker "$bin/speed_measure" $audit --workers 1 "$one"
  least one-page-2-workers "$bin/speed_measure" $audit --workers 2 "$one"
} | awk -v pages="$count" '
  BEGIN { printf "%d pages, each the best of its rounds\n%-19s %9s %9s %11s %9s %9s %8s\n", pages, "", "CPU ms", "wall ms", "µs CPU/page", "pages/s", "peak MB", "× core" }
  NR == 1 { core = $2 }
  { n = $1 ~ /^one-page/ ? 1 : pages
    printf "%-19s %9.1f %9.1f %11.0f %9.0f %9.1f %8s\n", $1, $2, $3, $2 * 1000 / n, n * 1000 / $3, $4 / 1024, n == 1 ? "" : sprintf("%.2f", $2 / core) }'
