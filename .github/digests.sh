#!/usr/bin/env bash
# Print the SHA-256 and the name of each file in a folder, in order, and stop at anything else.
set -euo pipefail
cd "$1"
[ -z "$(find . ! -type f ! -type d)" ]
find . -type f -exec sha256sum {} + | LC_ALL=C sort --key=2
