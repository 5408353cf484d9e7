# Every code of a Problem stands in the table of its folder's README.md and is provoked by a test; and the tables name no code that is gone.
. "$(dirname "$0")/lib.sh"
for folder in host/*/; do
  folder=${folder%/}
  sources "$folder" | xargs cat 2>/dev/null | tr '\n' ' ' >"$SCRATCH/text"
  grep -oE '(Problem ?\{|[pP]roblem\()[[:space:]]*"[a-z][a-z0-9]*(-[a-z0-9]+)*", *[^"]|return ?\{"[a-z][a-z0-9]*(-[a-z0-9]+)*", *\{' "$SCRATCH/text" | grep -oE '"[^"]*"' | tr -d '"' | sort -u >"$SCRATCH/codes"
  while read -r code; do
    where=$(sources "$folder" | xargs grep -ln "\"$code\"" | head -n 1)
    grep -qE "^\|.*\`$code\`" "$folder/README.md" 2>/dev/null || fault "$where" "the code \"$code\" is not in the table of $folder/README.md; add: | \`$code\` | when |"
    grep -rqF --include='*.cpp' --include='*.sh' --include='*.hpp' --include='*.cmake' "$code" tests || fault "$where" "the code \"$code\" is provoked by no test below tests/"
  done <"$SCRATCH/codes"
  [ -f "$folder/README.md" ] || continue
  awk '/^\| *code/ { codes = 1 } !/^\|/ { codes = 0 } codes' "$folder/README.md" | grep -E '^\| *`' | cut -d'|' -f2 | grep -oE '`[a-z][a-z0-9-]*`' | tr -d '`' | sort -u | while read -r code; do
    grep -rqF "\"$code\"" host plugin-api/tools || fault "$folder/README.md" "documents the code \"$code\", which nothing uses any more"
  done
done
end
