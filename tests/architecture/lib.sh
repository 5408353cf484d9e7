# For every script of this folder: where things are, and how a fault is told.
# Called as  sh <script> SOURCE BUILD ; ends with 0, with 1 if there was a fault, with 77 if it cannot run here.
set -u
LC_ALL=C
export LC_ALL
SOURCE=$1
BUILD=$2
FAULTS=$(mktemp)
trap 'rm -rf "$FAULTS" "$FAULTS".d' EXIT
SCRATCH=$FAULTS.d
mkdir "$SCRATCH"
cd "$SOURCE" || exit 1

# fault PLACE WHAT: one fault; WHAT says what to do about it.
fault() { printf '%s: %s\n' "$1" "$2" >>"$FAULTS"; }

# Takes faults as lines "PLACE: WHAT".
faults() { cat >>"$FAULTS"; }

skip() {
  echo "skipped: $1"
  exit 77
}

end() {
  if [ -s "$FAULTS" ]; then
    sort -u "$FAULTS"
    echo "$(sort -u "$FAULTS" | wc -l) faults"
    exit 1
  fi
  echo "fine"
  exit 0
}

# sources FOLDER… [-name …]: the C and C++ files below them.
sources() { find "$@" -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' \) | sort; }
