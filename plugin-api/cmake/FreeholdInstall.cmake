# What is installed of the contract, so that a project outside the tree says find_package(freehold).
#
#   bin/freehold, bin/freehold-manifest       libexec/freehold/freehold-worker
#   lib/freehold/plugins/*.fhp.so             include/freehold/   lib/cmake/freehold/   share/freehold/
#
# lib, not the multi-arch folder: the host looks for plugins beside itself, in ../lib/freehold/plugins.
# The component plugin-api is what an author needs to build; it can be installed alone.
include(CMakePackageConfigHelpers)
set(FREEHOLD_INSTALLED_PLUGINS lib/freehold/plugins)
set(FREEHOLD_CMAKE_FOLDER lib/cmake/freehold)

set_target_properties(freehold_plugin_api PROPERTIES EXPORT_NAME plugin-api)
install(TARGETS freehold_plugin_api EXPORT freehold COMPONENT plugin-api)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/../include/freehold DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT plugin-api)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/../testing/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/freehold/testing COMPONENT plugin-api
        FILES_MATCHING PATTERN "*.hpp")
install(FILES ${CMAKE_CURRENT_LIST_DIR}/../manifest.md DESTINATION share/freehold COMPONENT plugin-api)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/freeholdConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/freeholdConfig.cmake
                              INSTALL_DESTINATION ${FREEHOLD_CMAKE_FOLDER} PATH_VARS FREEHOLD_INSTALLED_PLUGINS)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/freeholdConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/freeholdConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/freeholdConfigVersion.cmake
              ${CMAKE_CURRENT_LIST_DIR}/FreeholdPlugin.cmake ${CMAKE_CURRENT_LIST_DIR}/freehold-plugin.map DESTINATION ${FREEHOLD_CMAKE_FOLDER} COMPONENT plugin-api)
install(EXPORT freehold NAMESPACE freehold:: FILE freeholdTargets.cmake DESTINATION ${FREEHOLD_CMAKE_FOLDER} COMPONENT plugin-api)
