// The layout of the contract, frozen. A field may be appended to a struct that begins with struct_size or is an element of an array: then its
// sizeof line is raised and offsetof lines are added. Nothing that stands here may move, ever: it would break a plugin in the field.
#include <freehold/abi.h>

#include <gtest/gtest.h>

#include <cstddef>

static_assert(sizeof(void *) == 8, "the contract is for 64-bit machines");

static_assert(sizeof(fh_str) == 16);
static_assert(offsetof(fh_str, data) == 0);
static_assert(offsetof(fh_str, size) == 8);

static_assert(sizeof(fh_array) == 16);
static_assert(offsetof(fh_array, data) == 0);
static_assert(offsetof(fh_array, count) == 8);
static_assert(offsetof(fh_array, stride) == 12);

static_assert(sizeof(fh_link) == 120);
static_assert(offsetof(fh_link, url) == 0);
static_assert(offsetof(fh_link, text) == 16);
static_assert(offsetof(fh_link, rel) == 32);
static_assert(offsetof(fh_link, kind) == 48);
static_assert(offsetof(fh_link, platform) == 64);
static_assert(offsetof(fh_link, service) == 80);
static_assert(offsetof(fh_link, place) == 96);
static_assert(offsetof(fh_link, flags) == 100);
static_assert(offsetof(fh_link, begin) == 104);
static_assert(offsetof(fh_link, end) == 112);

static_assert(sizeof(fh_field) == 72);
static_assert(offsetof(fh_field, name) == 0);
static_assert(offsetof(fh_field, type) == 16);
static_assert(offsetof(fh_field, label) == 32);
static_assert(offsetof(fh_field, role) == 48);
static_assert(offsetof(fh_field, flags) == 64);
static_assert(offsetof(fh_field, reserved) == 68);

static_assert(sizeof(fh_form) == 128);
static_assert(offsetof(fh_form, action) == 0);
static_assert(offsetof(fh_form, method) == 16);
static_assert(offsetof(fh_form, kind) == 32);
static_assert(offsetof(fh_form, submit) == 48);
static_assert(offsetof(fh_form, heading) == 64);
static_assert(offsetof(fh_form, service) == 80);
static_assert(offsetof(fh_form, fields) == 96);
static_assert(offsetof(fh_form, place) == 112);
static_assert(offsetof(fh_form, flags) == 116);
static_assert(offsetof(fh_form, begin) == 120);

static_assert(sizeof(fh_call) == 80);
static_assert(offsetof(fh_call, text) == 0);
static_assert(offsetof(fh_call, kind) == 16);
static_assert(offsetof(fh_call, url) == 32);
static_assert(offsetof(fh_call, link) == 48);
static_assert(offsetof(fh_call, form) == 52);
static_assert(offsetof(fh_call, place) == 56);
static_assert(offsetof(fh_call, flags) == 60);
static_assert(offsetof(fh_call, begin) == 64);
static_assert(offsetof(fh_call, end) == 72);

static_assert(sizeof(fh_heading) == 40);
static_assert(offsetof(fh_heading, level) == 0);
static_assert(offsetof(fh_heading, reserved) == 4);
static_assert(offsetof(fh_heading, begin) == 8);
static_assert(offsetof(fh_heading, end) == 16);
static_assert(offsetof(fh_heading, text) == 24);

static_assert(sizeof(fh_phrase) == 56);
static_assert(offsetof(fh_phrase, list) == 0);
static_assert(offsetof(fh_phrase, entry) == 16);
static_assert(offsetof(fh_phrase, field) == 32);
static_assert(offsetof(fh_phrase, reserved) == 36);
static_assert(offsetof(fh_phrase, begin) == 40);
static_assert(offsetof(fh_phrase, end) == 48);

static_assert(sizeof(fh_metric) == 24);
static_assert(offsetof(fh_metric, key) == 0);
static_assert(offsetof(fh_metric, value) == 16);

static_assert(sizeof(fh_pair) == 32);
static_assert(offsetof(fh_pair, key) == 0);
static_assert(offsetof(fh_pair, value) == 16);

static_assert(sizeof(fh_item) == 368);
static_assert(offsetof(fh_item, struct_size) == 0);
static_assert(offsetof(fh_item, flags) == 4);
static_assert(offsetof(fh_item, id) == 8);
static_assert(offsetof(fh_item, source) == 24);
static_assert(offsetof(fh_item, path) == 40);
static_assert(offsetof(fh_item, url) == 56);
static_assert(offsetof(fh_item, platform) == 72);
static_assert(offsetof(fh_item, channel) == 88);
static_assert(offsetof(fh_item, kind) == 104);
static_assert(offsetof(fh_item, page_kind) == 120);
static_assert(offsetof(fh_item, author) == 136);
static_assert(offsetof(fh_item, language) == 152);
static_assert(offsetof(fh_item, published) == 168);
static_assert(offsetof(fh_item, title) == 184);
static_assert(offsetof(fh_item, description) == 200);
static_assert(offsetof(fh_item, text) == 216);
static_assert(offsetof(fh_item, address) == 232);
static_assert(offsetof(fh_item, links) == 248);
static_assert(offsetof(fh_item, forms) == 264);
static_assert(offsetof(fh_item, calls) == 280);
static_assert(offsetof(fh_item, headings) == 296);
static_assert(offsetof(fh_item, phrases) == 312);
static_assert(offsetof(fh_item, metrics) == 328);
static_assert(offsetof(fh_item, pairs) == 344);
static_assert(offsetof(fh_item, origin) == 360);

static_assert(sizeof(fh_finding) == 72);
static_assert(offsetof(fh_finding, struct_size) == 0);
static_assert(offsetof(fh_finding, where) == 4);
static_assert(offsetof(fh_finding, index) == 8);
static_assert(offsetof(fh_finding, reserved) == 12);
static_assert(offsetof(fh_finding, begin) == 16);
static_assert(offsetof(fh_finding, end) == 24);
static_assert(offsetof(fh_finding, worth) == 32);
static_assert(offsetof(fh_finding, message) == 40);
static_assert(offsetof(fh_finding, args) == 56);

static_assert(sizeof(fh_sink) == 64);
static_assert(offsetof(fh_sink, struct_size) == 0);
static_assert(offsetof(fh_sink, reserved) == 4);
static_assert(offsetof(fh_sink, host) == 8);
static_assert(offsetof(fh_sink, measure) == 16);
static_assert(offsetof(fh_sink, finding) == 24);
static_assert(offsetof(fh_sink, accumulate) == 32);
static_assert(offsetof(fh_sink, problem) == 40);
static_assert(offsetof(fh_sink, cancelled) == 48);
static_assert(offsetof(fh_sink, reason) == 56);

static_assert(sizeof(fh_node) == 48);
static_assert(offsetof(fh_node, kind) == 0);
static_assert(offsetof(fh_node, next) == 4);
static_assert(offsetof(fh_node, name) == 8);
static_assert(offsetof(fh_node, text) == 24);
static_assert(offsetof(fh_node, integer) == 40);

static_assert(sizeof(fh_record) == 80);
static_assert(offsetof(fh_record, flags) == 4);
static_assert(offsetof(fh_record, name) == 8);
static_assert(offsetof(fh_record, problem) == 24);
static_assert(offsetof(fh_record, begin) == 40);
static_assert(offsetof(fh_record, end) == 48);
static_assert(offsetof(fh_record, line) == 56);
static_assert(offsetof(fh_record, nodes) == 64);

static_assert(sizeof(fh_record_sink) == 24);
static_assert(offsetof(fh_record_sink, user) == 8);
static_assert(offsetof(fh_record_sink, record) == 16);
static_assert(sizeof(fh_records) == 16);
static_assert(offsetof(fh_records, read) == 8);
static_assert(sizeof(fh_model) == 16);
static_assert(offsetof(fh_model, weight) == 8);
static_assert(sizeof(fh_time) == 16);
static_assert(offsetof(fh_time, parse) == 8);

static_assert(sizeof(fh_item_rules) == 24);
static_assert(offsetof(fh_item_rules, struct_size) == 0);
static_assert(offsetof(fh_item_rules, count) == 4);
static_assert(offsetof(fh_item_rules, ids) == 8);
static_assert(offsetof(fh_item_rules, judge) == 16);

static_assert(sizeof(fh_graph_facts) == 56);
static_assert(offsetof(fh_graph_facts, struct_size) == 0);
static_assert(offsetof(fh_graph_facts, flags) == 4);
static_assert(offsetof(fh_graph_facts, steps_to_capture) == 8);
static_assert(offsetof(fh_graph_facts, steps_to_conversation) == 12);
static_assert(offsetof(fh_graph_facts, steps_to_conversion) == 16);
static_assert(offsetof(fh_graph_facts, menu_steps_to_capture) == 20);
static_assert(offsetof(fh_graph_facts, menu_steps_to_conversation) == 24);
static_assert(offsetof(fh_graph_facts, menu_steps_to_conversion) == 28);
static_assert(offsetof(fh_graph_facts, links_in) == 32);
static_assert(offsetof(fh_graph_facts, links_out) == 36);
static_assert(offsetof(fh_graph_facts, hole_size) == 40);
static_assert(offsetof(fh_graph_facts, reserved) == 44);
static_assert(offsetof(fh_graph_facts, steps_to_offline) == 48);
static_assert(offsetof(fh_graph_facts, menu_steps_to_offline) == 52);

static_assert(sizeof(fh_graph_rules) == 24);
static_assert(offsetof(fh_graph_rules, struct_size) == 0);
static_assert(offsetof(fh_graph_rules, count) == 4);
static_assert(offsetof(fh_graph_rules, ids) == 8);
static_assert(offsetof(fh_graph_rules, judge) == 16);

static_assert(sizeof(fh_accumulator) == 24);
static_assert(offsetof(fh_accumulator, name) == 0);
static_assert(offsetof(fh_accumulator, kind) == 16);
static_assert(offsetof(fh_accumulator, capacity) == 20);

static_assert(sizeof(fh_entry_value) == 32);
static_assert(offsetof(fh_entry_value, key) == 0);
static_assert(offsetof(fh_entry_value, a) == 16);
static_assert(offsetof(fh_entry_value, b) == 24);

static_assert(sizeof(fh_corpus_rules) == 40);
static_assert(offsetof(fh_corpus_rules, struct_size) == 0);
static_assert(offsetof(fh_corpus_rules, count) == 4);
static_assert(offsetof(fh_corpus_rules, ids) == 8);
static_assert(offsetof(fh_corpus_rules, accumulators) == 16);
static_assert(offsetof(fh_corpus_rules, add) == 24);
static_assert(offsetof(fh_corpus_rules, finish) == 32);

static_assert(sizeof(fh_file) == 40);
static_assert(offsetof(fh_file, path) == 0);
static_assert(offsetof(fh_file, head) == 16);
static_assert(offsetof(fh_file, size) == 32);

static_assert(sizeof(fh_listing) == 56);
static_assert(offsetof(fh_listing, struct_size) == 0);
static_assert(offsetof(fh_listing, reserved) == 4);
static_assert(offsetof(fh_listing, source) == 8);
static_assert(offsetof(fh_listing, address) == 24);
static_assert(offsetof(fh_listing, files) == 40);

static_assert(sizeof(fh_plan_sink) == 48);
static_assert(offsetof(fh_plan_sink, struct_size) == 0);
static_assert(offsetof(fh_plan_sink, reserved) == 4);
static_assert(offsetof(fh_plan_sink, host) == 8);
static_assert(offsetof(fh_plan_sink, unit) == 16);
static_assert(offsetof(fh_plan_sink, leave_out) == 24);
static_assert(offsetof(fh_plan_sink, context) == 32);
static_assert(offsetof(fh_plan_sink, problem) == 40);

static_assert(sizeof(fh_unit) == 104);
static_assert(offsetof(fh_unit, struct_size) == 0);
static_assert(offsetof(fh_unit, reserved) == 4);
static_assert(offsetof(fh_unit, source) == 8);
static_assert(offsetof(fh_unit, address) == 24);
static_assert(offsetof(fh_unit, context) == 40);
static_assert(offsetof(fh_unit, path) == 56);
static_assert(offsetof(fh_unit, bytes) == 72);
static_assert(offsetof(fh_unit, companions) == 88);

static_assert(sizeof(fh_companion) == 32);
static_assert(offsetof(fh_companion, path) == 0);
static_assert(offsetof(fh_companion, bytes) == 16);

static_assert(sizeof(fh_channel) == 120);
static_assert(offsetof(fh_channel, struct_size) == 0);
static_assert(offsetof(fh_channel, reserved) == 4);
static_assert(offsetof(fh_channel, key) == 8);
static_assert(offsetof(fh_channel, title) == 24);
static_assert(offsetof(fh_channel, platform) == 40);
static_assert(offsetof(fh_channel, url) == 56);
static_assert(offsetof(fh_channel, address) == 72);
static_assert(offsetof(fh_channel, people) == 88);
static_assert(offsetof(fh_channel, exported) == 104);

static_assert(sizeof(fh_read_sink) == 64);
static_assert(offsetof(fh_read_sink, struct_size) == 0);
static_assert(offsetof(fh_read_sink, reserved) == 4);
static_assert(offsetof(fh_read_sink, host) == 8);
static_assert(offsetof(fh_read_sink, item) == 16);
static_assert(offsetof(fh_read_sink, channel) == 24);
static_assert(offsetof(fh_read_sink, metric) == 32);
static_assert(offsetof(fh_read_sink, contacts) == 40);
static_assert(offsetof(fh_read_sink, problem) == 48);
static_assert(offsetof(fh_read_sink, cancelled) == 56);

static_assert(sizeof(fh_reader) == 32);
static_assert(offsetof(fh_reader, struct_size) == 0);
static_assert(offsetof(fh_reader, reserved) == 4);
static_assert(offsetof(fh_reader, probe) == 8);
static_assert(offsetof(fh_reader, plan) == 16);
static_assert(offsetof(fh_reader, read) == 24);

static_assert(sizeof(fh_document) == 208);
static_assert(offsetof(fh_document, struct_size) == 0);
static_assert(offsetof(fh_document, flags) == 4);
static_assert(offsetof(fh_document, title) == 8);
static_assert(offsetof(fh_document, language) == 24);
static_assert(offsetof(fh_document, description) == 40);
static_assert(offsetof(fh_document, canonical) == 56);
static_assert(offsetof(fh_document, base) == 72);
static_assert(offsetof(fh_document, author) == 88);
static_assert(offsetof(fh_document, published) == 104);
static_assert(offsetof(fh_document, text) == 120);
static_assert(offsetof(fh_document, links) == 136);
static_assert(offsetof(fh_document, forms) == 152);
static_assert(offsetof(fh_document, headings) == 168);
static_assert(offsetof(fh_document, pairs) == 184);
static_assert(offsetof(fh_document, origin) == 200);

static_assert(sizeof(fh_html) == 16);
static_assert(offsetof(fh_html, struct_size) == 0);
static_assert(offsetof(fh_html, reserved) == 4);
static_assert(offsetof(fh_html, parse) == 8);

static_assert(sizeof(fh_markdown) == 16);
static_assert(offsetof(fh_markdown, struct_size) == 0);
static_assert(offsetof(fh_markdown, reserved) == 4);
static_assert(offsetof(fh_markdown, parse) == 8);

static_assert(sizeof(fh_url) == 48);
static_assert(offsetof(fh_url, struct_size) == 0);
static_assert(offsetof(fh_url, reserved) == 4);
static_assert(offsetof(fh_url, resolve) == 8);
static_assert(offsetof(fh_url, normalise) == 16);
static_assert(offsetof(fh_url, host_of) == 24);
static_assert(offsetof(fh_url, path_of) == 32);
static_assert(offsetof(fh_url, registrable) == 40);

static_assert(sizeof(fh_pattern) == 16);
static_assert(offsetof(fh_pattern, struct_size) == 0);
static_assert(offsetof(fh_pattern, reserved) == 4);
static_assert(offsetof(fh_pattern, find) == 8);

static_assert(sizeof(fh_host) == 56);
static_assert(offsetof(fh_host, struct_size) == 0);
static_assert(offsetof(fh_host, reserved) == 4);
static_assert(offsetof(fh_host, host) == 8);
static_assert(offsetof(fh_host, version) == 16);
static_assert(offsetof(fh_host, extension) == 32);
static_assert(offsetof(fh_host, options) == 40);

static_assert(sizeof(fh_plugin) == 48);
static_assert(offsetof(fh_plugin, struct_size) == 0);
static_assert(offsetof(fh_plugin, reserved) == 4);
static_assert(offsetof(fh_plugin, id) == 8);
static_assert(offsetof(fh_plugin, version) == 16);
static_assert(offsetof(fh_plugin, create) == 24);
static_assert(offsetof(fh_plugin, destroy) == 32);
static_assert(offsetof(fh_plugin, extension) == 40);

static_assert(FH_OK == 0);
static_assert(FH_E_FAILED == -1);
static_assert(FH_E_RANGE == -2);
static_assert(FH_E_CONFIG == -3);
static_assert(FH_E_FORMAT == -4);
static_assert(FH_E_PARTIAL == -5);
static_assert(FH_E_CANCELLED == -6);
static_assert(FH_PLACE_UNKNOWN == 0);
static_assert(FH_PLACE_MAIN == 1);
static_assert(FH_PLACE_NAVIGATION == 2);
static_assert(FH_PLACE_HEADER == 3);
static_assert(FH_PLACE_FOOTER == 4);
static_assert(FH_PLACE_ASIDE == 5);
static_assert(FH_ITEM_GUEST == 1);
static_assert(FH_ITEM_PAID == 2);
static_assert(FH_ITEM_PAYWALLED == 4);
static_assert(FH_ITEM_PINNED == 8);
static_assert(FH_ITEM_PARTIAL == 16);
static_assert(FH_LINK_OWNED == 1);
static_assert(FH_LINK_IN_TEXT == 2);
static_assert(FH_LINK_BUTTON == 4);
static_assert(FH_LINK_SELF == 8);
static_assert(FH_LINK_EMBED == 16);
static_assert(FH_LINK_UNRESOLVED == 32);
static_assert(FH_IN_ITEM == 0);
static_assert(FH_IN_TEXT == 1);
static_assert(FH_IN_TITLE == 2);
static_assert(FH_IN_URL == 3);
static_assert(FH_IN_LINK == 4);
static_assert(FH_IN_FORM == 5);
static_assert(FH_IN_CALL == 6);
static_assert(FH_IN_HEADING == 7);
static_assert(FH_IN_DESCRIPTION == 8);
static_assert(FH_NODE_NULL == 0 && FH_NODE_TEXT == 1 && FH_NODE_NUMBER == 2 && FH_NODE_FALSE == 3);
static_assert(FH_NODE_TRUE == 4 && FH_NODE_LIST == 5 && FH_NODE_OBJECT == 6);
static_assert(FH_RECORD_BROKEN == 1 && FH_RECORD_CUT == 2 && FH_RECORD_FIRST == 4);
static_assert(FH_SUM == 1);
static_assert(FH_RATIO == 2);
static_assert(FH_TALLY == 3);
static_assert(FH_TOP == 4);
static_assert(FH_DISTINCT == 5);
static_assert(FH_HISTOGRAM == 6);
static_assert(FH_FIRST == 7);
static_assert(FH_LAST == 8);

TEST(AbiLayout, NamesOfTheContractNeverChange) {
  EXPECT_STREQ(FH_EXT_ITEM_RULES, "freehold.item-rules/1");
  EXPECT_STREQ(FH_EXT_GRAPH_RULES, "freehold.graph-rules/1");
  EXPECT_STREQ(FH_EXT_CORPUS_RULES, "freehold.corpus-rules/1");
  EXPECT_STREQ(FH_EXT_READER, "freehold.reader/1");
  EXPECT_STREQ(FH_EXT_HTML, "freehold.html/1");
  EXPECT_STREQ(FH_EXT_MARKDOWN, "freehold.markdown/1");
  EXPECT_STREQ(FH_EXT_URL, "freehold.url/1");
  EXPECT_STREQ(FH_EXT_PATTERN, "freehold.pattern/1");
  EXPECT_STREQ(FH_EXT_MODEL, "freehold.model/1");
  EXPECT_STREQ(FH_EXT_JSON, "freehold.json/1");
  EXPECT_STREQ(FH_EXT_XML, "freehold.xml/1");
  EXPECT_STREQ(FH_EXT_TABLE, "freehold.table/1");
  EXPECT_STREQ(FH_EXT_FEED, "freehold.feed/1");
  EXPECT_STREQ(FH_EXT_MAIL, "freehold.mail/1");
  EXPECT_STREQ(FH_EXT_TIME, "freehold.time/1");
  EXPECT_STREQ(FH_ENTRY_SYMBOL, "freehold_plugin_1");
  EXPECT_STREQ(FH_MANIFEST_SECTION, ".freehold");
  EXPECT_STREQ(FH_PLUGIN_SUFFIX, ".fhp.so");
}
