#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests; installs one if there is none.
# Usage: tests/install_browser.sh [PYTHON], a Python that has playwright.
set -uo pipefail
python=${1:-python3}

find_browser() {
  local name
  if [ -n "${CHROME_PATH:-}" ] && [ -x "$CHROME_PATH" ]; then
    echo "$CHROME_PATH"
    return
  fi
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  "$python" - 2>/dev/null <<'PYTHON'
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if not os.path.exists(path):
    sys.exit(1)
print(path)
PYTHON
}

install_with_apt() {
  command -v apt-get >/dev/null || return 1
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
    [ -t 0 ] || as_root=(sudo -n)  # nobody there to type a password
  fi
  echo "No Chromium found: installing it with apt-get." >&2
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq >&2 &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq chromium fonts-dejavu-core fonts-liberation >/dev/null
}

install_with_playwright() {
  echo "Installing Chromium with playwright." >&2
  "$python" -m playwright install chromium >&2
}

find_browser && exit
install_with_apt && find_browser && exit
install_with_playwright && find_browser && exit
echo "The browser tests need Chromium, and it could not be installed:" \
  "install it, or put the path of one in CHROME_PATH." >&2
exit 1
