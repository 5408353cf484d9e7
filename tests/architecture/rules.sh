# Every rule is rules/<stem>.cpp, its page rules/<stem>.md and its test tests/plugins/<plugin>/<stem>.test.cpp; the id in the code is the
# stem; the page has its parts in order.
. "$(dirname "$0")/lib.sh"
headings='Why it matters|Fires on|Stays silent on|What to do instead|Limits|Sources'

for source in plugins/*/rules/*.cpp; do
  [ -f "$source" ] || continue
  plugin=$(echo "$source" | cut -d/ -f2)
  stem=$(basename "$source" .cpp)
  [ -f "plugins/$plugin/rules/$stem.md" ] || fault "$source" "has no page; write plugins/$plugin/rules/$stem.md"
  [ -f "tests/plugins/$plugin/rules/$stem.test.cpp" ] || [ -f "tests/plugins/$plugin/$stem.test.cpp" ] ||
    fault "$source" "has no test; write tests/plugins/$plugin/$stem.test.cpp"
  tr '\n' ' ' <"$source" | grep -qE "FREEHOLD_(GRAPH_|CORPUS_)?RULE\([[:space:]]*[A-Za-z_0-9]+,[[:space:]]*\"$stem\"" ||
    fault "$source" "does not declare the rule \"$stem\"; file, page, test and id share one stem"
done

for page in plugins/*/rules/*.md; do
  [ -f "$page" ] || continue
  [ -f "${page%.md}.cpp" ] || fault "$page" "is the page of no rule; write ${page%.md}.cpp or remove it"
  [ "$(head -n 1 "$page")" = "+++" ] || { fault "$page" "does not begin with front matter (+++)"; continue; }
  awk 'end { print } NR > 1 && $0 == "+++" { end = 1 }' "$page" >"$SCRATCH/body"
  first=$(grep -v '^[[:space:]]*$' "$SCRATCH/body" | head -n 1)
  case $first in
    '') fault "$page" "has nothing behind its front matter" ;;
    '#'* | '`'* | '-'*) fault "$page" "begins with \"$first\"; behind the front matter stands one sentence, then the headings" ;;
  esac
  found=$(awk '/^```/ { code = !code } !code && /^## / { print substr($0, 4) }' "$SCRATCH/body" | paste -sd'|' -)
  [ "$found" = "$headings" ] || fault "$page" "has the headings \"$found\"; they are \"$headings\", in this order"
  awk -v page="$page" '
    function tell() { if (heading != "" && !text) print page ": nothing stands under \"" heading "\"" }
    /^```/ { code = !code }
    !code && /^## / { tell(); heading = substr($0, 4); text = 0; next }
    heading != "" && NF { text = 1 }
    END { tell() }' "$SCRATCH/body" | faults
  grep -qE '^(kind = "(graph|corpus)")' "$page" && continue
  for tag in fires silent; do
    grep -qE "^\`\`\`(html|jsonl|markdown|text)? *$tag" "$SCRATCH/body" || fault "$page" "has no example block tagged \"$tag\"; its examples run as tests"
  done
done

for test in tests/plugins/*/rules/*.test.cpp tests/plugins/*/*.test.cpp; do
  [ -f "$test" ] || continue
  plugin=$(echo "$test" | cut -d/ -f3)
  stem=$(basename "$test" .test.cpp)
  case $test in
    */rules/*) ;;
    *) [ -e "plugins/$plugin/$stem.cpp" ] || [ -e "plugins/$plugin/$stem.hpp" ] || [ -e "plugins/$plugin/$stem" ] || [ -e "plugins/$plugin/$stem.toml" ] && continue ;;
  esac
  [ -f "plugins/$plugin/rules/$stem.cpp" ] || fault "$test" "tests no rule: there is no plugins/$plugin/rules/$stem.cpp, nor a $stem of the plugin's own"
done
end
