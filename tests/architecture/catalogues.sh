# Catalogues: every entry and phrase list says where its facts stand and when they were read; sorted and unique, in one file and across all.
. "$(dirname "$0")/lib.sh"
ls plugins/*/catalogue/*.toml >/dev/null 2>&1 || skip "there are no catalogues"
for file in plugins/*/catalogue/*.toml; do
  awk -v file="$file" '
    function value(text, key,   rest) {
      if (!match(text, "(^|[ ,{\n])" key " *= *\"[^\"]*\"")) return ""
      rest = substr(text, RSTART, RLENGTH); sub(/^[^"]*"/, "", rest); sub(/"$/, "", rest); return rest
    }
    function judge(text, at,   id, source, date) {
      if (text == "") return
      id = kind == "phrases" ? value(text, "list") "/" value(text, "language") : value(text, kind == "model" ? "name" : "id")
      source = value(text, "source"); date = value(text, "date")
      if (source == "") print file ":" at ": \"" id "\" names no source"
      if (date !~ /^20[0-9][0-9]-[01][0-9]-[0-3][0-9]$/) print file ":" at ": \"" id "\" has no date like 2026-11-20"
      if (kind != "entry" && value(text, "why") == "") print file ":" at ": \"" id "\" does not say why"
      if (kind == "entry" && last != "" && !(last < id)) print file ":" at ": \"" id "\" stands behind \"" last "\"; entries are sorted by id and unique"
      last = id
    }
    /^\[\[/ { judge(block, begin); block = ""; begin = NR; kind = $0 ~ /phrases/ ? "phrases" : $0 ~ /model/ ? "model" : "entry"; next }
    /^entry *= *\[/ { kind = "entry" }
    /^phrases *= *\[/ { kind = "phrases" }
    /^ *\{/ { judge(block, begin); block = ""; judge($0, NR); next }
    /^#/ { next }
    { if (begin) block = block "\n" $0 }
    END { judge(block, begin) }' "$file" | faults
done
grep -noHE '^ *\{? *id *= *"[^"]+"' plugins/*/catalogue/*.toml | sed 's/^\(plugins\/[^\/]*\)\(.*\):\([0-9]*\):.*"\(.*\)"$/\1 \4 \1\2:\3/' |
  awk '{ key = $1 " " $2; if (key in first) print $3 ": the id \"" $2 "\" stands at " first[key] " already"; else first[key] = $3 }' | faults
end
