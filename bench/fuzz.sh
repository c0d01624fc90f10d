#!/usr/bin/env bash
# Ten minutes (or as many seconds as are named) of damaged files through every reader.
#   bench/fuzz.sh [SECONDS] [FOLDER …]     more words go to bench.fuzz; 1 if it found a fault
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds="${1:-600}"
shift || true
folders=("$@")
if [ ${#folders[@]} -eq 0 ] && [ -d ../shared/data ]; then
  folders=(../shared/data/{vbpl,tvpl,legacy,office,congbao-pdf,admin,plans})
fi
exec .venv/bin/python -m bench.fuzz "$seconds" "${folders[@]}"
