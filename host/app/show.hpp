// Drawing a report where the user wants it.
#pragma once

#include <string>

#include "host/app/options.hpp"
#include "host/report/renderers.hpp"

namespace freehold::app {

// "terminal, json, …: how to print (default: …)", for --help.
std::string formats_text(std::string_view default_format);

// nullptr: said that there is no such format.
const report::Renderer *renderer_of(const std::string &format);

// Draws into options.output or standard output. false: it could not be written, and that was said.
bool show(const report::Report &report, const report::Renderer &renderer, const ShowOptions &options, const std::string &report_path);

// The exit code that the report's own codes come to.
int exit_code_of(const report::Report &report);

}  // namespace freehold::app
