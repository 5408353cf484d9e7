#!/bin/sh
# Learns both models from labelled data outside of the project and writes them into the catalogue:  tests/evaluation/learn/learn.sh DATA [titles|forms]
# Only the learned part is looked at (../parts.py); figures are cross-validated over its sites. Needs a built program for forms ($FREEHOLD, or the
# release build's) and a C++ compiler ($CXX). The same data gives the same weights.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
data=${1:?usage: learn.sh DATA [titles|forms]}
what=${2:-both}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# write NAME WHY SOURCE: the weights on standard input as a catalogue file
write() {
  {
    printf '# Learned by tests/evaluation/learn/learn.sh; not written by hand.\n[[model]]\nname = "%s"\nwhy = "%s"\nsource = "%s"\ndate = "2026-11-23"\nweights = """\n' "$1" "$2" "$3"
    LC_ALL=C sort
    printf '"""\n'
  } >"$scratch/model.toml"
  mv "$scratch/model.toml" "$root/plugins/base/catalogue/model-$1.toml"
}
build() {
  program=$1
  shift
  (cd "$root" && ${CXX:-c++} -std=c++20 -O2 -I. -o "$scratch/$program" "$@")
}

if [ "$what" != forms ]; then
  build learn-titles "$here/learn-titles.cpp" plugins/base/title-features.cpp plugins/base/title-words.cpp
  python3 -B "$here/rows.py" "$data" titles >"$scratch/titles"
  "$scratch/learn-titles" "$here/word-kinds.txt" <"$scratch/titles" >"$scratch/weights"
  write clickbait-title "How strongly a title hides its subject: points, 100 to a natural logarithm of odds" \
    "https://zenodo.org/records/5530410 (Webis-Clickbait-17); Chakraborty and others 2016; TA1C (Spanish teasers)" <"$scratch/weights"
fi

if [ "$what" != titles ]; then
  freehold=${FREEHOLD:-$root/build/release/bin/freehold}
  built=$(cd "$(dirname "$freehold")/.." && pwd)
  marks=$built/tests/evaluation/freehold_form_marks
  [ -x "$marks" ] || { echo "There is no $marks: build the target freehold_form_marks." >&2; exit 2; }
  for pages in "$data/forms/html" "$data/forms/forms/html" "$data/html"; do [ -d "$pages" ] && break; done
  build learn-forms "$here/learn-forms.cpp"
  "$freehold" read --to jsonl "$pages" >"$scratch/read" || [ $? -eq 4 ]
  "$marks" "$built"/lib/freehold/plugins/*.so <"$scratch/read" >"$scratch/marks"
  python3 -B "$here/rows.py" "$data" forms "$scratch/read" "$scratch/marks" >"$scratch/forms"
  "$scratch/learn-forms" <"$scratch/forms" >"$scratch/weights"
  write form-kind "What a form is for, by what it shows: points, 64 to a natural logarithm of odds" \
    "https://github.com/scrapinghub/Formasaurus (labelled forms)" <"$scratch/weights"
fi
