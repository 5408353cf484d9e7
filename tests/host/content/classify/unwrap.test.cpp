#include "host/content/classify/unwrap.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

TEST(Unwrap, ReadsTheTargetThatARedirectorCarries) {
  const UrlParser urls;
  const struct {
    const char *url;
    const char *way;
    const char *match;
    const char *target;
  } cases[] = {
      {"https://out.example/url?sa=t&q=https%3A%2F%2Fmara.example%2Fbook%3Fa%3D1&x", "parameter:q", "out.example/url", "https://mara.example/book?a=1"},
      {"https://out.example/url?Q=https://mara.example/", "parameter:q", "out.example/url", "https://mara.example/"},
      {"https://out.example/url?q=mara", "parameter:q", "out.example/url", ""},
      {"https://out.example/url?q=javascript:alert(1)", "parameter:q", "out.example/url", ""},
      {"https://out.example/url", "parameter:q", "out.example/url", ""},
      {"https://kept.example/web/2020id_/http://mara.example/a?b=1", "path", "kept.example/web/", "http://mara.example/a?b=1"},
      {"https://kept.example/c/s/mara.example/a", "path", "kept.example/c/s/", "https://mara.example/a"},
      {"https://kept.example/web/2020/nothing", "path", "kept.example/web/", ""},
      {"https://kept.example/", "path", "kept.example/web/", ""},
      {"https://click.example/a/b/aHR0cHM6Ly9tYXJhLmV4YW1wbGUvYm9vaw==", "base64", "click.example", "https://mara.example/book"},
      {"https://click.example/a/b/aHR0cHM6Ly9tYXJhLmV4YW1wbGUvYm9vaw%3D%3D", "base64", "click.example", "https://mara.example/book"},
      {"https://click.example/a/b/aHR0cHM6!!", "base64", "click.example", ""},
      {"https://click.example/", "base64", "click.example", ""},
      {"https://go.example/2/eyJlIjoiaHR0cHM6Ly9tYXJhLmV4YW1wbGUvIn0.c2ln?r=1", "base64-json:e", "go.example/2/", "https://mara.example/"},
      {"https://go.example/2/eyJlIjoiaHR0cHM6Ly9tYXJhLmV4YW1wbGUvIn0.c2ln", "base64-json:u", "go.example/2/", ""},
      {"https://go.example/2/eyJlIjoi", "base64-json:e", "go.example/2/", ""},
      {"https://go.example/2/W10.x", "base64-json:e", "go.example/2/", ""},
  };
  for (const auto &one : cases) EXPECT_EQ(unwrapped(*urls.parse(one.url), one.way, one.match), one.target) << one.url;
}

TEST(Unwrap, LeavesWhatIsTooLongAlone) {
  const UrlParser urls;
  const auto url = urls.parse("https://out.example/url?q=https://mara.example/" + std::string(9000, 'a'));
  EXPECT_EQ(unwrapped(*url, "parameter:q", "out.example/url"), "");
}

}  // namespace
}  // namespace freehold::content
