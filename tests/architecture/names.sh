# Names: no two source files of one name (but those that every plugin, program, folder or command has; the contract's headers have a name space of their
# own, <freehold/…>), kebab-case, and in the root only what tools look for there.
. "$(dirname "$0")/lib.sh"
find host plugins plugin-api tests cmake -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' -o -name '*.md' -o -name '*.sh' -o -name '*.cmake' \) \
  -not -path '*/fixtures/*' -not -path 'plugin-api/include/*' -not -path 'tests/plugin-api/include/everything/*' | sort >"$SCRATCH/files"
awk -F/ '
  $NF ~ /^(plugin\.cpp|reader\.cpp|reader\.test\.cpp|main\.cpp|run\.sh|README\.md|CMakeLists\.txt)$/ { next }
  { if ($NF in first) print $0 ": has the name of " first[$NF] "; call it by what it alone does"; else first[$NF] = $0 }' "$SCRATCH/files" | faults
awk -F/ '
  $NF ~ /^(README\.md|CMakeLists\.txt|Freehold[A-Za-z]*\.cmake|freeholdConfig\.cmake)$/ { next }
  $NF !~ /^[a-z0-9]+([-.][a-z0-9]+)*$/ { print $0 ": is not in kebab-case" }' "$SCRATCH/files" | faults
for entry in * .[!.]*; do
  [ -e "$entry" ] || continue
  case $entry in
    CMakeLists.txt | CMakePresets.json | README.md | ARCHITECTURE.md | CONTRIBUTING.md | LICENSE | NOTICE) ;;
    .*) ;;
    host | plugin-api | plugins | tests | samples | cmake | docs | build) ;;
    *) fault "$entry" "does not belong into the root; the root holds only what tools look for there" ;;
  esac
done
for entry in CMakeLists.txt CMakePresets.json README.md ARCHITECTURE.md CONTRIBUTING.md LICENSE; do
  [ -f "$entry" ] || fault "$entry" "is missing in the root"
done
end
