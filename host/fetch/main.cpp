// freehold-fetch [allow-private] TIMEOUT-MS PAUSE-MS: asks where the addresses of descriptor 3 lead, and says it on descriptor 4. See README.md.
#include <curl/curl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "host/fetch/redirects.hpp"

namespace {

using namespace freehold::fetch;

constexpr int kIn = 3;
constexpr int kOut = 4;

bool write_line(std::string line) {
  for (char &c : line) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  line += '\n';
  for (std::size_t at = 0; at < line.size();) {
    const ssize_t written = ::write(kOut, line.data() + at, line.size() - at);
    if (written <= 0) return false;
    at += static_cast<std::size_t>(written);
  }
  return true;
}

int run(const Manners &manners) {
  std::FILE *in = ::fdopen(kIn, "r");
  if (in == nullptr) return 2;
  Redirects redirects(manners);
  char *line = nullptr;
  std::size_t room = 0;
  for (std::size_t number = 0;; ++number) {
    const ssize_t size = ::getline(&line, &room, in);
    if (size <= 0) break;
    std::string address(line, static_cast<std::size_t>(size));
    while (!address.empty() && (address.back() == '\n' || address.back() == '\r')) address.pop_back();
    const Answer answer = redirects.follow(address);
    if (!write_line(std::to_string(number) + '\t' + answer.target + '\t' + answer.reason)) break;
  }
  std::free(line);
  std::fclose(in);
  return 0;
}

}  // namespace

int main(int count, char **words) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::signal(SIGPIPE, SIG_IGN);
  Manners manners;
  const bool open = count > 1 && std::string(words[1]) == "allow-private";
  const int first = open ? 2 : 1;
  if (count != first + 2) return 2;
  manners.allow_private = open;
  manners.timeout = std::chrono::milliseconds(std::strtol(words[first], nullptr, 10));
  manners.pause = std::chrono::milliseconds(std::strtol(words[first + 1], nullptr, 10));
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != 0) return 1;
  int code = 1;
  try {
    code = run(manners);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "freehold-fetch: %s\n", error.what());
  }
  curl_global_cleanup();
  return code;
}
