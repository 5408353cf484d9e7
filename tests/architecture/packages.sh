# .ci/packages against what is really used: every header the build read, every library its programs link and every tool the scripts call come from a
# listed package (or one it depends on), and every listed library is used.
. "$(dirname "$0")/lib.sh"
command -v dpkg-query >/dev/null 2>&1 || skip "this machine has no dpkg"
[ -f "$BUILD/.ninja_deps" ] || skip "nothing has been built in $BUILD"
grep -vE '^(#|$)' .ci/packages >"$SCRATCH/listed"
sort -c "$SCRATCH/listed" 2>/dev/null || true
sort "$SCRATCH/listed" | uniq -d | while read -r package; do fault .ci/packages "lists $package twice"; done
for package in $(cat "$SCRATCH/listed"); do
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || skip "$package of .ci/packages is not installed, so dpkg cannot tell what belongs to it"
done

# What the listed packages bring along.
dpkg-query -W -f '${Package}\t${Depends}, ${Pre-Depends}\n' | sed -E 's/\([^)]*\)//g; s/:[a-z0-9]+//g' |
  awk -F'\t' -v listed="$SCRATCH/listed" '
    { depends[$1] = $2 }
    END {
      while ((getline package < listed) > 0) { queue[++last] = package; brought[package] = 1 }
      for (next_ = 1; next_ <= last; ++next_) {
        n = split(depends[queue[next_]], each, /[,|]/)
        for (i = 1; i <= n; ++i) { gsub(/ /, "", each[i]); if (each[i] != "" && !(each[i] in brought)) { brought[each[i]] = 1; queue[++last] = each[i] } }
      }
      for (package in brought) print package
    }' | sort >"$SCRATCH/brought"

# Headers and linked libraries, as files of the system.
ninja -C "$BUILD" -t deps 2>/dev/null | sed -n 's/^    *//p' | grep usr/ | sort -u | (cd "$BUILD" && xargs -r realpath -q) | grep '^/usr/' | sort -u >"$SCRATCH/headers"
find "$BUILD/bin" "$BUILD/libexec" "$BUILD/lib" "$BUILD/tests" -type f -perm -u+x 2>/dev/null | while read -r program; do
  readelf -h "$program" >/dev/null 2>&1 && ldd "$program" 2>/dev/null
done | sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p' | sort -u | xargs -r realpath | sort -u >"$SCRATCH/libraries"
owners() { xargs -r dpkg -S 2>/dev/null | sed 's/: \/.*//' | tr ',' '\n' | sed 's/^ *//; s/:.*//' | sort -u; }
owners <"$SCRATCH/headers" >"$SCRATCH/header-owners"
owners <"$SCRATCH/libraries" >"$SCRATCH/library-owners"

comm -23 "$SCRATCH/header-owners" "$SCRATCH/brought" | while read -r package; do
  fault .ci/packages "lacks $package, whose headers the build reads"
done
comm -23 "$SCRATCH/library-owners" "$SCRATCH/brought" | while read -r package; do
  fault .ci/packages "lacks what brings $package, which a built program links"
done

# Listed libraries whose headers nobody read. A package of libraries alone counts by what it brings.
grep -E '^lib.*-dev$' "$SCRATCH/listed" | while read -r package; do
  grep -qx "$package" "$SCRATCH/header-owners" && continue
  dpkg-query -W -f '${Depends}\n' "$package" | sed -E 's/\([^)]*\)//g; s/:[a-z0-9]+//g' | tr ',' '\n' | tr -d ' ' | grep -qxFf "$SCRATCH/library-owners" && continue
  case $package in
    libgumbo-dev | libgtest-dev | libgmock-dev) find "$BUILD/tests" -name "test_*" -type f -perm -u+x 2>/dev/null | grep -q . || continue ;;
  esac
  fault .ci/packages "lists $package, of which the build reads no header and links no library; remove it"
done

# Tools the scripts and tests call by name.
for pair in cmake:cmake ninja:ninja-build ccache:ccache pkg-config:pkg-config nm:binutils readelf:binutils chromium:chromium python3:python3 tmux:tmux zip:zip curl:curl jq:jq; do
  tool=${pair%%:*} package=${pair##*:}
  { grep -rqE --include='*.sh' --include='*.cmake' "(^|[\"(;&|=] *|COMMAND )$tool( |\"|\$)" tests .ci cmake || grep -rqE --include='*.cpp' --include='*.hpp' "\"(/usr/bin/)?$tool [^\"]|/usr/bin/$tool|which $tool|-v $tool" tests; } || continue
  grep -qx "$package" "$SCRATCH/brought" || fault .ci/packages "lacks $package: a test or script calls $tool"
done
end
