# The include table: who may include what. `house` has one line a folder: of the project / from outside the standard library.
. "$(dirname "$0")/lib.sh"

cat >"$SCRATCH/house" <<'TABLE'
host/support           host/support                                                         | -
host/model             host/model host/support freehold                                     | -
host/content           host/content host/model host/support freehold                        | archive cld2/ cctz/ libpsl.h pugixml.hpp simdjson.h unicode/ utf8proc.h
host/worker            host/worker host/content host/workers host/model host/support freehold | archive boost/json cmark-gfm re2/ seccomp.h yaml-cpp/ libpsl.h unicode/
host/config            host/config host/model host/support plugin-api/tools freehold        | toml++/
host/plugins           host/plugins host/model host/support plugin-api/tools freehold       | toml++/ nettle/
host/sources           host/sources host/corpus host/workers host/model host/support freehold           | -
host/workers           host/workers host/corpus host/model host/support freehold            | -
host/corpus            host/corpus host/model host/support freehold                         | boost/json nettle/ xxhash.h zstd.h
host/verdict           host/verdict host/corpus host/model host/support                     | -
host/fetch             host/fetch                                                           | curl/
host/report            host/report host/verdict host/corpus host/history host/model host/support | boost/json
host/history           host/history host/report host/verdict host/corpus host/model host/support | -
host/schedule          host/schedule host/history host/model host/support                   | curl/
host/app               host/app host/config host/sources host/plugins host/workers host/corpus host/verdict host/report host/history host/schedule host/model host/support | boost/program_options
plugin-api/include     freehold                                                             | -
plugin-api/testing     plugin-api/testing freehold                                          | gtest/ gmock/ dlfcn.h
plugin-api/tools       plugin-api/tools                                                     | toml++/
plugins                freehold plugins/support                                             | -
TABLE

# Exceptions: one file, one header.
cat >"$SCRATCH/single" <<'TABLE'
host/worker/loader.cpp boost/dll
host/worker/documents-data.cpp toml++/
host/worker/session-read.cpp host/corpus/shed.hpp
TABLE

find host plugin-api plugins -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.h' -o -name '*.c' \) -exec grep -nHE '^[[:space:]]*#[[:space:]]*include' {} + >"$SCRATCH/includes"

awk -v single="$SCRATCH/single" '
  function folder_of(file,   n, part) {
    n = split(file, part, "/")
    return part[1] == "plugins" ? "plugins" : part[1] "/" part[2]
  }
  function begins(text, prefix) { return substr(text, 1, length(prefix)) == prefix }
  function excepted(file, header,   i) {
    for (i = 1; i <= singles; ++i) if (file == single_file[i] && begins(header, single_header[i])) return 1
    return 0
  }
  function is_standard(header) { return header ~ /^[a-z_0-9]+$/ }
  function is_system(header) {
    return header ~ /^(assert|dirent|elf|emmintrin|errno|fcntl|immintrin|inttypes|limits|locale|malloc|math|poll|pthread|sched|signal|spawn|stdbool|stddef|stdint|stdio|stdlib|string|syslog|termios|time|unistd)\.h$/ || header ~ /^(sys|linux|asm|net|netinet|arpa)\//
  }
  # What a folder that does no I/O, reads no clock and starts no thread has no use for.
  function is_outside(header) {
    return is_system(header) && header !~ /^(stdint|stddef|string|limits|math|assert|emmintrin|immintrin|inttypes)\.h$/ ||
           header ~ /^(fstream|iostream|cstdio|filesystem|thread|mutex|atomic|future|chrono|ctime|csignal|random|condition_variable)$/
  }
  BEGIN { while ((getline line < single) > 0) { split(line, word, " "); single_file[++singles] = word[1]; single_header[singles] = word[2] } }
  FILENAME ~ /house$/ {
    split($0, half, "|"); n = split(half[1], word, " "); ours[word[1]] = ""
    for (i = 2; i <= n; ++i) ours[word[1]] = ours[word[1]] " " word[i]
    theirs[word[1]] = half[2]; next
  }
  {
    match($0, /:[0-9]+:/); file = substr($0, 1, RSTART - 1); line = substr($0, RSTART + 1, RLENGTH - 2)
    if (!match($0, /[<"][^>"]+[>"]/)) next
    quoted = substr($0, RSTART, 1) == "\""; header = substr($0, RSTART + 1, RLENGTH - 2)
    folder = folder_of(file); place = file ":" line
    if (!(folder in ours)) { print place ": the folder " folder " is not in the include table of tests/architecture/includes.sh; add its line"; next }
    if (header == "regex") { print place ": std::regex is forbidden; use the host service pattern or plain code"; next }
    if (header ~ /\.\./) { print place ": " header " climbs; name it from the project root"; next }
    if (quoted && header !~ /\//) next   # of the same folder
    if (header ~ /^host\/workers\// && folder == "host/worker" && header !~ /(protocol|messages|frame|fd|results|blame|outbox|large-pages)/ ) { print place ": the worker takes of host/workers only what both sides share, not " header; next }
    if (header ~ /^(host|plugins|plugin-api|freehold)\//) {
      n = split(ours[folder], word, " "); fine = 0
      for (i = 1; i <= n; ++i) if (begins(header, word[i] "/")) fine = 1
      if (folder == "plugins") { split(file, part, "/"); if (begins(header, "plugins/" part[2] "/")) fine = 1 }
      if (!fine && !excepted(file, header)) print place ": " folder " may not include " header "; it may include" ours[folder]
      next
    }
    if ((folder == "host/verdict" || folder == "host/report" || folder == "host/history" || folder == "plugins" || folder == "plugin-api/include") && is_outside(header)) {
      print place ": " folder " reads no file, no clock and starts no thread, so it has no use for <" header ">"; next
    }
    if (file == "plugin-api/include/freehold/abi.h" && header !~ /^(stdint|stddef)\.h$/) { print place ": abi.h takes C headers only, not <" header ">"; next }
    if (header == "dlfcn.h") { if (folder != "plugin-api/testing") print place ": plugins are loaded by Boost.DLL in host/worker/loader.cpp alone; no <dlfcn.h>"; next }
    if (is_standard(header) || is_system(header)) next
    if (excepted(file, header)) next
    n = split(theirs[folder], word, " "); fine = 0
    for (i = 1; i <= n; ++i) if (word[i] != "-" && begins(header, word[i])) fine = 1
    if (!fine) print place ": " folder " may not include <" header ">; the table in tests/architecture/includes.sh says what it may"
  }
' "$SCRATCH/house" "$SCRATCH/includes" | faults

# std::regex by name, should a header bring it along.
sources host plugin-api plugins tests | xargs grep -nE 'std::(basic_)?regex|std::wregex' /dev/null | sed 's/:\([0-9]*\):.*/:\1: std::regex is forbidden/' | faults
end
