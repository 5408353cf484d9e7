// Services of the host as the SDK shows them: there, not there, and of another version.
#include <freehold/plugin.hpp>

#include <cstring>

#include <gmock/gmock.h>

namespace freehold::sdk {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

constexpr fh_str str(std::string_view text) {
  return {text.data(), text.size()};
}

// A host that parses "title|text" and knows one address.
struct FakeHost {
  fh_html html{sizeof(fh_html), 0, parse};
  fh_url url{sizeof(fh_url), 0, resolve, echo, echo, echo, nowhere};
  fh_pattern pattern{sizeof(fh_pattern), 0, find};
  fh_host raw{sizeof(fh_host), 0, this, str("9.9"), extension, str("{\"a\":1}")};
  static inline fh_link links[1] = {};

  static std::int32_t parse(void *, fh_str bytes, fh_document *out) noexcept {
    const std::string_view all(bytes.data, bytes.size);
    const std::size_t bar = all.find('|');
    if (bar == std::string_view::npos) return FH_E_FORMAT;
    out->title = str(all.substr(0, bar));
    out->text = str(all.substr(bar + 1));
    links[0] = {};
    links[0].url = str("https://a.example/");
    out->links = {links, 1, sizeof(fh_link)};
    out->flags = 1;
    return FH_E_PARTIAL;
  }
  static std::int32_t resolve(void *, fh_str base, fh_str, fh_str *out) noexcept {
    if (base.data == nullptr) return FH_E_FORMAT;
    *out = str("https://a.example/x");
    return FH_OK;
  }
  static std::int32_t echo(void *, fh_str url, fh_str *out) noexcept {
    *out = url;
    return FH_OK;
  }
  static std::int32_t nowhere(void *, fh_str, fh_str *out) noexcept {
    *out = {};
    return FH_OK;
  }
  static std::int32_t find(void *, fh_str pattern, fh_str text, std::uint64_t from, std::uint64_t *begin,
                           std::uint64_t *end) noexcept {
    const std::string_view wanted(pattern.data, pattern.size);
    if (wanted == "(") return FH_E_FORMAT;
    const std::size_t at = std::string_view(text.data, text.size).find(wanted, from);
    *begin = at == std::string_view::npos ? FH_NOWHERE : at;
    *end = at == std::string_view::npos ? FH_NOWHERE : at + wanted.size();
    return FH_OK;
  }
  static const void *extension(const fh_host *self, const char *id) noexcept {
    const auto *host = static_cast<const FakeHost *>(self->host);
    if (std::strcmp(id, FH_EXT_HTML) == 0) return &host->html;
    if (std::strcmp(id, FH_EXT_URL) == 0) return &host->url;
    if (std::strcmp(id, FH_EXT_PATTERN) == 0) return &host->pattern;
    return nullptr;
  }
};

TEST(SdkHost, ParsesForThePlugin) {
  const FakeHost fake;
  const Host host(&fake.raw);
  EXPECT_EQ(host.version(), "9.9");
  EXPECT_EQ(host.options(), "{\"a\":1}");
  NewItem item;
  item.description = "stays";
  item.take(host.html("Ten tips|Write to me."));
  item.link("https://b.example/", "b");
  item.show([](const fh_item &raw) {
    const Item seen(&raw, "test");
    EXPECT_EQ(seen.title(), "Ten tips");
    EXPECT_EQ(seen.text(), "Write to me.");
    EXPECT_EQ(seen.description(), "stays");
    EXPECT_TRUE(seen.author().absent());
    EXPECT_TRUE(seen.partial()) << "the document was cut";
    EXPECT_EQ(seen.links().count(), 2u);
    EXPECT_EQ(seen.links().at(1)->url(), "https://b.example/");
    EXPECT_FALSE(seen.links().at(2).has_value());
    EXPECT_TRUE(seen.links().in_text().first()->in_text());
  });
  EXPECT_THROW(host.html("no bar"), Failure);
}

TEST(SdkHost, KnowsAddressesAndPatterns) {
  const FakeHost fake;
  const Host host(&fake.raw);
  EXPECT_EQ(host.resolve("https://a.example/", "x"), "https://a.example/x");
  EXPECT_EQ(host.resolve({}, "x"), std::nullopt);
  EXPECT_EQ(host.normalise("a"), "a");
  EXPECT_EQ(host.registrable("com"), std::nullopt);
  EXPECT_EQ(host.find("b", "abc")->begin, 1u);
  EXPECT_FALSE(host.find("b", "abc", 2).has_value());
  EXPECT_THROW(host.find("(", "abc"), Failure);
}

TEST(SdkHost, SaysWhatAnOlderHostDoesNotOffer) {
  FakeHost fake;
  fake.url.struct_size = offsetof(fh_url, registrable);
  fake.html.struct_size = offsetof(fh_html, parse);
  const Host host(&fake.raw);
  EXPECT_EQ(host.normalise("a"), "a");
  EXPECT_THAT([&] { host.registrable("a"); },
              ThrowsMessage<Failure>(HasSubstr("does not offer all of freehold.url/1")));
  EXPECT_THAT([&] { host.html("a|b"); }, ThrowsMessage<Failure>(HasSubstr("freehold.html/1")));
  EXPECT_THAT([&] { host.markdown("a|b"); }, ThrowsMessage<Failure>(HasSubstr("freehold.markdown/1")));
  EXPECT_FALSE(host.offers(FH_EXT_MARKDOWN));
  fake.raw.struct_size = offsetof(fh_host, options);
  EXPECT_EQ(Host(&fake.raw).options(), "{}");
}

}  // namespace
}  // namespace freehold::sdk
