#include "host/content/classify/form-kind.hpp"

#include <gtest/gtest.h>

#include "host/content/classify/field-role.hpp"
#include "host/content/classify/form-marks.hpp"

namespace freehold::content {
namespace {

struct Input {
  std::string name;
  std::string type;
  std::uint32_t flags = 0;
};

model::Form form_of(std::vector<Input> inputs, std::string action = {}, std::string submit = {}) {
  model::Form form;
  form.action = std::move(action);
  form.method = "post";
  form.submit = std::move(submit);
  for (Input &input : inputs) {
    model::Field field;
    field.name = std::move(input.name);
    field.type = std::move(input.type);
    field.flags = input.flags;
    field.role = role_of(field);
    form.fields.push_back(std::move(field));
  }
  return form;
}

WordKinds words_of(std::initializer_list<FormKind> kinds) {
  WordKinds words;
  for (const FormKind kind : kinds) words.forms |= 1u << static_cast<unsigned>(kind);
  return words;
}

TEST(FormKind, IsToldByFieldsWordsAndAddress) {
  const struct {
    const char *about;
    model::Form form;
    WordKinds words;
    FormKind kind;
  } cases[] = {
      {"an address for letters", form_of({{"email", "email"}}, "/subscribe", "Subscribe"), words_of({FormKind::signup}), FormKind::signup},
      {"a message", form_of({{"name", "text"}, {"email", "email"}, {"message", "textarea"}}, "/contact", "Send"), words_of({FormKind::contact}), FormKind::contact},
      {"a query", form_of({{"q", "text"}}, "/search", "Search"), words_of({FormKind::search}), FormKind::search},
      {"name and password", form_of({{"username", "text"}, {"password", "password"}}, "/login", "Log in"), words_of({FormKind::login}), FormKind::login},
      {"two passwords", form_of({{"name", "text"}, {"email", "email"}, {"password", "password"}, {"password2", "password"}}, "/register", "Create account"),
       words_of({FormKind::registration}), FormKind::registration},
      {"a forgotten password", form_of({{"email", "email"}}, "/password/forgot", "Reset password"), words_of({FormKind::recovery}), FormKind::recovery},
      {"a basket", form_of({{"product_id", "hidden"}, {"qty", "text"}}, "/cart/add", "Add to cart"), words_of({FormKind::order}), FormKind::order},
  };
  for (const auto &one : cases) EXPECT_EQ(kind_of(one.form, one.words, {}, nullptr), one.kind) << one.about;
}

TEST(FormKind, OfAFormThatAScriptOpensIsToldByItsHiddenFields) {
  EXPECT_EQ(kind_of(form_of({{"user", "text", 2}, {"password", "password", 2}}, "/login"), words_of({FormKind::login}), {}, nullptr), FormKind::login);
}

TEST(FormKind, OfNothingIsNoneOfTheKindsThatCount) {
  const FormKind kind = kind_of(model::Form{}, {}, {}, nullptr);
  EXPECT_NE(kind, FormKind::signup);
  EXPECT_NE(kind, FormKind::contact);
}

TEST(FormKind, IsWhatItsMarksWeighMostFor) {
  const model::Form form = form_of({{"email", "email"}}, "/remind-me", "Send");
  EXPECT_EQ(kind_of(form, {}, {}, nullptr), FormKind::signup);
  const FormWeights model("recovery:goes:remind 90\nsignup:role:email:1 40\nrecovery:role:email:1 10\n");
  EXPECT_EQ(kind_of(form, {}, {}, &model), FormKind::recovery);
  const auto reasons = reasons_of(form, {}, {}, &model);
  ASSERT_EQ(reasons.size(), 2u);
  EXPECT_EQ(reasons[0].weight, 90);
}

TEST(FormKind, OfNoMarkTheModelKnowsIsWhatThePlainRulesSay) {
  const FormWeights model("order:goes:basket 90\n");
  EXPECT_EQ(kind_of(form_of({{"email", "email"}}, "/x", "Subscribe"), words_of({FormKind::signup}), {}, &model), FormKind::signup);
}

TEST(FormMarks, NameWordsOfTextsAddressesAndNames) {
  const auto marks = marks_of(form_of({{"firstName", "text"}, {"email_address", "text"}}, "https://a.example/Join-us?x=1", "Sign me up!"), {}, {});
  for (const char *mark : {"asks:email+name", "button:sign", "button:me", "button:up", "called:first", "called:name", "called:email", "called:address", "goes:join", "goes:us"}) {
    EXPECT_NE(std::find(marks.begin(), marks.end(), mark), marks.end()) << mark;
  }
  EXPECT_TRUE(std::is_sorted(marks.begin(), marks.end()));
}

TEST(FormMarks, LeaveTheTrapForRobotsOut) {
  const model::Form form = form_of({{"email", "email"}, {"website", "text", 2}, {"token", "hidden"}});
  EXPECT_EQ(shown_fields(form).size(), 1u);
  const auto marks = marks_of(form, shown_fields(form), {}, {}, FormKind::signup);
  EXPECT_NE(std::find(marks.begin(), marks.end(), "fields:1"), marks.end());
  EXPECT_NE(std::find(marks.begin(), marks.end(), "hidden:1"), marks.end());
}

TEST(FormMarks, StayFewOnAHugeForm) {
  std::vector<Input> inputs(5000, Input{"search-mail-cart-login", "text"});
  EXPECT_LT(marks_of(form_of(std::move(inputs)), {}, {}).size(), 300u);
}

}  // namespace
}  // namespace freehold::content
