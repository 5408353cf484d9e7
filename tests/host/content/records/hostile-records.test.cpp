// What somebody may write to exhaust a reader: time stays linear. A quadratic one would need minutes here.
#include <gtest/gtest.h>

#include <ctime>
#include <functional>

#include "host/content/records/feed.hpp"
#include "host/content/records/mail.hpp"
#include "host/content/records/xml-records.hpp"

namespace freehold::content {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

std::int32_t ignore(const fh_record &) { return FH_OK; }

void expect_quick(const std::string &bytes, const std::string &name) {
  Decoder decoder;
  const UrlParser urls;
  const std::clock_t begin = std::clock();  // of this process alone: a busy machine is no fault of the parser's
  read_xml(bytes, "item|entry", decoder, ignore);
  read_xml(bytes, {}, decoder, ignore);
  read_feed(bytes, decoder, urls, ignore);
  read_feed("<rss><channel><item>" + bytes, decoder, urls, ignore);
  read_mail(bytes, decoder, ignore);
  read_mail("Subject: " + bytes, decoder, ignore);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_LT(seconds, 10) << name;
}

TEST(HostileRecords, TakeLinearTime) {
  constexpr std::size_t size = 1u << 20;
  for (const char *piece :
       {"<a>", "<item>", "</a>", "<a b=\"", "<a b='<a b=\"", "<a b=\" c=\"", "<!", "<![", "<!--", "<![CDATA[", "<?", "&amp;", "&a", "<item a='1' ", "a=1 ", "<a xmlns:b='c'>",
        "<rss><channel>", "=?u?q?", "=?utf-8?b?", "\nFrom a 00:00\n", "\n>From ", "--b\n", "a@b,", "(", "\"", "a: b\n", "\xFF", "{\"items\":[", "<item></channel>"}) {
    expect_quick(repeated(piece, size), piece);
  }
  expect_quick("<rss><channel>" + repeated("<item><title>x</title></item>", size) + "</channel></rss>", "many items");
  expect_quick("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + repeated("<category term='x' xml:base='y/'/>", size) + "</entry></feed>", "many categories");
  expect_quick("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\nContent-Type: multipart/mixed; boundary=b\n\n", size), "parts of one boundary");
}

TEST(HostileRecords, EntitiesAreNotExpanded) {
  std::string bomb = "<!DOCTYPE r [<!ENTITY a0 'x'>";
  for (int i = 1; i < 50; ++i) bomb += "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) + ";&a" + std::to_string(i - 1) + ";'>";
  bomb += "<!ENTITY f SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>&a49;&f;</title></item></channel></rss>";
  Decoder decoder;
  const UrlParser urls;
  std::string title;
  const auto outcome = read_feed(bomb, decoder, urls, [&](const fh_record &record) {
    const auto *nodes = static_cast<const fh_node *>(record.nodes.data);
    if (record.nodes.count > 1) title = std::string(nodes[1].text.data, nodes[1].text.size);
    return std::int32_t{FH_OK};
  });
  EXPECT_EQ(outcome.code, FH_OK);
  EXPECT_EQ(title, "&a49;&f;");
}

}  // namespace
}  // namespace freehold::content
