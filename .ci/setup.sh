#!/bin/sh
# Installs the packages of .ci/packages that are missing, configures the preset "release" and builds it in build/release.
#   .ci/setup.sh            everything, tests included
#   .ci/setup.sh program    the program, its worker and its plugins
set -eu
cd "$(dirname "$0")/.."

# What is missing although it is listed; a word list.
missing=
if command -v dpkg-query >/dev/null 2>&1; then
  for package in $(sed -e 's/#.*//' .ci/packages); do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
else
  echo "setup: no dpkg here, so nothing is installed; the build goes on with what is there."
fi

install_missing() {
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "installing takes root, and there is no sudo"; return 1; }
    as_root=sudo
  fi
  command -v apt-get >/dev/null 2>&1 || { echo "there is no apt-get"; return 1; }
  $as_root apt-get update -qq || echo "apt-get update failed; going on with the lists that are there"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}

if [ -n "$missing" ]; then
  echo "setup: installing$missing"
  log=$(mktemp)
  if ! install_missing >"$log" 2>&1; then
    tail -n 10 "$log" >&2
    {
      echo "setup: these packages of Debian 12 could not be installed:$missing"
      echo "setup: freehold takes Boost 1.81; where libboost-dev (1.74) is installed, remove it first."
      echo "setup: the build goes on with what is there; if it fails now, they are why."
    } >&2
  fi
  rm -f "$log"
fi

jobs=$(nproc 2>/dev/null || echo 2)
echo "setup: building in build/release with $jobs jobs; the first time takes some minutes"
log=$(mktemp)
if ! cmake --preset release >"$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
if [ "${1:-all}" = program ]; then
  ninja -C build/release --quiet -j "$jobs" host/all plugins/all plugin-api/all
else
  ninja -C build/release --quiet -j "$jobs"
fi
