/* Services of the host: extensions a plugin asks for by id.
 * Part of the contract: include <freehold/abi.h>, which has its rules. */
#ifndef FREEHOLD_ABI_SERVICES_H
#define FREEHOLD_ABI_SERVICES_H

#include <freehold/abi-values.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A document the host has parsed. Valid until the next parse on the same worker or the end of the call, whichever comes first. */
typedef struct fh_document {
  uint32_t struct_size; /* the plugin sets it to its own sizeof; the host writes no further */
  uint32_t flags;     /* 1 cut: too deep or too long, the rest was left out */
  fh_str title;
  fh_str language;    /* as declared; absent if not */
  fh_str description;
  fh_str canonical;   /* as written */
  fh_str base;        /* <base href>, as written */
  fh_str author;
  fh_str published;
  fh_str text;        /* main content */
  fh_array links;     /* of fh_link, urls as written */
  fh_array forms;     /* of fh_form */
  fh_array headings;  /* of fh_heading */
  fh_array pairs;     /* of fh_pair */
  const void *origin; /* hand it on in fh_item.origin */
} fh_document;

/* HTML in any encoding the Encoding Standard knows. */
#define FH_EXT_HTML "freehold.html/1"
typedef struct fh_html {
  uint32_t struct_size;
  uint32_t reserved;
  int32_t (*parse)(void *host, fh_str bytes, fh_document *out) FH_NOEXCEPT;
} fh_html;

/* CommonMark with tables, and the front matter before it (YAML between ---, TOML between +++) as pairs "front.<key>". */
#define FH_EXT_MARKDOWN "freehold.markdown/1"
typedef struct fh_markdown {
  uint32_t struct_size;
  uint32_t reserved;
  int32_t (*parse)(void *host, fh_str bytes, fh_document *out) FH_NOEXCEPT;
} fh_markdown;

/* URLs after the WHATWG standard. Results live until the next call of the same function. */
#define FH_EXT_URL "freehold.url/1"
typedef struct fh_url {
  uint32_t struct_size;
  uint32_t reserved;
  /* reference against base (absent: none) → absolute URL; FH_E_FORMAT if there is none. */
  int32_t (*resolve)(void *host, fh_str base, fh_str reference, fh_str *out) FH_NOEXCEPT;
  /* The form in which two addresses of one page are the same string: host lower-case, no fragment, no tracking, no index file. */
  int32_t (*normalise)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  int32_t (*host_of)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  int32_t (*path_of)(void *host, fh_str url, fh_str *out) FH_NOEXCEPT;
  /* What of a host somebody registered: blog.example.co.uk → example.co.uk; absent for a public suffix itself. */
  int32_t (*registrable)(void *host, fh_str host_name, fh_str *out) FH_NOEXCEPT;
} fh_url;

/* Linear models of the catalogues: what a feature adds. */
#define FH_EXT_MODEL "freehold.model/1"
typedef struct fh_model {
  uint32_t struct_size;
  uint32_t reserved;
  /* model: "<plugin>/<name>". A feature the model does not know weighs 0; FH_E_RANGE: there is no such model. */
  int32_t (*weight)(void *host, fh_str model, fh_str feature, int64_t *out) FH_NOEXCEPT;
} fh_model;

/* RE2 patterns, compiled once and kept by their text. */
#define FH_EXT_PATTERN "freehold.pattern/1"
typedef struct fh_pattern {
  uint32_t struct_size;
  uint32_t reserved;
  /* First match of pattern at or after from: its span; begin = FH_NOWHERE if none; FH_E_FORMAT: not a pattern RE2 takes. */
  int32_t (*find)(void *host, fh_str pattern, fh_str text, uint64_t from, uint64_t *begin, uint64_t *end) FH_NOEXCEPT;
} fh_pattern;

enum fh_contact_state {
  FH_CONTACT_REACHABLE = 0,
  FH_CONTACT_UNSUBSCRIBED = 1,
  FH_CONTACT_BOUNCED = 2,     /* and cleaned: mail does not arrive */
  FH_CONTACT_UNCONFIRMED = 3  /* never said yes */
};

/* How far somebody has come, the furthest last. */
enum fh_contact_stage {
  FH_STAGE_UNKNOWN = 0,
  FH_STAGE_OTHER = 1,
  FH_STAGE_SUBSCRIBER = 2,
  FH_STAGE_LEAD = 3,
  FH_STAGE_MARKETING_QUALIFIED = 4,
  FH_STAGE_SALES_QUALIFIED = 5,
  FH_STAGE_OPPORTUNITY = 6,
  FH_STAGE_CUSTOMER = 7,
  FH_STAGE_EVANGELIST = 8
};

typedef struct fh_contact {
  uint32_t struct_size;
  uint32_t state; /* enum fh_contact_state */
  uint32_t stage; /* enum fh_contact_stage */
  uint32_t reserved;
  fh_str channel;
  fh_str list;
  fh_str address; /* as written; absent: the row has none, and is counted as such */
} fh_contact;

/* Who stands on a list whose addresses the owner holds. An address goes no further than this call: the host turns it into a number with a key that is
 * drawn for every run and kept nowhere, counts, and finds who stands on several lists. Of a row that is there twice the last state and the furthest
 * stage of the order above count. Only while read() runs. FH_E_FORMAT: that is no address; FH_E_RANGE: a state, stage or name that cannot be. */
#define FH_EXT_CONTACTS "freehold.contacts/1"
typedef struct fh_contacts {
  uint32_t struct_size;
  uint32_t reserved;
  int32_t (*add)(void *host, const fh_contact *contact) FH_NOEXCEPT;
} fh_contacts;

#ifdef __cplusplus
}
#endif
#endif
