#!/bin/sh
# The locked Node packages that read exports back, where Node is; without it their tests say so in one line and are skipped.
set -eu
cd "$(dirname "$0")"
if ! command -v npm >/dev/null 2>&1; then
    echo "No Node: the exports are not read back by other programs' own readers." >&2
    exit 0
fi
if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
    npm ci --no-audit --no-fund --silent
    touch node_modules/.installed
fi
