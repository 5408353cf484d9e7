// A page as a reader is shown it, with the documents that look after its texts.
#pragma once

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "host/worker/documents.hpp"

namespace freehold::worker {

class ParsedPageTest : public testing::Test {
 protected:
  const fh_document &parse(std::string_view bytes) {
    document_ = {};
    document_.struct_size = sizeof document_;
    EXPECT_EQ(documents_.parse_html(bytes, document_), FH_OK);
    return document_;
  }

  std::vector<model::CatalogueEntry> catalogue_;
  Documents documents_{catalogue_};
  fh_document document_{};
};

}  // namespace freehold::worker
