#include "host/app/propose.hpp"

#include <map>
#include <sstream>

#include "host/app/run.hpp"
#include "host/config/config.hpp"
#include "host/config/toml-edit.hpp"

namespace freehold::app {
namespace {

using config::toml_string;

// What one reading found that a configuration would say.
struct Found {
  std::map<std::string, std::uint64_t> hosts;     // of the items' own addresses
  std::map<std::string, std::uint64_t> channels;  // platforms that items link to as profiles: "platform url"
  std::uint64_t items = 0;
};

std::string host_of(const std::string &url) {
  const auto begin = url.find("//");
  if (begin == url.npos) return {};
  std::string host = url.substr(begin + 2, url.find_first_of("/?#", begin + 2) - begin - 2);
  return host.starts_with("www.") ? host.substr(4) : host;
}

void take(const model::ContentItem &item, Found &found) {
  ++found.items;
  if (item.url && item.address != "rented") ++found.hosts[host_of(*item.url)];
  for (const model::Link &link : item.links) {
    if (link.kind == "profile" && !link.platform.empty()) ++found.channels[link.platform.string() + " " + link.url.string()];
  }
}

// The address of a platform that most items point to is the owner's own profile there.
std::map<std::string, std::string> profiles_of(const Found &found) {
  std::map<std::string, std::pair<std::uint64_t, std::string>> best;
  for (const auto &[key, count] : found.channels) {
    const auto space = key.find(' ');
    auto &slot = best[key.substr(0, space)];
    if (count > slot.first) slot = {count, key.substr(space + 1)};
  }
  std::map<std::string, std::string> profiles;
  for (const auto &[platform, slot] : best) profiles[platform] = slot.second;
  return profiles;
}

// Puts lines behind the line of the example that starts with `line`.
void put_after(std::string &text, std::string_view line, const std::string &added, bool instead) {
  const auto at = text.find(line);
  if (at == text.npos) return;
  const auto end = text.find('\n', at);
  if (instead) {
    text.replace(at, end - at, added);
  } else {
    text.insert(end + 1, added);
  }
}

std::string proposal(const std::string &source, const Found &found) {
  std::string text = config::write_example_config();
  std::string own, address;
  std::uint64_t most = 0;
  for (const auto &[host, count] : found.hosts) {
    if (host.empty()) continue;
    own += (own.empty() ? "" : ", ") + toml_string(host);
    if (count > most) most = count, address = "https://" + host + "/";
  }
  put_after(text, "own = []", "own = [" + own + "]             # found in the content: take out what is not yours", true);
  std::ostringstream added;
  added << "\n# Found by reading " << found.items << " items of this source.\n[[source]]\nname = \"site\"\npath = " << toml_string(source) << "\naddress = " << toml_string(address)
        << (address.empty() ? "   # where is it published?" : "") << "\nchannel = \"site\"\n\n[[channel]]\nkey = \"site\"\ntitle = \"Website\"\nurl = " << toml_string(address) << "\n";
  for (const auto &[platform, url] : profiles_of(found)) {
    added << "\n[[channel]]   # linked from the site; give its export as a [[source]] or leave it: then it counts as not read\nkey = " << toml_string(platform)
          << "\ntitle = " << toml_string(platform) << "\nplatform = " << toml_string(platform) << "\nurl = " << toml_string(url) << "\n";
  }
  const auto plugins = text.find("[plugins]");
  text.insert(plugins == text.npos ? text.size() : plugins, added.str() + "\n");
  return text;
}

}  // namespace

Result<std::string> propose_config(const std::string &source, const std::string &executable) {
  SetupOptions options;
  options.no_config = true;  // a freehold.toml that is being replaced must not steer what is proposed
  int code = 0;
  const auto setup = prepare(options, false, executable, code);
  if (!setup) return Problem{"set-up", {}, "The plugins could not be used.", "`freehold plugin list` says why."};
  ReadOptions read;
  read.sources = {source};
  auto sources = requested_sources(read, setup->config);
  if (!sources) return sources.problem();
  auto pool = start_pool(*setup);
  if (!pool) return pool.problem();
  Found found;
  ReadingSink sink;
  sink.item = [&](model::JudgedItem &&item) { take(item.item, found); };
  sink.channel = [](model::Channel &&) {};
  sink.metrics = [](model::MetricRecord &&) {};
  sink.contacts = [](model::ContactCount &&) {};
  sink.contact_marks = [](model::ContactMarks &&) {};
  sink.note = [](model::Note &&) {};
  auto summaries = read_sources(*pool, *setup, *sources, {}, false, sink);
  if (!summaries) return summaries.problem();
  pool->end();
  return proposal(source, found);
}

}  // namespace freehold::app
