# The sample plugins build against the installed contract alone, are accepted by the program, and speak.
. "$(dirname "$0")/lib.sh"
host=$BUILD/bin/freehold
cmake --install "$BUILD" --prefix "$SCRATCH/prefix" --component plugin-api >"$SCRATCH/log" 2>&1 || { cat "$SCRATCH/log"; fault plugin-api/cmake/FreeholdInstall.cmake "the contract does not install"; end; }
mkdir -p "$SCRATCH/page"
cat >"$SCRATCH/page/index.html" <<'PAGE'
<!doctype html><html lang="en"><head><title>WHAT HAPPENED THEN</title></head><body><main><h1>WHAT HAPPENED THEN</h1>
<p>The kettle was on, the door was open and nobody had asked the cat. Type your guess in the comments, and we will see who comes nearest.</p></main></body></html>
PAGE
for pair in custom-rule-cpp:com.example.comment-password custom-rule-c:com.example.shouting; do
  folder=${pair%%:*} id=${pair##*:}
  cp -R "samples/$folder" "$SCRATCH/$folder"
  if ! { cmake -G Ninja -S "$SCRATCH/$folder" -B "$SCRATCH/$folder/build" -DCMAKE_PREFIX_PATH="$SCRATCH/prefix" && cmake --build "$SCRATCH/$folder/build"; } >"$SCRATCH/log" 2>&1; then
    cat "$SCRATCH/log"
    fault "samples/$folder" "does not build against the installed contract; the log stands above"
    continue
  fi
  plugin=$SCRATCH/$folder/build/$id.fhp.so
  [ -f "$plugin" ] || { fault "samples/$folder" "made no $id.fhp.so"; continue; }
  [ "$(nm -D --defined-only "$plugin" | awk '{ print $NF }')" = freehold_plugin_1 ] || fault "samples/$folder" "exports more than freehold_plugin_1"
  grep -q "$id.fhp.so" "samples/$folder/README.md" || fault "samples/$folder/README.md" "does not name $id.fhp.so"
  [ -x "$host" ] || continue
  chmod -R go-w "$SCRATCH"
  "$host" audit --plugin "$plugin" --format json "$SCRATCH/page" >"$SCRATCH/report.json" 2>"$SCRATCH/log"
  grep -q "\"$id/" "$SCRATCH/report.json" || { cat "$SCRATCH/log"; fault "samples/$folder" "built, but its rule says nothing in the report"; }
done
end
