# freehold_add_plugin(<id> [DIR <folder>] [INTO <folder>] [LINK <static libraries>…]): the plugin <id>.fhp.so out of a folder, the
# current one if none is named.
#
#   plugin.cpp, reader.cpp, any other *.cpp   code; *.test.cpp is left out
#   rules/<rule>.cpp, rules/<rule>.md         a rule and its page, whose front matter goes into the manifest
#   catalogue/*.toml, rule-set.toml           data, goes into the manifest; no code needed
#
# The target is plugin_<id> with everything but letters and digits as _. The module exports freehold_plugin_1 and nothing else, and links the
# C and C++ runtime only. In the project's own tree it goes to ${FREEHOLD_PLUGINS} and is installed; elsewhere it goes to
# ${CMAKE_CURRENT_BINARY_DIR}. INTO names another folder, and then nothing is installed.
function(freehold_add_plugin id)
  cmake_parse_arguments(arg "" "DIR;INTO" "LINK" ${ARGN})
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "freehold_add_plugin(${id}): unknown argument ${arg_UNPARSED_ARGUMENTS}; it takes DIR <folder>, INTO <folder> and LINK <libraries>")
  endif()
  if(NOT id MATCHES "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$")
    message(FATAL_ERROR "freehold_add_plugin(${id}): an id has lower-case letters, digits, dots and dashes")
  endif()
  if(NOT arg_DIR)
    set(arg_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  get_filename_component(folder ${arg_DIR} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/rules/*.cpp)
  list(FILTER sources EXCLUDE REGEX "\\.test\\.cpp$")
  if(NOT sources)
    message(FATAL_ERROR "freehold_add_plugin(${id}): no .cpp file in ${folder}; a plugin of data alone needs a plugin.cpp that says its id")
  endif()
  string(REGEX REPLACE "[^a-z0-9]" "_" target plugin_${id})
  set(map ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/freehold-plugin.map)

  file(GLOB data CONFIGURE_DEPENDS ${folder}/rules/*.md ${folder}/catalogue/*.toml ${folder}/rule-set.toml)
  if(data)
    set(chunks ${CMAKE_CURRENT_BINARY_DIR}/${target}-manifest.cpp)
    add_custom_command(OUTPUT ${chunks} COMMAND freehold::freehold-manifest ${id} ${chunks} ${data}
                       DEPENDS ${data} freehold::freehold-manifest VERBATIM COMMENT "Manifest of ${id}")
  endif()

  add_library(${target} MODULE ${sources} ${chunks})
  target_compile_features(${target} PRIVATE cxx_std_17)
  # Unique symbols would be shared by all plugins of a process, which then see each other's tables.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
  target_link_options(${target} PRIVATE -Wl,--version-script=${map} -Wl,-z,defs -Wl,-z,now -Wl,--as-needed -Wl,-u,freehold_plugin_1
    $<$<CONFIG:Release>:-Wl,--strip-debug>)  # every run hashes the file
  set_target_properties(${target} PROPERTIES PREFIX "" OUTPUT_NAME ${id} SUFFIX .fhp.so LINK_DEPENDS ${map}
                        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON
                        BUILD_RPATH "" SKIP_BUILD_RPATH ON)
  set(into ${CMAKE_CURRENT_BINARY_DIR})
  if(TARGET freehold_plugin_api)  # in the tree
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE freehold_plugin_api freehold_warnings ${arg_LINK})
    set(into ${FREEHOLD_PLUGINS})
    if(NOT arg_INTO)
      install(TARGETS ${target} LIBRARY DESTINATION lib/freehold/plugins)
    endif()
  else()
    target_link_libraries(${target} PRIVATE freehold::plugin-api ${arg_LINK})
  endif()
  if(arg_INTO)
    get_filename_component(into ${arg_INTO} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  set_target_properties(${target} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${into})
endfunction()
