#include "host/content/html/traits.hpp"

#include <array>
#include <cstddef>
#include <initializer_list>

namespace freehold::content::traits {
namespace {

constexpr std::array<std::uint32_t, tag_count> make_table() {
  using enum Tag;
  std::array<std::uint32_t, tag_count> bits_of{};
  const auto set = [&](std::uint32_t bits, std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) bits_of[static_cast<std::size_t>(tag)] |= bits;
  };
  set(is_void, {area, base, basefont, bgsound, br, col, embed, frame, hr, image, img, input, keygen, link, meta, param,
                source, track, wbr});
  set(special,
      {address,    applet,   area,      article, aside,    base,     basefont, bgsound,  blockquote, body,     br,
       button,     caption,  center,    col,     colgroup, dd,       details,  dir,      div,        dl,       dt,
       embed,      fieldset, figure,    footer,  form,     frame,    head,     h1,       h2,         h3,       h4,
       h5,         h6,       header,    hgroup,  hr,       html,     iframe,   img,      input,      keygen,   li,
       link,       listing,  main_,     marquee, menu,     meta,     nav,      noembed,  object,     ol,       p,
       figcaption, param,    pre,       script,  search,   section,  select,   source,   style,      summary,  table,
       tbody,      td,       template_, tfoot,   th,       thead,    title,    textarea, noscript,   noframes, tr,
       track,      ul,       wbr,       xmp,     frameset, plaintext});
  set(formatting, {a, b, big, code, em, font, i, nobr, s, small, strike, strong, tt, u});
  set(closes_p, {address,    article, aside,  blockquote, center,    details, dialog, dir, div, dl,  fieldset,
                 figcaption, figure,  footer, header,     hgroup,    main_,   menu,   nav, ol,  p,   search,
                 section,    summary, ul,     h1,         h2,        h3,      h4,     h5,  h6,  pre, listing,
                 form,       li,      dd,     dt,         plaintext, table,   hr,     xmp});
  set(scope, {applet, caption, html, table, td, th, marquee, object, template_, foreignobject});
  set(table_scope, {html, table, template_});
  set(heading, {h1, h2, h3, h4, h5, h6});
  set(head_content,
      {base, basefont, bgsound, link, meta, title, noscript, noframes, style, script, template_, head, html});
  set(block, {address,  article,   aside,    blockquote, body,      br,    button,   caption,    center, dd,
              details,  dialog,    dir,      div,        dl,        dt,    fieldset, figcaption, figure, footer,
              form,     frameset,  h1,       h2,         h3,        h4,    h5,       h6,         head,   header,
              hgroup,   hr,        html,     iframe,     legend,    li,    listing,  main_,      menu,   nav,
              ol,       optgroup,  option,   p,          plaintext, pre,   search,   section,    select, summary,
              table,    tbody,     td,       tfoot,      th,        thead, title,    tr,         ul,     xmp,
              textarea, template_, noscript, object,     video,     audio, canvas});
  set(table_part, {caption, col, colgroup, tbody, td, tfoot, th, thead, tr});
  set(table_context, {table, tbody, tfoot, thead, tr});
  set(breaks_out, {b,   big,  blockquote, body,  br,   center, code,   dd,  div, dl,      dt,   em,   embed, h1, h2,
                   h3,  h4,   h5,         h6,    head, hr,     i,      img, li,  listing, menu, meta, nobr,  ol, p,
                   pre, ruby, s,          small, span, strong, strike, sub, sup, table,   tt,   u,    ul,    var});
  set(block_end,
      {address, article, aside,  blockquote, button,  center, details, dialog, dir, div, dl,     fieldset, figcaption,
       figure,  footer,  header, hgroup,     listing, main_,  menu,    nav,    ol,  pre, search, section,  summary,
       ul,      li,      dd,     dt,         h1,      h2,     h3,      h4,     h5,  h6,  applet, marquee,  object});
  set(control, {button, fieldset, input, object, output, select, textarea, keygen});
  set(rcdata, {title, textarea});
  set(rawtext, {style, xmp, iframe, noembed, noframes});
  set(unread, {style, script, iframe, noembed, noframes});
  set(invisible, {head, title, style, script, template_, noscript, textarea, select, datalist, iframe, noembed,
                  noframes, object, video, audio, canvas, svg, math});
  return bits_of;
}

}  // namespace

constinit const std::array<std::uint32_t, tag_count> table = make_table();

}  // namespace freehold::content::traits
