#include "host/content/records/mail.hpp"

#include "host/content/records/mail-headers.hpp"
#include "host/content/records/mail-parts.hpp"
#include "host/content/records/mail-words.hpp"
#include "tests/host/content/records/record-outline.hpp"

namespace freehold::content {
namespace {

using Texts = std::vector<std::string>;

Decoder &decoder() {
  static Decoder decoder;
  return decoder;
}

tests::Outlined read(std::string_view bytes) {
  tests::Outlined read;
  read.outcome = read_mail(bytes, decoder(), read.keep(bytes));
  return read;
}

// The record without its headers.
std::string body_of(const std::string &bytes) {
  const auto got = read(bytes);
  if (got.records.size() != 1) return std::to_string(got.records.size()) + " records";
  std::string text = got.records[0];
  const std::size_t begin = text.find(" header{");
  if (begin == text.npos) return text;
  std::size_t end = begin + 8;
  for (bool quoted = false; end < text.size() && (quoted || text[end] != '}'); ++end) quoted = quoted != (text[end] == '"');
  return text.erase(begin, end + 1 - begin);
}

TEST(Mail, ReadsAMessage) {
  const auto got = read(
      "From: =?utf-8?q?Ada_=C3=9C=2E?= <ada@a.example>\r\nTo: one@b.example, \"Two, B.\" <two@b.example>\r\nCc: Team: x@c.example, y@c.example;\r\n"
      "Subject: Hello\r\n  world\r\nDate: Tue, 03 Mar 2026 14:05:06 +0100\r\nMessage-ID: <1@a.example>\r\nList-Id: News <news.a.example>\r\n"
      "List-Unsubscribe: <https://a.example/u>\r\n\r\nText\r\nmore\r\n");
  EXPECT_EQ(got.outcome.code, FH_OK);
  EXPECT_EQ(got.records, Texts{": {from=\"ada@a.example\" from.name=\"Ada Ü.\" subject=\"Hello  world\" date=\"2026-03-03T13:05:06Z\" message-id=\"<1@a.example>\" "
            "list-id=\"News <news.a.example>\" list-unsubscribe=\"<https://a.example/u>\" text=\"Text\nmore\n\" to.count=4 "
            "header{From=\"Ada Ü. <ada@a.example>\" To=\"one@b.example, \"Two, B.\" <two@b.example>\" Cc=\"Team: x@c.example, y@c.example;\" Subject=\"Hello  world\" "
            "Date=\"Tue, 03 Mar 2026 14:05:06 +0100\" Message-ID=\"<1@a.example>\" List-Id=\"News <news.a.example>\" List-Unsubscribe=\"<https://a.example/u>\"}}"});
}

TEST(Mail, FindsHtmlTextAndAttachments) {
  const std::string mixed =
      "Subject: x\nContent-Type: multipart/mixed; boundary=\"o\"\n\npreamble\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\n"
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n=E4 so=\nft\n--i\n"
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPGI+w6Q8L2I+\n--i--\n--o\n"
      "Content-Type: application/pdf; name*0*=utf-8''B%C3%A4; name*1=r.pdf\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nAAECAw==\n--o--\nepilogue\n";
  EXPECT_EQ(body_of(mixed), ": {subject=\"x\" html=\"<b>ä</b>\" text=\"ä soft\" to.count=0 attachment{name=\"Bär.pdf\" type=\"application/pdf\" size=4}}");
  EXPECT_EQ(body_of("Subject: x\nContent-Type: text/html\n\n<meta charset=windows-1251><p>\xE4"), ": {subject=\"x\" html=\"<meta charset=windows-1251><p>д\" to.count=0}");
  EXPECT_EQ(body_of("Subject: x\nContent-Type: text/plain; format=flowed; delsp=yes\n\none \ntwo\n> a \n> b\n-- \nme\n"),
            ": {subject=\"x\" text=\"onetwo\n> ab\n-- \nme\n\" to.count=0}");
  EXPECT_EQ(body_of("Subject: x\nContent-Type: multipart/mixed\n\nno boundary"), ": {subject=\"x\" text=\"no boundary\" to.count=0}");
  EXPECT_EQ(body_of("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--bb\n--b  \nContent-Type: text/html\n\n<i>\n"),
            ": ~the message ends before its last part does {subject=\"x\" html=\"<i>\n\" text=\"first\n--bb\" to.count=0}");
  EXPECT_EQ(body_of("Subject: x\nContent-Type: message/rfc822\n\nSubject: inner\n\nx"), ": {subject=\"x\" to.count=0 attachment{type=\"message/rfc822\" size=17}}");
}

TEST(Mail, CutsAnMboxIntoMessages) {
  const std::string box =
      "From a@b.example Thu Jan  1 00:00:00 2026\nSubject: one\n\n>From the start\n>>From twice\nFrom here on it is text\n\nFrom nobody, no time\n\n"
      "From a@b.example Thu Jan  1 00:00:00 2026\nSubject: two\n\nx\n\nFrom - Thu Jan  1 00:00:00 2026\njunk\n";
  const auto got = read(box);
  ASSERT_EQ(got.records.size(), 3u);
  EXPECT_EQ(got.records[0], ": {subject=\"one\" text=\"From the start\n>From twice\nFrom here on it is text\n\nFrom nobody, no time\n\n\" to.count=0 header{Subject=\"one\"}}");
  EXPECT_EQ(got.records[1], ": {subject=\"two\" text=\"x\n\n\" to.count=0 header{Subject=\"two\"}}");
  EXPECT_EQ(got.records[2], ": !has none of the headers of a mail");
  EXPECT_EQ(got.lines, (std::vector<std::uint64_t>{1, 10, 15}));
  EXPECT_TRUE(got.places[1].starts_with("From a@b"));
}

TEST(Mail, DecodesHeaders) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"plain", "plain"},
      {"=?iso-8859-1?Q?a_=E4?= =?ISO-8859-1?q?b?= c", "a äb c"},
      {"=?UTF-8?B?w6Q=?=x=?utf-8*de?b?w7Y=?=", "äxö"},
      {"=?utf-8?q?=C3?=\r\n =?utf-8?q?=A4?=", "ä"},
      {"=?gb2312?B?1tDOxA==?=", "中文"},
      {"=?nobody-knows?q?x=C3=A4?=", "xä"},
      {"=?utf-8?q?why? because?=", "why? because"},
      {"=?utf-8?x?y?=", "=?utf-8?x?y?="},
      {"=?utf-8?q?never ends", "=?utf-8?q?never ends"},
      {"raw \xE4", "raw ä"},
      {"raw ä", "raw ä"},
  };
  for (const auto &[raw, expected] : cases) EXPECT_EQ(decoded_header(raw, decoder()), expected) << raw;
}

TEST(Mail, SplitsParameters) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"attachment; filename=a.txt", "a.txt"},
      {"attachment; filename=\"a; \\\"b\\\".txt\" ; x=y", "a; \"b\".txt"},
      {"attachment; FileName=\"=?utf-8?q?=C3=A4?=\"", "ä"},
      {"attachment; filename*=utf-8'de'%C3%A4%20x", "ä x"},
      {"attachment; filename*1=b; filename*0=a", "ab"},
      {"attachment; filename", ""},
      {"attachment; =x; ;;", ""},
  };
  for (const auto &[header, name] : cases) {
    const MailValue value = split_parameters(header);
    EXPECT_EQ(value.value, "attachment") << header;
    EXPECT_EQ(decoded_parameter(value, "filename", decoder()), name) << header;
  }
}

TEST(Mail, CountsAddresses) {
  const std::vector<std::pair<std::string, std::size_t>> cases{
      {"", 0}, {"a@b", 1}, {"a@b, c@d", 2}, {"\"x, y@z\" <a@b>", 1}, {"undisclosed-recipients:;", 0}, {"Team: a@b, c@d;, e@f", 3}, {"a@b (c, d@e), f@g", 2}, {"\"open a@b", 1},
  };
  for (const auto &[list, count] : cases) EXPECT_EQ(count_addresses(list), count) << list;
}

TEST(Mail, IsBounded) {
  std::string deep = "Subject: x\n";
  for (int i = 0; i < 100; ++i) deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  deep += "\nend\n";
  EXPECT_NE(read(deep).records[0].find("more than 32 deep"), std::string::npos);
  std::string wide = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 5000; ++i) wide += "--b\n\nx\n";
  EXPECT_NE(read(wide + "--b--\n").records[0].find("more than 1,000 parts"), std::string::npos);
}

TEST(Mail, WhatIsNoMailIsRefused) {
  for (const char *bytes : {"", "\n\n", "text", "Key: value\n\nx", "<html>", "{\"a\": 1}"}) {
    const auto got = read(bytes);
    EXPECT_EQ(got.outcome.code, FH_E_FORMAT) << bytes;
    EXPECT_TRUE(got.records.empty()) << bytes;
  }
}

}  // namespace
}  // namespace freehold::content
