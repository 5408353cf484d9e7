#include "host/content/html/document.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

// The tree as nested brackets: p(b('x')).
std::string tree_of(const Document &document, std::uint32_t node) {
  const Node &n = document.nodes[node];
  if (n.kind != NodeKind::element) return "'" + std::string(document.text_of(n)) + "'";
  std::string out(n.tag == Tag::other ? "?" : name_of(n.tag));
  std::string inner;
  for (std::uint32_t i = node + 1; i < n.end; i = document.nodes[i].end) {
    if (document.nodes[i].parent == node) inner += (inner.empty() ? "" : " ") + tree_of(document, i);
  }
  return inner.empty() ? out : out + "(" + inner + ")";
}

std::string tree_of(std::string_view source) {
  TreeBuilder builder;
  Document document;
  builder.build(source, {}, document);
  return tree_of(document, 0);
}

TEST(Document, ClosesElementsAsTheStandardSays) {
  const struct {
    std::string_view source, expected;
  } cases[] = {
      {"<p>a<p>b", "html(p('a') p('b'))"},
      {"<p>a<div>b</div>c", "html(p('a') div('b') 'c')"},
      {"<ul><li>a<li>b</ul>c", "html(ul(li('a') li('b')) 'c')"},
      {"<ul><li><ul><li>a</ul><li>b", "html(ul(li(ul(li('a'))) li('b')))"},
      {"<dl><dt>a<dd>b<dt>c", "html(dl(dt('a') dd('b') dt('c')))"},
      {"<table><tr><td>a<td>b<tr><th>c</table>d", "html(table(tr(td('a') td('b')) tr(th('c'))) 'd')"},
      {"<table><tbody><tr><td>a<tfoot><tr><td>b", "html(table(tbody(tr(td('a'))) tfoot(tr(td('b')))))"},
      {"<tr><td>a", "html('a')"},
      {"<select><option>a<option>b<optgroup><option>c</select>d",
       "html(select(option('a') option('b') optgroup(option('c'))) 'd')"},
      {"<select><option>a<div>b<input>", "html(select(option('a' 'b')) input)"},
      {"<button>a<button>b", "html(button('a') button('b'))"},
      {"<a href=x>a<a href=y>b", "html(a('a') a('b'))"},
      {"<h1>a<h2>b</h3>c", "html(h1('a') h2('b') 'c')"},
      {"<b>a<p>b</b>c</p>d", "html(b('a' p('b' 'c')) 'd')"},
      {"<div><span>a</div>b", "html(div(span('a')) 'b')"},
      {"<span><div>a</span>b</div>c", "html(span(div('a' 'b') 'c'))"},
      {"<br>a</br>b", "html(br 'a' 'b')"},
      {"<head><title>a&lt;b</title><p>c", "html(head(title('a' '&lt;' 'b')) p('c'))"},
      {"<script>a<b</script><style>c</style>d", "html(script style 'd')"},
      {"<svg><title>a</title><p>b", "html(svg(title('a')) p('b'))"},
      {"<svg><g/><![CDATA[a]]></svg>b", "html(svg(g? 'a') 'b')"},
      {"<form>a<form>b</form>c", "html(form('a' 'b') 'c')"},
      {"<x-card><p>a</x-card>b", "html(?(p('a' 'b')))"},
  };
  for (const auto &test : cases) {
    std::string expected(test.expected);
    if (const auto at = expected.find("g?"); at != std::string::npos) expected.replace(at, 2, "?");
    EXPECT_EQ(tree_of(test.source), expected) << test.source;
  }
}

TEST(Document, KeepsTheFormThatOwnsAControl) {
  TreeBuilder builder;
  Document document;
  builder.build("<table><form action=a><tr><td><input name=x></form><td><input name=y></table>", {}, document);
  std::uint32_t form = no_node;
  std::vector<std::uint32_t> owners;
  for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].tag == Tag::form) form = i;
    if (document.nodes[i].tag == Tag::input) owners.push_back(document.nodes[i].form);
  }
  EXPECT_EQ(owners, (std::vector<std::uint32_t>{form, no_node}));
}

TEST(Document, IsCutAtItsLimitsAndSaysSo) {
  TreeBuilder builder;
  Document document;
  builder.build("<div><div><div><div>a</div></div></div></div><p>b", {100, 3}, document);
  EXPECT_TRUE(document.cut_depth);
  EXPECT_EQ(tree_of(document, 0), "html(div(div(div div 'a')) p('b'))");
  builder.build("<p>a<p>b<p>c", {4, 100}, document);
  EXPECT_TRUE(document.cut_nodes);
  EXPECT_FALSE(document.cut_depth);
  EXPECT_EQ(document.nodes.size(), 4u);
}

TEST(Document, KeepsTheFirstOfRepeatedAttributesAndReadsReferences) {
  TreeBuilder builder;
  Document document;
  builder.build("<a HREF='a&amp;b' href=c data-x=1>", {}, document);
  std::string scratch;
  EXPECT_EQ(document.nodes[1].attribute_count, 1);
  EXPECT_EQ(document.value(1, Attr::href, scratch), "a&b");
  EXPECT_FALSE(document.has(1, Attr::title));
}

}  // namespace
}  // namespace freehold::content
