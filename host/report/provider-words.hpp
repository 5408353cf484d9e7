// Sentences about providers and short links, for all renderers.
#pragma once

#include <string>

#include "host/report/report.hpp"

namespace freehold::report {

// Whether people are gathered there, so that the question whether they can be taken along makes sense: not of analytics and advertising.
bool gathers_people(const ProviderUse &provider);

// "people can be taken along from Agenda (booking), Letters (mail); not from …; not known of …". Empty: nobody gathers people.
std::string portability_text(const Facts &facts);

// "78 short links unresolved (short.example 70, s.example 8)". Empty: none.
std::string short_links_text(const Missing &missing);

}  // namespace freehold::report
