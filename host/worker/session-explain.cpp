// What decided: the links, forms and calls of one item as classification sees them, and what each item rule says, with its reasons.
#include "host/worker/session-impl.hpp"

namespace freehold::worker {
namespace {

using model::Explained;
using model::Subject;

model::Reason plain(std::string what) { return {std::move(what), INT64_MIN}; }

Explained explain_link(const model::Link &link) {
  Explained said{Subject::link, link.url.string(), link.kind.string(), link.service.string(), {}};
  if (!link.text.empty()) said.reasons.push_back(plain("it reads “" + link.text.string() + "”"));
  if (!link.platform.empty()) said.reasons.push_back(plain("leads to the rented platform " + link.platform.string()));
  if ((link.flags & FH_LINK_SELF) != 0) said.reasons.push_back(plain("leads to the item itself"));
  if ((link.flags & FH_LINK_OWNED) != 0) said.reasons.push_back(plain("the ground it leads to is the author's own"));
  if ((link.flags & FH_LINK_UNRESOLVED) != 0) said.reasons.push_back(plain("a short link whose target nobody told"));
  if (!link.rel.empty()) said.reasons.push_back(plain("rel=" + link.rel.string()));
  said.reasons.push_back(plain((link.flags & FH_LINK_IN_TEXT) != 0 ? "stands in the main text" : "stands outside the main text"));
  return said;
}

std::string measured(const model::RuleResult &result) {
  switch (result.outcome) {
    case model::Outcome::failed: return "failed: " + result.reason.string();
    case model::Outcome::judged: {
      const auto [num, den] = result.measure;
      const std::string sum = std::to_string(num) + " of " + std::to_string(den);
      return num == 0 ? "no (" + sum + ")" : num == den ? "yes (" + sum + ")" : sum;
    }
    default: return "";
  }
}

void explain_touchpoints(content::Completer &completer, const model::ContentItem &item, std::vector<Explained> &parts) {
  for (const model::Link &link : item.links) parts.push_back(explain_link(link));
  for (std::size_t i = 0; i < item.forms.size(); ++i) {
    const model::Form &form = item.forms[i];
    parts.push_back({Subject::form, (form.submit.empty() ? form.action : form.submit).string(), form.kind.string(), form.service.string(), completer.explain_form(item, i)});
  }
  for (const model::Call &call : item.calls) parts.push_back({Subject::call, call.text.string(), call.kind.string(), "", completer.explain_call(item, call)});
}

Explained explain_rule(Session::Impl &session, std::uint32_t rule, const fh_item &shown, const model::ContentItem &item, const std::vector<bool> &skip_plugins) {
  Explained said{Subject::rule, session.plan.rules[rule].id, "", "", {}};
  std::optional<model::RuleResult> result;
  if (session.may_call(rule, item, skip_plugins, result)) result = session.call_item_rule(rule, shown, item, nullptr, &said.reasons);
  if (!result) return said;
  said.outcome = measured(*result);
  for (const model::Finding &finding : result->findings) {
    if (!finding.evidence.quote.empty()) said.reasons.push_back(plain("found at “" + finding.evidence.quote + "”"));
  }
  return said;
}

}  // namespace

model::Explanation Session::explain(model::ContentItem &&item, bool fresh, const std::vector<bool> &skip_plugins) {
  model::Explanation out;
  content::Completer &completer = impl_->services.completer();
  {
    const workers::InnerMark mark(impl_->blame, workers::Phase::content);
    if (fresh) {
      for (model::Link &link : item.links) link.flags |= FH_LINK_IN_TEXT;
      completer.complete(item);
    } else {
      completer.scan(item);
    }
    explain_touchpoints(completer, item, out.parts);
  }
  const fh_item &shown = impl_->show(item);
  for (std::uint32_t rule = 0; rule < impl_->plan.rules.size(); ++rule) {
    if (impl_->plan.rules[rule].kind == model::RuleKind::item) out.parts.push_back(explain_rule(*impl_, rule, shown, item, skip_plugins));
  }
  out.item = std::move(item);
  return out;
}

}  // namespace freehold::worker
