# A file of over 400 lines is asking to be two; ARCHITECTURE.md is read in one go (120), a folder note at a glance (30).
. "$(dirname "$0")/lib.sh"
find host plugins plugin-api tests samples cmake docs -type f \
  \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' -o -name '*.cmake' -o -name '*.sh' -o -name '*.css' -o -name '*.md' \) \
  -not -path '*/approved/*' -not -path '*/site/*' | while read -r file; do
  lines=$(wc -l <"$file")
  [ "$lines" -le 400 ] || fault "$file" "has $lines lines; the limit is 400: divide it by what it does"
done
if [ -f ARCHITECTURE.md ]; then
  lines=$(wc -l <ARCHITECTURE.md)
  [ "$lines" -le 120 ] || fault ARCHITECTURE.md "has $lines lines; the limit is 120"
fi
# Every second-level folder says what lives in it and what may not. plugins/web-services and the like list their formats and may be longer.
for folder in host/*/ plugins/*/ plugin-api/*/ tests/*/ samples/*/; do
  folder=${folder%/}
  case $folder in plugin-api/include) folder=plugin-api/include/freehold ;; esac
  if [ ! -f "$folder/README.md" ]; then
    fault "$folder" "has no README.md: what lives here, what may not, in at most 30 lines"
    continue
  fi
  case $folder in plugins/* | samples/*) limit=60 ;; *) limit=30 ;; esac
  lines=$(wc -l <"$folder/README.md")
  [ "$lines" -le $limit ] || fault "$folder/README.md" "has $lines lines; the limit is $limit"
done
end
