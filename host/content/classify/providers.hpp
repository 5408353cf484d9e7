// Providers: which services an item relies on, as its own markup and links tell, and whether the people gathered there can be taken along.
#pragma once

#include "host/content/classify/catalogue.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

// Key of a pair whose value is the catalogue entry of a service that lets nobody take people along, and that the item sends people to.
inline constexpr std::string_view kCaptiveService = "captive-service";

// Fills item.providers: each service once, by kind and name; adds a pair for each that keeps the people. Requires: links and forms are classified. Linear in links and forms.
//
// A link tells where the piece sends people to act; what a page loads (embeds, markup) and where its forms post tells more. Links that other people
// left (rel=ugc) tell nothing.
void add_providers(const Catalogue &catalogue, model::ContentItem &item);

}  // namespace freehold::content
