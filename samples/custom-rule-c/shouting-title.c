/* A plugin in C, or in any language that can export one function: a rule that fires on titles in capitals. */
#include <freehold/abi.h>
#include <string.h>

/* What the plugin says of itself; read from the file without loading it. */
static const char manifest[] __attribute__((section(FH_MANIFEST_SECTION), used)) =
    "plugin = { id = 'com.example.shouting', version = '1.0.0', title = 'Shouting' }\n"
    "[[rule]]\n"
    "id = 'com.example.shouting/shouting-title'\n"
    "kind = 'item'\n"
    "title = 'The title is written in capitals'\n"
    "dimension = 'dependence'\n"
    "[[rule.message]]\n"
    "id = 'found'\n"
    "text = 'The title “{title}” is written in capitals'\n"
    "next = 'Write it as you would say it'\n";

static const fh_str ids[] = {{"com.example.shouting/shouting-title", 35}};

static int is_shouting(fh_str title) {
  uint64_t capitals = 0;
  for (uint64_t i = 0; i < title.size; ++i) {
    if (title.data[i] >= 'a' && title.data[i] <= 'z') return 0;
    if (title.data[i] >= 'A' && title.data[i] <= 'Z') ++capitals;
  }
  return capitals >= 8;
}

/* The host cuts the quote out of the title itself: evidence cannot be invented. */
static int32_t judge(void *self, uint32_t rule, const fh_item *item, const fh_sink *sink) {
  (void)self, (void)rule;
  if (!is_shouting(item->title)) return sink->measure(sink->host, 0, 1);
  fh_finding found = {sizeof found, FH_IN_TITLE, FH_NONE, 0, FH_NOWHERE, FH_NOWHERE, 1, {"found", 5}, {NULL, 0, 0}};
  int32_t code = sink->finding(sink->host, &found);
  return code < 0 ? code : sink->measure(sink->host, 1, 1);
}

static const fh_item_rules rules = {sizeof rules, 1, ids, judge};

static int32_t create(const fh_host *host, void **self, const char **why) {
  (void)host, (void)why;
  *self = NULL;
  return FH_OK;
}
static void destroy(void *self) { (void)self; }
static const void *extension(const char *id) { return strcmp(id, FH_EXT_ITEM_RULES) == 0 ? &rules : NULL; }

static const fh_plugin plugin = {sizeof plugin, 0, "com.example.shouting", "1.0.0", create, destroy, extension};
const fh_plugin *freehold_plugin_1(void) { return &plugin; }
