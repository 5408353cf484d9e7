#include "plugins/website/letter-case.hpp"

#include <gtest/gtest.h>

namespace freehold::website {
namespace {

TEST(LetterCase, LowersScriptsThatHaveIt) {
  const struct {
    std::string_view text, lower;
  } cases[] = {
      {"About ME 9", "about me 9"}, {"ÜBER ÆØÅ ÇÑ ÷×", "über æøå çñ ÷×"}, {"ŁÓDŹ ŻĆ ŠŽ ČĎŇŘŤ", "łódź żć šž čďňřť"}, {"İŞĞ ı", "işğ ı"},
      {"ȘȚĂ ŐŰ", "șță őű"},         {"О НАС ЁЇЄІҐ", "о нас ёїєіґ"},       {"ΣΧΕΤΙΚΆ ΌΡΟΙ ΈΉΊΎΏ", "σχετικά όροι έήίύώ"}, {"LIÊN HỆ ĐĂNG NHẬP", "liên hệ đăng nhập"},
      {"プロフィール 关于 회사", "プロフィール 关于 회사"}, {"מי אנחנו من نحن", "מי אנחנו من نحن"},
  };
  for (const auto &one : cases) EXPECT_EQ(lower_case(one.text), one.lower);
}

TEST(LetterCase, TakesAnyBytes) {
  for (const std::string_view bytes : {"\xC3", "\xE1\xBA", "\xE1\xBA\x41", "\xC3\x41", "\xFF\xFE", "\x80\x80", ""}) EXPECT_EQ(lower_case(bytes).size(), bytes.size());
}

}  // namespace
}  // namespace freehold::website
