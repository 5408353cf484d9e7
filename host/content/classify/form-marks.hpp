// Marks: what a form shows of its purpose, as short names, and how strongly each speaks for which kind.
//
// "role:email:1"    so many fields ask for that (0, 1, 2 = more)      "type:select:1"   so many fields of that type
// "fields:3"        fields a person fills in                          "hidden:2"        fields sent along
// "word:signup"     its words are on that list; "only:": on no other   "title:login"     the page's title is
// "plain:search"    what the plain rules say                          "method:post", "silent" (no text on a button)
// "action:cart", "name:mail", "sent:token"    a part of its address, of the names of its fields, of those sent along
// "button:send", "heading:news", "label:password", "goes:basket", "called:first"    a word of a text, of its address, of a field's name
#pragma once

#include <string>
#include <vector>

#include "host/content/classify/form-weights.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

using ShownFields = std::vector<const model::Field *>;

// The fields a person sees and acts on: neither type=hidden nor hidden by the page, unless all are (a form that a script opens).
// Requires: the form outlives them.
ShownFields shown_fields(const model::Form &form);

// Each mark once, in a fixed order. plain: what the plain rules say. Requires: roles are set. Linear in the form, looking at bounded parts of its texts.
std::vector<std::string> marks_of(const model::Form &form, const ShownFields &shown, const WordKinds &words, const WordKinds &title, FormKind plain);

// The kind its marks speak for most. Marks without a weight say nothing; without any the plain kind stands.
FormKind likeliest(const model::Form &form, const ShownFields &shown, const WordKinds &words, const WordKinds &title, FormKind plain,
                   const FormWeights &model);

bool is_button(const model::Field &field);

}  // namespace freehold::content
