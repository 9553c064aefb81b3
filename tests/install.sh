#!/bin/sh
# Installs what the tests drive and this machine lacks, one package by one: Chromium, PostgreSQL, Redis, nginx.
# Whatever cannot be installed is named, and its tests are skipped (with CI=true they fail).

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

updated=
install() { # what, then packages to try in turn
  what=$1; shift
  if ! command -v apt-get >/dev/null; then
    echo "$what is missing and there is no apt-get here: install it yourself, or its tests are skipped."
    return
  fi
  [ "$updated" ] || { as_root apt-get update -qq >/dev/null 2>&1; updated=yes; }
  for package in "$@"; do
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 && return
  done
  echo "$what could not be installed: try 'sudo apt-get install $1', or its tests are skipped."
}

has_browser() {
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    "$name" --version >/dev/null 2>&1 && return
  done
  return 1
}

has_browser || install Chromium chromium-headless-shell chromium chromium-browser
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || install PostgreSQL postgresql
command -v redis-server >/dev/null || install Redis redis-server
PATH=$PATH:/usr/sbin command -v nginx >/dev/null || install nginx nginx-light nginx
exit 0
