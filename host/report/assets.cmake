# The report's style sheet, compiled in, and its schemas, installed. Included once, behind freehold_library(report).
include_guard(GLOBAL)
set(style_sheet ${CMAKE_CURRENT_LIST_DIR}/html/report.css)
set(style_source ${CMAKE_BINARY_DIR}/generated/html-style.cpp)
add_custom_command(OUTPUT ${style_source}
  COMMAND ${CMAKE_COMMAND} -D STYLE=${style_sheet} -D OUT=${style_source} -P ${CMAKE_CURRENT_LIST_DIR}/html/embed-style.cmake
  DEPENDS ${style_sheet} ${CMAKE_CURRENT_LIST_DIR}/html/embed-style.cmake
  COMMENT "Embedding the report's style sheet" VERBATIM)
add_library(freehold_report_style STATIC ${style_source})
target_include_directories(freehold_report_style PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(freehold_report_style PRIVATE freehold_warnings)
target_link_libraries(freehold_report PRIVATE freehold_report_style)
install(DIRECTORY ${CMAKE_CURRENT_LIST_DIR}/schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/freehold/schema FILES_MATCHING PATTERN "*.schema.json")
