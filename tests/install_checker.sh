#!/usr/bin/env bash
# Puts the Nu HTML Checker into .cache/html-checker, where its test looks for it. Needs npm, and
# Java to run; where one is missing it says so and leaves the rest of the tests to run.
set -uo pipefail
cd "$(dirname "$0")/.."
folder=.cache/html-checker
jar=$folder/node_modules/vnu-jar/build/dist/vnu.jar

for program in npm java; do
  command -v "$program" >/dev/null || {
    echo "The pages are not checked as HTML: this needs $program, which is not installed." >&2
    exit 0
  }
done
[ -f "$jar" ] && cmp -s tests/html-checker/package-lock.json $folder/package-lock.json && exit 0
mkdir -p $folder
cp tests/html-checker/package.json tests/html-checker/package-lock.json $folder
npm ci --prefix $folder --ignore-scripts --no-audit --no-fund --loglevel error >/dev/null || {
  rm -rf $folder
  echo "The pages are not checked as HTML: npm could not fetch the checker." >&2
}
