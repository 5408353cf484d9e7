# How everything of ours is compiled, and the three ways to add a target: freehold_library(), freehold_program(), freehold_tests().
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 99)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# build/<preset>/bin/freehold runs in place: the worker and the plugins lie where they lie in an installation.
set(FREEHOLD_BIN ${CMAKE_BINARY_DIR}/bin)
set(FREEHOLD_LIBEXEC ${CMAKE_BINARY_DIR}/libexec/freehold)
set(FREEHOLD_PLUGINS ${CMAKE_BINARY_DIR}/lib/freehold/plugins)

find_program(FREEHOLD_CCACHE ccache)
if(FREEHOLD_CCACHE)
  # The sloppiness is what ccache asks for with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${FREEHOLD_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${FREEHOLD_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

# For programs: the libraries of the language before all others, as most symbols that the loader looks for are theirs.
add_library(freehold_runtime_first INTERFACE)
target_link_options(freehold_runtime_first INTERFACE -Wl,--push-state,--no-as-needed -lstdc++ -lm -lgcc_s -lc -Wl,--pop-state)

add_library(freehold_warnings INTERFACE)
target_compile_options(freehold_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # g++ 12 reports these inside libstdc++ for correct code once it has inlined it.
  target_compile_options(freehold_warnings INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-maybe-uninitialized -Wno-dangling-pointer)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  # libseccomp's SCMP_CMP macros are C99 compound literals.
  target_compile_options(freehold_warnings INTERFACE -Wno-c99-extensions)
endif()

# One precompiled header for all of the host and the tests: the standard library only.
file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
add_library(freehold_pch OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
target_link_libraries(freehold_pch PRIVATE freehold_warnings)
target_precompile_headers(freehold_pch PRIVATE <algorithm> <array> <charconv> <cstdint> <cstring> <functional> <map> <memory>
  <optional> <ostream> <set> <span> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>)

# freehold_library(<folder> [LINK …] [PRIVATE_LINK …]): the static library freehold_<folder> of all its .cpp files; no list to keep.
function(freehold_library name)
  cmake_parse_arguments(arg "" "" "LINK;PRIVATE_LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    message(WARNING "freehold_library(${name}): no source files in ${CMAKE_CURRENT_SOURCE_DIR}/${name}")
    list(APPEND sources ${CMAKE_BINARY_DIR}/pch/empty.cpp)
  endif()
  add_library(freehold_${name} STATIC ${sources})
  target_include_directories(freehold_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(freehold_${name} PUBLIC ${arg_LINK} PRIVATE freehold_warnings ${arg_PRIVATE_LINK})
  target_precompile_headers(freehold_${name} REUSE_FROM freehold_pch)
endfunction()

# freehold_tests(<name> LINK …): one GoogleTest program of all *.test.cpp files below the current folder.
function(freehold_tests name)
  cmake_parse_arguments(arg "" "" "LINK;ENVIRONMENT" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(test_${name} PRIVATE ${arg_LINK} GTest::gmock_main freehold_warnings)
  target_compile_definitions(test_${name} PRIVATE FREEHOLD_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FREEHOLD_BUILD_DIR="${CMAKE_BINARY_DIR}")
  target_precompile_headers(test_${name} REUSE_FROM freehold_pch)
  add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 ENVIRONMENT "${arg_ENVIRONMENT}")
endfunction()
