#!/bin/sh
# Chromium, fonts and Pango for the tests that print, and what reads Moodle XML: through apt when they are absent and we may, else a
# line on what to install.
set -eu
pango="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
if command -v ldconfig >/dev/null 2>&1 && ! ldconfig -p | grep -q libpangoft2; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $pango >/dev/null
    else
        echo "The tests of PDF need Pango: sudo apt-get install $pango (Debian)." >&2
    fi
fi
magick="libmagickwand-6.q16-6"
if command -v ldconfig >/dev/null 2>&1 && ! ldconfig -p | grep -q libMagickWand; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $magick >/dev/null || true
    else
        echo "One test of Moodle XML needs ImageMagick: sudo apt-get install $magick (Debian)." >&2
    fi
fi
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-noto-core >/dev/null
else
    echo "The tests need Chromium: sudo apt-get install chromium fonts-noto-core (Debian), or put 'chromium' on the PATH." >&2
    exit 1
fi
