# The whole audits among the samples come to what their READMEs say, and twice the same.
. "$(dirname "$0")/lib.sh"
host=$BUILD/bin/freehold
[ -x "$host" ] || skip "$host has not been built"
for pair in consultant:thought-leader several-channels:thought-leader healthy-influencer:influencer influencer-as-thought-leader:influencer; do
  name=${pair%%:*} archetype=${pair##*:}
  "$host" audit --config "samples/$name/freehold.toml" --today 2026-11-23 --format json >"$SCRATCH/one" 2>"$SCRATCH/log"
  code=$?
  case $code in 0 | 1 | 4) ;; *) cat "$SCRATCH/log"; fault "samples/$name" "the audit ends with $code"; continue ;; esac
  "$host" audit --config "samples/$name/freehold.toml" --today 2026-11-23 --format json --workers 1 >"$SCRATCH/two" 2>/dev/null
  cmp -s "$SCRATCH/one" "$SCRATCH/two" || fault "samples/$name" "the report depends on the number of workers"
  found=$(tr -d '\n' <"$SCRATCH/one" | grep -oE '"archetype" *: *"[a-z-]+"' | head -n 1 | sed 's/.*"\([a-z-]*\)"/\1/')
  [ "$found" = "$archetype" ] || fault "samples/$name" "comes out as \"$found\"; its README says $archetype"
done

# The first screen in the README is the one that comes out.
awk '/^## / { here = $0 == "## What you see" } here && /^```/ { inside = !inside; next } here && inside' README.md >"$SCRATCH/shown"
(cd "$SCRATCH" && "$host" audit --config "$SOURCE/samples/influencer-as-thought-leader/freehold.toml" --today 2026-11-23 --width 100 --report report.html >printed 2>&1)
if ! diff "$SCRATCH/shown" "$SCRATCH/printed"; then
  fault README.md "shows another first screen (<) than the program prints (>); paste what this prints: freehold audit --config samples/influencer-as-thought-leader/freehold.toml --today 2026-11-23 --width 100 --report report.html"
fi
end
