/* freehold plugin contract, version 1: everything that crosses between the worker and a plugin.
 *
 * C99, no dependency. Authors in C++ include <freehold/plugin.hpp> and never see this file; authors in other languages bind to it.
 *
 * A plugin is one shared object, <name>.fhp.so, with exactly one exported symbol, freehold_plugin_1, and a manifest in its ELF section
 * ".freehold" (rules, catalogue, rule set; read without loading, written by the tool freehold-manifest).
 *
 * Rules of this contract
 *   growth    struct_size comes first in every struct that crosses; the sender fills it in, the receiver reads only what lies inside it
 *             (missing tail = zero). Arrays carry a stride. Fields are only ever appended. Major version = name of the exported symbol.
 *   offers    every role of a plugin and every service of the host is an extension: a table of functions found by an id
 *             "freehold.<name>/<revision>", never changed after its release.
 *   memory    the callee copies. What a plugin passes to a sink is copied before the call returns; what a plugin receives is valid
 *             until the call it came with returns. Nobody frees what the other side made.
 *   errors    a negative code and sink->problem(code, text). No exception may cross: in C++ all function pointers here are noexcept.
 *   threads   one instance per worker process, one call at a time, always on the same thread.
 *   text      UTF-8, not NUL-terminated, never with a NUL inside. data == NULL means absent, which is neither empty nor zero.
 *   a plugin  does no I/O, starts no thread and no process, reads no clock: the worker is sandboxed and denies it.
 */
#ifndef FREEHOLD_ABI_H
#define FREEHOLD_ABI_H

#include <freehold/abi-records.h>
#include <freehold/abi-roles.h>
#include <freehold/abi-services.h>
#include <freehold/abi-values.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a plugin gets of its host. */
typedef struct fh_host {
  uint32_t struct_size;
  uint32_t reserved;
  void *host; /* first argument of every service function */
  fh_str version;
  /* NULL: this host does not have it. id is NUL-terminated. */
  const void *(*extension)(const struct fh_host *self, const char *id) FH_NOEXCEPT;
  /* The plugin's own options out of the user's freehold.toml, as a JSON object; "{}" if there are none. */
  fh_str options;
} fh_host;

/* ---- the plugin -------------------------------------------------------------------------------------------------------------- */

typedef struct fh_plugin {
  uint32_t struct_size;
  uint32_t reserved;
  const char *id;      /* same as in the manifest; prefix of all its rule ids */
  const char *version; /* 1.2.3 */
  /* FH_OK and an instance, or a negative code with a reason in *why (static text). */
  int32_t (*create)(const fh_host *host, void **instance, const char **why) FH_NOEXCEPT;
  void (*destroy)(void *instance) FH_NOEXCEPT;
  /* The table of a role, or NULL. id is NUL-terminated. */
  const void *(*extension)(const char *id) FH_NOEXCEPT;
} fh_plugin;

#if defined(__GNUC__)
#define FH_EXPORT __attribute__((visibility("default")))
#else
#define FH_EXPORT
#endif

/* The one exported symbol. Called once; must answer the same pointer every time and do nothing else. */
FH_EXPORT const fh_plugin *freehold_plugin_1(void) FH_NOEXCEPT;

#define FH_ENTRY_SYMBOL "freehold_plugin_1"
#define FH_MANIFEST_SECTION ".freehold"
#define FH_PLUGIN_SUFFIX ".fhp.so"

#ifdef __cplusplus
}
#endif
#endif
