/* A whole plugin in C: one rule that fires on a title. */
#include <freehold/abi.h>
#include <string.h>

/* retain: the linker keeps it under --gc-sections as well. */
static const char manifest[] __attribute__((section(FH_MANIFEST_SECTION), used, retain)) =
    "plugin = { id = 'hello-in-c', version = '1.0.0', title = 'Hello' }\n[[rule]]\nid = 'hello-in-c/untitled'\nkind = 'item'\ntitle = 'It has no title'\n"
    "[[rule.message]]\nid = 'found'\ntext = 'It has no title'\n";
static const fh_str ids[] = {{"hello-in-c/untitled", 19}};
static int32_t judge(void *self, uint32_t rule, const fh_item *item, const fh_sink *sink) {
  fh_finding found = {sizeof found, FH_IN_ITEM, FH_NONE, 0, FH_NOWHERE, FH_NOWHERE, 1, {"found", 5}, {NULL, 0, 0}};
  (void)self, (void)rule;
  if (item->title.size == 0) sink->finding(sink->host, &found);
  return sink->measure(sink->host, item->title.size != 0, 1);
}
static const fh_item_rules rules = {sizeof rules, 1, ids, judge};
static int32_t create(const fh_host *host, void **self, const char **why) { return (void)host, (void)why, *self = NULL, FH_OK; }
static void destroy(void *self) { (void)self; }
static const void *extension(const char *id) { return strcmp(id, FH_EXT_ITEM_RULES) == 0 ? &rules : NULL; }
static const fh_plugin plugin = {sizeof plugin, 0, "hello-in-c", "1.0.0", create, destroy, extension};
const fh_plugin *freehold_plugin_1(void) { return &plugin; }
