#include "host/content/classify/field-role.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

TEST(FieldRole, IsToldByTypeNameAndLabel) {
  const struct {
    const char *name, *type, *label, *role;
  } cases[] = {
      {"x", "email", "", "email"},
      {"x", "textarea", "", "message"},
      {"newsletter-mail", "text", "", "email"},
      {"q", "text", "", "search"},
      {"filter[q]", "text", "", "search"},
      {"sequence", "text", "", ""},
      {"ctl00$Body$ctl00$cbTerms", "checkbox", "", "consent"},
      {"firstName", "text", "", "name"},
      {"code_postal", "text", "", "address"},
      {"State", "select", "", "address"},
      {"statement", "text", "", ""},
      {"daY", "text", "", ""},
      {"x[Tos]", "text", "", "consent"},
      {"userId", "text", "", "username"},
      {"qte", "text", "", "amount"},
      {"oggetto", "text", "", "subject"},
      {"input_3", "text", "Phone", "phone"},
      {"captcha_text", "textarea", "", "captcha"},
      {"", "text", "", ""},
  };
  for (const auto &one : cases) {
    model::Field field;
    field.name = one.name;
    field.type = one.type;
    field.label = one.label;
    EXPECT_EQ(role_of(field), one.role) << one.name << " " << one.type;
  }
}

TEST(FieldRole, TakesAnyBytes) {
  for (const std::string &name : {std::string("$"), std::string("a$"), std::string("\xFF\x80"), std::string(5000, 'A'), std::string("[][]$$")}) {
    model::Field field;
    field.name = name;
    EXPECT_EQ(role_of(field), "") << name.substr(0, 20);
  }
}

}  // namespace
}  // namespace freehold::content
