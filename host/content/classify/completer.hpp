// Completer: fills in what a reader left open of an item, so that every rule of every plugin sees links, forms and calls to action classified
// the same way: by catalogues, own ground, the standards of URLs and the word lists of the plugins.
//
// Open before the sandbox closes (public suffixes, IDNA tables, phrases); afterwards it touches no file. One item at a time.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "host/content/classify/address-block.hpp"
#include "host/content/classify/catalogue.hpp"
#include "host/content/classify/form-weights.hpp"
#include "host/content/classify/known-links.hpp"
#include "host/content/classify/linear-model.hpp"
#include "host/content/classify/link-map.hpp"
#include "host/content/classify/own-ground.hpp"
#include "host/content/classify/sentence-parts.hpp"
#include "host/content/classify/touchpoint-words.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/content/url/domain.hpp"
#include "host/content/url/url.hpp"
#include "host/model/explanation.hpp"
#include "host/model/plan.hpp"

namespace freehold::content {

class Completer {
 public:
  // Requires: the plan outlives the completer.
  explicit Completer(const model::Plan &plan);

  // Finds the links and mail addresses that stand in plain text; resolves and classifies links, forms and their fields; adds calls to action and disclosures (pairs
  // "disclosure"); sets address, language and channel where absent. Calls: of links and forms, then one a sentence, as it stands in the text.
  // Leaves the item's words in words().
  void complete(model::ContentItem &item);

  // The words of an item's title and text, of the last item completed or scanned.
  void scan(const model::ContentItem &item);
  const ItemWords &words() const { return words_; }
  const WordLists &lists() const { return lists_; }

  // What decided the kind of a form or call of an item that was completed or scanned last.
  std::vector<model::Reason> explain_form(const model::ContentItem &item, std::size_t form);
  // What classification counts of a form: how a model is learned.
  std::vector<std::string> marks_of_form(const model::ContentItem &item, std::size_t form);
  std::vector<model::Reason> explain_call(const model::ContentItem &item, const model::Call &call);

  const UrlParser &urls() const { return urls_; }
  PublicSuffixes &suffixes() { return suffixes_; }
  LinearModels &models() { return models_; }

 private:
  const FormWeights *form_weights() const { return form_weights_.empty() ? nullptr : &form_weights_; }
  void set_address(model::ContentItem &item, const Url *own);
  void complete_links(model::ContentItem &item, const Url *base, bool address_known);
  void complete_link(model::Link &link, const Url &base, bool address_known);
  bool follow(model::Link &link, const model::CatalogueEntry *&entry);
  std::string_view kind_of_unknown(const model::Link &link);
  void classify_web_link(model::Link &link, const Url *own, bool absolute);
  bool same_provider(std::string_view a, std::string_view b) const;
  bool draws_another(const model::Link &link, const model::ContentItem &item) const;
  void add_embedded_form(const model::Link &link, bool exact, model::ContentItem &item);
  void add_embedded_forms(model::ContentItem &item);
  void name_links(model::ContentItem &item);
  void complete_form(model::Form &form, const Url *own);
  void add_calls(model::ContentItem &item);
  void add_sentences(model::ContentItem &item);
  std::vector<WordHit> hits_of_sentences(const model::ContentItem &item, bool plain) const;
  std::optional<CallKind> call_of_sentence(const model::ContentItem &item, const SentencePart &part, bool plain) const;
  void add_sentence_calls(model::ContentItem &item, std::span<const SentencePart> parts, bool plain);
  bool discloses(std::span<const WordHit> hits) const;
  void add_disclosures(model::ContentItem &item, std::span<const SentencePart> parts);

  const model::Plan &plan_;
  UrlParser urls_;
  PublicSuffixes suffixes_;
  Catalogue catalogue_;
  LinkMap links_;
  OwnGround own_;
  KnownLinks known_;
  AddressBlock addresses_;
  WordLists lists_;
  LinearModels models_;
  FormWeights form_weights_;
  ItemWords words_;
  TouchpointWords touchpoint_words_;
  Url target_;
  Url next_;
};

}  // namespace freehold::content
