# Every library comes out of Debian 12's packages (.ci/packages is the list). Targets are freehold::<name> where Debian has no CMake config.
set(Boost_NO_WARN_NEW_VERSIONS ON)
find_package(Boost 1.81.0 EXACT CONFIG REQUIRED COMPONENTS headers program_options json)
find_package(tomlplusplus CONFIG REQUIRED)
find_package(yaml-cpp CONFIG REQUIRED)
find_package(PkgConfig REQUIRED)
foreach(pair seccomp:libseccomp archive:libarchive psl:libpsl icu:icu-uc utf8proc:libutf8proc xxhash:libxxhash
             zstd:libzstd crypto:libcrypto)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 name)
  list(GET pair 1 module)
  pkg_check_modules(FREEHOLD_${name} REQUIRED IMPORTED_TARGET ${module})
  add_library(freehold::${name} ALIAS PkgConfig::FREEHOLD_${name})
endforeach()

# cld2 and cmark-gfm ship neither CMake config nor pkg-config file; re2's asks for -pthread, which would part its users from the precompiled header.
foreach(pair cld2:cld2:cld2/public/compact_lang_det.h cmark:cmark-gfm:cmark-gfm.h cmark-extensions:cmark-gfm-extensions:cmark-gfm-core-extensions.h
             re2:re2:re2/re2.h)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 name)
  list(GET pair 1 library)
  list(GET pair 2 header)
  find_library(FREEHOLD_LIB_${name} ${library} REQUIRED)
  find_path(FREEHOLD_INC_${name} ${header} REQUIRED)
  add_library(freehold_dep_${name} INTERFACE IMPORTED)
  set_target_properties(freehold_dep_${name} PROPERTIES INTERFACE_LINK_LIBRARIES ${FREEHOLD_LIB_${name}} INTERFACE_INCLUDE_DIRECTORIES ${FREEHOLD_INC_${name}})
  add_library(freehold::${name} ALIAS freehold_dep_${name})
endforeach()

if(FREEHOLD_TESTS)
  find_package(GTest CONFIG REQUIRED)
  pkg_check_modules(FREEHOLD_gumbo REQUIRED IMPORTED_TARGET gumbo)
  add_library(freehold::gumbo ALIAS PkgConfig::FREEHOLD_gumbo)
endif()
