# cmake -D STYLE=report.css -D OUT=style.cpp -P embed-style.cmake: the style sheet and its SHA-256 in base64, as the content security policy
# names it. Data stays in its own file; the program carries it whole.
file(READ ${STYLE} style)
file(SHA256 ${STYLE} hex)

set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(hash "")
string(APPEND hex "00")  # 32 bytes and one of padding: 11 groups of three
foreach(group RANGE 0 10)
  math(EXPR at "${group} * 6")
  string(SUBSTRING ${hex} ${at} 6 digits)
  math(EXPR bits "0x${digits}")
  foreach(shift 18 12 6 0)
    math(EXPR index "(${bits} >> ${shift}) & 63")
    string(SUBSTRING ${alphabet} ${index} 1 letter)
    string(APPEND hash ${letter})
  endforeach()
endforeach()
string(SUBSTRING ${hash} 0 43 hash)

file(WRITE ${OUT} "#include \"host/report/html-style.hpp\"

namespace freehold::report {

std::string_view style_sheet() { return R\"style(${style})style\"; }
std::string_view style_hash() { return \"sha256-${hash}=\"; }

}  // namespace freehold::report
")
