// What decided the kind of a form or a call: the same features that classification counts, with their weights or the phrase that was found.
#include "host/content/classify/completer.hpp"
#include "host/content/classify/form-kind.hpp"

namespace freehold::content {

std::vector<model::Reason> Completer::explain_form(const model::ContentItem &item, std::size_t form) {
  touchpoint_words_.find(item, words_, lists_);
  WordKinds title;
  for (const WordHit &hit : words_.title) lists_.add_kind(hit.phrase, title);
  const model::Form &asked = item.forms[form];
  if (!asked.service.empty()) return {{"it posts to " + asked.service.string(), INT64_MIN}};
  return reasons_of(asked, touchpoint_words_.of_form(form), title, form_weights());
}

std::vector<std::string> Completer::marks_of_form(const model::ContentItem &item, std::size_t form) {
  touchpoint_words_.find(item, words_, lists_);
  WordKinds title;
  for (const WordHit &hit : words_.title) lists_.add_kind(hit.phrase, title);
  return marks_of(item.forms[form], touchpoint_words_.of_form(form), title);
}

std::vector<model::Reason> Completer::explain_call(const model::ContentItem &item, const model::Call &call) {
  std::vector<model::Reason> reasons;
  if (call.link < item.links.size()) reasons.push_back({"its link is of kind " + item.links[call.link].kind.string(), INT64_MIN});
  if (call.form < item.forms.size()) reasons.push_back({"its form is of kind " + item.forms[call.form].kind.string(), INT64_MIN});
  std::vector<WordHit> hits;
  lists_.scan(call.text, hits);
  for (const WordHit &hit : hits) {
    const WordKinds &kinds = lists_.meaning(hit.phrase);
    if (kinds.calls == 0 && kinds.steps == 0) continue;
    const model::PhraseList &list = lists_.list_of(hit.phrase);
    reasons.push_back({"“" + std::string(lists_.text_of(hit.phrase)) + "” is on the list " + list.id.string() + " (" + list.language.string() + ")", INT64_MIN});
    if (!list.source.empty()) reasons.back().what += ", from: " + list.source.string();
  }
  return reasons;
}

}  // namespace freehold::content
