#include "plugins/website/file-sorts.hpp"

#include <array>
#include <set>

namespace freehold::website {
namespace {

using sdk::Text;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out) c = sdk::ascii_lower(c);
  return out;
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// "page.html?p=2" and "page.html@p=2" are page.html; the ending without its dot, lower case.
std::string ending_of(std::string_view path) {
  std::string_view name = name_of(path);
  name = name.substr(0, name.find_first_of("?@"));
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot + 1 == name.size() ? std::string() : lower(name.substr(dot + 1));
}

// list: words between blanks.
bool is_in(std::string_view word, std::string_view list) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != list.npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

constexpr std::string_view kHtml = "htm html shtml xhtml xht";
constexpr std::string_view kScripted = "php asp aspx jsp cgi cfm";  // pages only where a mirror has saved what they answered
constexpr std::string_view kMarkdown = "md markdown mdx";

struct Ending {
  std::string_view endings;
  std::string_view reason;
};
constexpr auto kReasons = std::to_array<Ending>({
    {"png jpg jpeg gif webp avif svg ico bmp tif tiff heic", "picture"},
    {"mp4 webm mov avi mkv mp3 m4a ogg oga wav flac", "sound or film"},
    {"css scss sass less map", "style"},
    {"js mjs cjs ts tsx jsx vue svelte wasm", "script"},
    {"woff woff2 ttf otf eot", "font"},
    {"pdf doc docx odt rtf ppt pptx odp xls xlsx ods epub mobi", "document"},
    {"json jsonl xml rss atom csv tsv yml yaml toml ini txt webmanifest ics vcf lock log sql db", "data"},
    {"zip gz tgz bz2 xz zst 7z rar tar", "archive"},
    {"php asp aspx jsp cgi cfm rb py sh liquid ejs hbs njk pug haml erb j2 tmpl", "source code"},
});

// Parts of folders that hold no pages of the site.
constexpr std::string_view kTemplateFolders = "_layouts _includes _includes.bak _sass _data layouts partials archetypes templates template includes";
constexpr std::string_view kForeignFolders = "node_modules bower_components vendor wp-includes wp-admin hts-cache __macosx";
constexpr std::string_view kNotes =
    "readme.md changelog.md contributing.md license.md licence.md code_of_conduct.md security.md todo.md authors.md history.md sources.md";
constexpr std::string_view kParts =
    "header.html footer.html nav.html navbar.html menu.html sidebar.html head.html navigation.html footer-include.html header-include.html";

// "Page_files" beside "Page.html": what browsers name the folder of a saved page, by language.
constexpr auto kPartFolders = std::to_array<std::string_view>({"_files", "_Dateien", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_file", "_arquivos",
                                                               "_ficheiros", "_pliki", "_soubory", "_filer", "_tiedostot", "_dosyalar", ".files"});

bool is_hidden(std::string_view path) { return (!path.empty() && path[0] == '.') || path.find("/.") != std::string_view::npos; }

bool has_folder(std::string_view path, std::string_view list) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
    if (is_in(lower(path.substr(0, slash)), list)) return true;
    path.remove_prefix(slash + 1);
  }
  return false;
}

bool looks_html(Text head) {
  return head.find('\0') == std::string_view::npos && !head.contains("<?php") &&
         (head.contains("<!doctype html") || head.contains("<html") || head.contains("<head>") || head.contains("<body"));
}

bool in_saved_part(std::string_view path, const Mirror &mirror) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    const std::string_view folder = path.substr(0, slash);
    for (const std::string_view ending : kPartFolders) {
      if (folder.size() <= ending.size() || folder.substr(folder.size() - ending.size()) != ending) continue;
      const std::string page(folder.substr(0, folder.size() - ending.size()));
      for (const std::string_view kind : {".html", ".htm"}) {
        if (std::binary_search(mirror.pages.begin(), mirror.pages.end(), page + std::string(kind))) return true;
      }
    }
  }
  return false;
}

// "example.com", "www.example.co.uk": labels of letters, digits and dashes, the last of letters only and no ending of a file.
bool looks_like_host(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot < 3 || name.size() > 253) return false;
  if (!std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

// draft: true, draft = true, published: false in the front matter that the head shows.
bool is_draft(Text head) {
  if (!head.starts_with("---") && !head.starts_with("+++")) return false;
  const std::string_view fence = head.substr(0, 3);
  const std::size_t end = head.find(std::string("\n") + std::string(fence), 3);
  const Text front = head.substr(0, end);
  for (const std::string_view sign : {"\ndraft: true", "\ndraft = true", "\npublished: false", "\npublished = false", "\ndraft: yes"}) {
    if (front.contains(sign)) return true;
  }
  return false;
}

}  // namespace

Sort sort_of(const sdk::File &file) {
  const std::string ending = ending_of(file.path());
  if (is_in(ending, kMarkdown)) return Sort::markdown;
  if (is_in(ending, kHtml)) return Sort::html;
  if ((ending.empty() || is_in(ending, kScripted)) && looks_html(file.head())) return Sort::html;
  return Sort::other;
}

Mirror look_over(const sdk::Listing &listing) {
  Mirror mirror;
  bool pages_at_root = false;
  std::set<std::string> hosts;
  for (const sdk::File &file : listing.files()) {
    const std::string_view path = file.path();
    const std::string ending = ending_of(path);
    if (ending == "html" || ending == "htm") mirror.pages.emplace_back(path);
    const bool page = sort_of(file) == Sort::html;
    if (path.substr(0, 10) == "hts-cache/" || (path == "index.html" && file.head().contains("httrack website copier"))) mirror.httrack = true;
    mirror.has_html = mirror.has_html || page;
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) {
      pages_at_root = pages_at_root || (page && !file.head().contains("httrack"));
    } else if (page && looks_like_host(path.substr(0, slash))) {
      hosts.emplace(path.substr(0, slash));
    }
  }
  // A folder "v1.app" beside pages is a folder; in a mirror the hosts are all there is.
  if (mirror.httrack || !pages_at_root) mirror.hosts.assign(hosts.begin(), hosts.end());
  return mirror;
}

std::string_view host_folder_of(std::string_view path, const Mirror &mirror) {
  const std::string_view folder = path.substr(0, path.find('/'));
  if (folder.size() == path.size()) return {};
  return std::binary_search(mirror.hosts.begin(), mirror.hosts.end(), folder) ? folder : std::string_view{};
}

std::string_view reason_to_leave_out(const sdk::File &file, const Mirror &mirror) {
  const std::string_view path = file.path();
  const std::string name = lower(name_of(path));
  if (has_folder(path, kForeignFolders)) return "not part of the site";
  if (is_hidden(path)) return "hidden file";
  if (mirror.httrack && path.find('/') == std::string_view::npos) return "made by the mirroring program";
  if (name == "robots.txt.html" || name == "robots.txt.tmp.html") return "made by the mirroring program";
  if (in_saved_part(path, mirror)) return "part of a saved page";
  const Sort sort = sort_of(file);
  if (sort == Sort::other) {
    const std::string ending = ending_of(path);
    for (const Ending &known : kReasons) {
      if (is_in(ending, known.endings)) return known.reason;
    }
    return "no page";
  }
  if (has_folder(path, kTemplateFolders)) return "template";
  if (file.size() && *file.size() == 0) return "empty file";
  if (is_in(name, kParts) && !looks_html(file.head())) return "template";
  if (is_in(name, kNotes) && (mirror.has_html || name != "readme.md")) return "note of the project";
  if (is_draft(file.head()) || has_folder(path, "_drafts drafts")) return "draft";
  if (file.head().starts_with("google-site-verification") || name.rfind("yandex_", 0) == 0) return "proof of ownership";
  return {};
}

}  // namespace freehold::website
