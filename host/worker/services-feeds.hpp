// XML, feeds and mail for plugins (xml/1, feed/1, mail/1). While a plugin is handed a record it is the plugin's turn on the blame page.
#pragma once

#include <string>

#include <freehold/abi.h>

#include "host/content/classify/completer.hpp"
#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"
#include "host/worker/documents.hpp"
#include "host/workers/blame.hpp"

namespace freehold::worker {

class FeedServices {
 public:
  FeedServices(workers::BlamePage &blame, content::Completer &completer, Documents &documents)
      : blame_(blame), urls_(completer.urls()), decoder_(documents.decoder()) {}

  std::int32_t xml(fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why);
  std::int32_t feed(fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why);
  std::int32_t mail(fh_str bytes, fh_str where, const fh_record_sink *sink, fh_str *why);

 private:
  template <class Read>
  std::int32_t read(const fh_record_sink *sink, fh_str *why, const Read &read);

  workers::BlamePage &blame_;
  const content::UrlParser &urls_;
  content::Decoder &decoder_;
  std::string why_;
};

extern const fh_records kXml;
extern const fh_records kFeed;
extern const fh_records kMail;

}  // namespace freehold::worker
