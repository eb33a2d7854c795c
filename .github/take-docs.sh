#!/usr/bin/env bash
# Put the docs/ of a commit in place of ours, and nothing else of it: take-docs.sh COMMIT
# A link in docs/ arrives as a link, so that `make check` can refuse it by name.
set -euo pipefail

refuse() {
  echo "$1" >&2
  exit 1
}

commit=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}") ||
  refuse "there is no commit $1 here; fetch it first"
kind=$(git ls-tree --format='%(objectmode)' "$commit" docs)
test "$kind" = 040000 ||
  refuse "docs is not a folder in this commit; put the articles into a folder of that name"
files=$(git ls-tree -r --format='%(objectmode) %(path)' "$commit" docs/)
if grep --quiet '^160000 ' <<< "$files"; then
  refuse "docs/ holds another repository; put the files themselves there"
fi
if grep --quiet --extended-regexp '/\.gitattributes"?$' <<< "$files"; then
  refuse "docs/ holds .gitattributes, which changes what git writes; delete it"
fi
rm -rf docs
git restore --source="$commit" --staged --worktree -- docs
