#!/bin/sh
# chromium-canary.sh REPORT.html: opens a report in a real browser and proves that nothing in it ran and nothing was asked for from outside.
# The browser is given no network: no name resolves. Exit 0: clean. 1: the title changed, an element that runs appeared, or there was a request. 2: no browser, no file.
set -eu
html=${1:?usage: chromium-canary.sh REPORT.html}
html=$(readlink -f "$html")
test -r "$html" || exit 2
browser=$(command -v chromium || command -v chromium-browser || true)
test -n "$browser" || { echo "no chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

timeout 60 "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter --host-resolver-rules="MAP * ~NOTFOUND" \
  --disable-component-update --disable-sync --disable-default-apps --disable-extensions --user-data-dir="$work/profile" \
  --log-net-log="$work/net.json" --net-log-capture-mode=Everything --enable-logging=stderr --v=0 \
  --virtual-time-budget=3000 --dump-dom "file://$html" >"$work/dom.html" 2>"$work/log"

status=0
fail() { echo "canary: $1" >&2; status=1; }
title() { sed -n 's/.*<title>\(.*\)<\/title>.*/\1/p' "$1" | head -n 1; }

test -s "$work/dom.html" || fail "the browser showed nothing"
case $(title "$work/dom.html") in "Content audit"*) ;; *) fail "the title is: $(title "$work/dom.html")" ;; esac
if grep -Eiq '<(script|iframe|object|embed|base|link|form|img|video|audio)[ >/]' "$work/dom.html"; then fail "a foreign element"; fi
if grep -q 'canary\.example' "$work/net.json"; then fail "a request to canary.example"; fi
# What the page asks for bears the page's own network key; what the browser wants for itself (and is not given) does not.
if grep '"network_isolation_key":"file://' "$work/net.json" | grep -Eo '"url":"(https?|wss?|ftp)://[^"]*"' >"$work/urls"; then
  fail "requests: $(head -n 3 "$work/urls")"
fi
if grep -E 'CONSOLE' "$work/log" >"$work/console"; then fail "console: $(head -n 3 "$work/console")"; fi
exit $status
