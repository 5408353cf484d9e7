#include "host/fetch/redirects.hpp"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <thread>

#include "host/fetch/addresses.hpp"

namespace freehold::fetch {
namespace {

constexpr int kMostHops = 10;
constexpr std::size_t kLongest = 8192;
constexpr std::size_t kLongestBody = 256 * 1024;  // of a redirect
constexpr const char *kAgent = "freehold/1.0 (asks where short links lead; reads no pages)";

// Names may resolve to anything: what counts is the address that would be connected to.
curl_socket_t open_public(void *refused, curlsocktype, curl_sockaddr *address) {
  if (!is_public(address->addr)) {
    *static_cast<bool *>(refused) = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool leads_on(long status) { return status >= 300 && status < 400; }

struct Body {
  CURL *curl;
  std::size_t size = 0;
};

// The head has been read: what comes behind it is dropped, and not waited for unless it is the short page of a redirect.
std::size_t drop_body(char *, std::size_t, std::size_t size, void *dropped) {
  auto &body = *static_cast<Body *>(dropped);
  long status = 0;
  curl_easy_getinfo(body.curl, CURLINFO_RESPONSE_CODE, &status);
  body.size += size;
  return leads_on(status) && body.size <= kLongestBody ? size : 0;
}

bool is_web(const std::string &address) {
  return address.size() <= kLongest && (address.starts_with("http://") || address.starts_with("https://"));
}

std::string host_of(const std::string &address) {
  const std::size_t begin = address.find("//") + 2;
  return address.substr(begin, address.find_first_of("/?#", begin) - begin);
}

}  // namespace

struct Redirects::Handle {
  CURL *curl = curl_easy_init();
  Handle() {
    if (curl == nullptr) throw std::runtime_error("libcurl cannot be started");
  }
  Handle(const Handle &) = delete;
  Handle &operator=(const Handle &) = delete;
  ~Handle() { curl_easy_cleanup(curl); }
};

Redirects::Redirects(const Manners &manners) : handle_(std::make_unique<Handle>()), manners_(manners) {}
Redirects::~Redirects() = default;

void Redirects::wait_for_turn(const std::string &host) {
  const auto known = last_.find(host);
  if (known != last_.end()) std::this_thread::sleep_until(known->second + manners_.pause);
  last_[host] = std::chrono::steady_clock::now();
}

Redirects::Reply Redirects::ask(const std::string &address, bool head) {
  CURL *curl = handle_->curl;
  wait_for_turn(host_of(address));
  bool refused = false;
  Body body{curl};
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_NOBODY, head ? 1L : 0L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, kAgent);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(manners_.timeout.count()));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");  // a proxy would connect where we refuse to
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  if (!manners_.allow_private) {
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_public);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &refused);
  }
  const CURLcode code = curl_easy_perform(curl);
  Reply reply;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply.status);
  const bool answered = code == CURLE_OK || (code == CURLE_WRITE_ERROR && reply.status != 0);
  if (!answered) {
    reply.fault = refused ? "it is an address of the local network (--allow-private asks it)" : curl_easy_strerror(code);
    return reply;
  }
  char *location = nullptr;
  curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr && leads_on(reply.status)) reply.location = location;
  return reply;
}

Answer Redirects::follow(const std::string &address) {
  std::string at = address;
  for (int hop = 0; hop <= kMostHops; ++hop) {
    if (!is_web(at)) return {"", "it leads to what is no http or https address"};
    Reply reply = ask(at, true);
    // Some counters answer people only: what HEAD does not tell GET may.
    if (reply.location.empty() && (!reply.fault.empty() || reply.status >= 400)) {
      Reply again = ask(at, false);
      if (again.fault.empty() || !reply.fault.empty()) reply = std::move(again);
    }
    if (reply.location.empty()) {
      if (hop > 0) return {at, ""};  // whatever stands there: the link leads to it
      return {"", reply.fault.empty() ? "it answers " + std::to_string(reply.status) + " and leads nowhere" : reply.fault};
    }
    at = std::move(reply.location);
  }
  return {"", "it was redirected more than " + std::to_string(kMostHops) + " times"};
}

}  // namespace freehold::fetch
