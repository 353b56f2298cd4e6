#!/bin/sh
# Chromium and fonts for the tests that print: through apt when they are absent and we may, else a line saying what to install.
set -eu
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
