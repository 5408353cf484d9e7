# Nothing in the tree tells of the machine or the people it was written on: no absolute paths of the checkout, no marks of unfinished work.
. "$(dirname "$0")/lib.sh"
here=$(pwd)
case $here in /*/*) ;; *) here=/root ;; esac  # a checkout at the top level has a name that may mean anything
list() {
  find . \( -path ./build -o -path ./.git \) -prune -o -type f -size -512k -not -path './tests/architecture/machine.sh' -print | sed 's/^\.\///'
}
list | xargs grep -nIE "(^|[^A-Za-z0-9_.:/-])($here|/root)/" /dev/null | sed -E 's/^([^:]*:[0-9]*):.*/\1: has a path of this machine; take it from the build or the environment/' | faults
list | grep -E '\.(cpp|hpp|h|c|sh|cmake|txt|md|toml)$' | xargs grep -nIE '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)|DISABLED_[A-Z]|GTEST_SKIP\(\) *;|[Cc]o-[Aa]uthored-[Bb]y|[Gg]enerated (by|with) [A-Z]' /dev/null |
  sed -E 's/^([^:]*:[0-9]*):(.*)/\1: is a mark of unfinished or foreign work: \2/' | faults
end
