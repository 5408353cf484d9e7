// Which files of a website's folder are pages, and why the others are left out.
#pragma once

#include <freehold/plugin.hpp>

namespace freehold::website {

enum class Sort { html, markdown, other };

// What the listing as a whole says, gathered once.
struct Mirror {
  bool httrack = false;             // made by HTTrack: its own index and cache are no pages
  bool has_html = false;            // some file is an HTML page
  std::vector<std::string> hosts;   // top-level folders that are named after a host and hold its pages, sorted
  std::vector<std::string> pages;   // paths of .htm and .html files, sorted: their X_files folders are parts of them
};

Mirror look_over(const sdk::Listing &listing);

// A page or not, by name and first bytes.
Sort sort_of(const sdk::File &file);

// Why a file is not read: a few words, the same for all files of a sort; "" for a page.
std::string_view reason_to_leave_out(const sdk::File &file, const Mirror &mirror);

// The host folder a path lies in ("example.com" of "example.com/about.html"), or "".
std::string_view host_folder_of(std::string_view path, const Mirror &mirror);

}  // namespace freehold::website
