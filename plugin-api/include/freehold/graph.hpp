// What the content graph knows of an item once everything has been read.
//
// Steps count clicks from this item to the nearest touchpoint of a kind, over items of the author's own: 0 is "here", nothing is "no way at all".
// They are counted twice: following links in the main content only, and following menus and footers as well.
#pragma once

#include <freehold/range.hpp>
#include <freehold/text.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

class GraphFacts {
 public:
  explicit GraphFacts(const fh_graph_facts *raw) : raw_(detail::read(raw)) {}

  using Steps = std::optional<std::uint32_t>;
  Steps steps_to_capture() const { return steps(raw_.steps_to_capture); }
  Steps steps_to_conversation() const { return steps(raw_.steps_to_conversation); }
  Steps steps_to_conversion() const { return steps(raw_.steps_to_conversion); }
  Steps steps_to_offline() const { return offline_known() ? steps(raw_.steps_to_offline) : Steps(); }
  Steps menu_steps_to_capture() const { return steps(raw_.menu_steps_to_capture); }
  Steps menu_steps_to_conversation() const { return steps(raw_.menu_steps_to_conversation); }
  Steps menu_steps_to_conversion() const { return steps(raw_.menu_steps_to_conversion); }
  Steps menu_steps_to_offline() const { return offline_known() ? steps(raw_.menu_steps_to_offline) : Steps(); }

  std::uint32_t links_in() const { return raw_.links_in; }    // from other items' main content
  std::uint32_t links_out() const { return raw_.links_out; }  // to other items, from the main content
  bool in_rabbit_hole() const { return (raw_.flags & 1) != 0; }
  std::uint32_t hole_size() const { return raw_.hole_size; }  // items in it
  bool orphan() const { return (raw_.flags & 2) != 0; }       // no item links here
  bool leads_on() const { return (raw_.flags & 32) != 0; }    // the main content opens another page of the author's own, read or not
  bool left_out() const { return (raw_.flags & 4) != 0; }     // not scored because of its kind
  // Whether a piece on a platform leads here; nothing where this item is on one, or no such piece leads anywhere.
  std::optional<bool> shared() const { return (raw_.flags & 8) != 0 ? std::optional<bool>((raw_.flags & 16) != 0) : std::nullopt; }

 private:
  // Zero, which a shorter struct leaves there, would mean "here".
  bool offline_known() const { return raw_.struct_size >= sizeof(fh_graph_facts); }
  static Steps steps(std::int32_t count) { return count < 0 ? Steps() : Steps(static_cast<std::uint32_t>(count)); }

  fh_graph_facts raw_;
};

}  // namespace sdk
}  // namespace freehold
