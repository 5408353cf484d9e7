#include "host/content/html/tokenizer.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

// The tokens on one line: <a x=1> text, "T:", "C:" and "D:" for the others.
std::string tokens_of(std::string_view source, TextMode mode = TextMode::data, std::string_view last = {}) {
  Tokenizer tokenizer(true);
  tokenizer.start(source, mode);
  tokenizer.set_last_start_tag(last);
  std::string out;
  for (const Token *t = &tokenizer.next(); t->kind != TokenKind::end_of_file; t = &tokenizer.next()) {
    if (t->kind == TokenKind::text) {
      append_text(*t, out.append("T["));
      continue;
    }
    if (t->kind == TokenKind::comment) append_text(*t, out.append("C["));
    if (t->kind == TokenKind::doctype) append_name(tokenizer.doctype().name, out.append("D["));
    if (t->kind == TokenKind::end_tag) append_name(t->text, out.append("</"));
    if (t->kind == TokenKind::start_tag) {
      append_name(t->text, out.append("<"));
      for (const Attribute &a : tokenizer.attributes()) {
        append_name(a.name, out.append(" "));
        append_value(a, out.append("="));
      }
      if (t->self_closing) out += " /";
    }
    out += '|';
  }
  return out;
}

TEST(Tokenizer, ReadsMarkupAsTheStandardSays) {
  const struct {
    std::string_view source, expected;
  } cases[] = {
      {"<A Href=x>", "<a href=x|"},
      {"<a b='1' b=2 c>", "<a b=1 b=2 c=|"},
      {"<br/>", "<br /|"},
      {"<a/b>", "<a b=|"},
      {"<a =x>", "<a =x=|"},
      {"<a title=\"a &amp; b &notit; &copy=1\">", "<a title=a & b &notit; &copy=1|"},
      {"</p x=1>", "</p|"},
      {"</>", ""},
      {"</ p>", "C[ p|"},
      {"<?php ?>", "C[?php ?|"},
      {"<!-->x", "C[|T[x"},
      {"<!--a--!>", "C[a|"},
      {"<!--a--", "C[a|"},
      {"<!a>", "C[a|"},
      {"<!DOCTYPE HTML>", "D[html|"},
      {"1 < 2", "T[1 < 2"},
      {"<a", ""},
      {"<a b=\"", ""},
  };
  for (const auto &test : cases) EXPECT_EQ(tokens_of(test.source), test.expected) << test.source;
}

TEST(Tokenizer, ReadsRawTextUntilItsOwnEndTag) {
  EXPECT_EQ(tokens_of("a&amp;</b></title >", TextMode::rcdata, "title"), "T[aT[&T[</b></title|");
  EXPECT_EQ(tokens_of("a&amp;</b></style>", TextMode::rawtext, "style"), "T[a&amp;</b></style|");
  EXPECT_EQ(tokens_of("<!--<script></script>--></script>", TextMode::script, "script"),
            "T[<!--<script></script>--></script|");
  EXPECT_EQ(tokens_of("</plaintext>", TextMode::plaintext, "plaintext"), "T[</plaintext>");
}

TEST(Tokenizer, GivesSourceOffsetsAndViewsIntoTheSource) {
  const std::string_view source = "ab<p id=x>c&amp;d";
  Tokenizer tokenizer;
  tokenizer.start(source);
  const Token &token = tokenizer.next();
  EXPECT_EQ(token.text.data(), source.data());
  EXPECT_EQ(tokenizer.next().begin, 2u);
  EXPECT_EQ(tokenizer.attributes()[0].value.data(), source.data() + 8);
  EXPECT_EQ(tokenizer.next().begin, 10u);
  EXPECT_EQ(tokenizer.next().end, 16u);
  EXPECT_TRUE(token.is_reference);
  EXPECT_EQ(tokenizer.next().begin, 16u);
}

TEST(Tokenizer, NormalisesLineEndsAndNuls) {
  EXPECT_EQ(tokens_of("a\r\nb\rc"), "T[a\nb\nc");
  EXPECT_EQ(tokens_of(std::string_view("<!--\0-->", 8)), "C[\xEF\xBF\xBD|");
  EXPECT_EQ(tokens_of(std::string_view("<a b\0=\0>", 8)), "<a b\xEF\xBF\xBD=\xEF\xBF\xBD|");
}

TEST(Names, AreFoundInAnyCaseAndOnlyWhole) {
  EXPECT_EQ(tag_of("BlockQuote"), Tag::blockquote);
  EXPECT_EQ(tag_of("h1"), Tag::h1);
  EXPECT_EQ(tag_of("h\x11"), Tag::other);
  EXPECT_EQ(tag_of("diva"), Tag::other);
  EXPECT_EQ(tag_of(""), Tag::other);
  EXPECT_EQ(attr_of("HTTP-EQUIV"), Attr::http_equiv);
  EXPECT_EQ(name_of(Tag::main_), "main");
}

}  // namespace
}  // namespace freehold::content
