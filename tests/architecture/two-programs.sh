# The host can neither parse content nor load code; the worker does both. Neither reaches the network: freehold-fetch alone does.
. "$(dirname "$0")/lib.sh"
host=$BUILD/bin/freehold
worker=$BUILD/libexec/freehold/freehold-worker
[ -x "$host" ] && [ -x "$worker" ] || skip "freehold and freehold-worker have not been built"
nm -D --undefined-only "$host" | awk '{ print $NF }' | sed 's/@.*//' | grep -xE 'dlopen|dlmopen|dlsym|dlvsym' | while read -r symbol; do
  fault bin/freehold "imports $symbol; only the worker loads code. Which object: nm -C --undefined-only $BUILD/host/*.a | grep -B50 $symbol"
done
readelf -d "$host" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p' | grep -E '^lib(archive|hs|yaml-cpp|cmark|icu|psl|cld2|re2|utf8proc|pugixml|gmime|simdjson|xml2|expat|cbor)' | while read -r library; do
  fault bin/freehold "needs $library, a parser of content; host/CMakeLists.txt links it to the worker only"
done
nm -C --defined-only "$host" 2>/dev/null | grep -oE 'freehold::(content|worker)::[a-z_]+' | sort -u | head -n 5 | while read -r symbol; do
  fault bin/freehold "holds $symbol; what parses content belongs to the worker alone"
done
for program in "$host" "$worker"; do
  readelf -d "$program" | grep -qE 'NEEDED.*\[libcurl' && fault "${program#"$BUILD/"}" "links libcurl; only libexec/freehold/freehold-fetch may"
done
nm -D --undefined-only "$worker" | grep -qE ' dl(m)?open' || fault libexec/freehold/freehold-worker "does not import dlopen: who loads the plugins?"
end
