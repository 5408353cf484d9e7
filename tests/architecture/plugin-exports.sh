# Every built plugin exports freehold_plugin_1 and nothing else, and needs no library but the C and C++ runtime.
. "$(dirname "$0")/lib.sh"
folder=$BUILD/lib/freehold/plugins
ls "$folder"/*.fhp.so >/dev/null 2>&1 || skip "no plugin has been built in $folder"
for plugin in "$folder"/*.fhp.so; do
  name=$(basename "$plugin")
  nm -D --defined-only "$plugin" | awk '{ print $NF }' | grep -vx freehold_plugin_1 | while read -r symbol; do
    fault "$name" "exports $symbol; hide it (the linker script freehold-plugin.map exports freehold_plugin_1 only; a GNU unique symbol needs -fno-gnu-unique)"
  done
  nm -D --defined-only "$plugin" | grep -q ' T freehold_plugin_1$' || fault "$name" "does not export freehold_plugin_1; write FREEHOLD_PLUGIN(…) once, in plugin.cpp"
  readelf -d "$plugin" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p' | grep -vE '^(libc|libm|libstdc\+\+|libgcc_s|ld-linux-x86-64|ld-linux-aarch64)\.so' | while read -r library; do
    fault "$name" "needs $library; a plugin links the C and C++ runtime only, the rest are services of the host"
  done
  readelf -SW "$plugin" | grep -q ' \.freehold ' || fault "$name" "has no section .freehold, so it says nothing of itself"
done
for folder_ in plugins/*/; do
  id=$(basename "$folder_")
  [ -f "$folder_/plugin.cpp" ] || continue
  [ -f "$folder/$id.fhp.so" ] || fault "plugins/$id" "has no $id.fhp.so in the build; name it in plugins/CMakeLists.txt, and give FREEHOLD_PLUGIN the folder's name as id"
done
end
