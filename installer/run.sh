#!/usr/bin/env bash
# Sets everything up and runs the kiosk with the demo profile beside an embedded branch server.
#   installer/run.sh          a person walks, on this display
#   installer/run.sh --auto   the replayed customer walks; needs no display; pictures of the screens in target/demo
#   installer/run.sh --auto --gallery   then every screen in every language and mode, in target/gallery (some minutes)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

auto=no
gallery=no
passed=()
for argument in "$@"; do
    [ "$argument" != --auto ] || auto=yes
    if [ "$argument" = --gallery ]; then gallery=yes; else passed+=("$argument"); fi
done
if [ $auto = no ] && [ -z "${DISPLAY:-}" ]; then
    echo "haetae: there is no display here (DISPLAY is not set). Without one, run: installer/run.sh --auto" >&2
    exit 2
fi

installer/setup.sh
if [ $gallery = no ]; then
    exec installer/haetae kiosk --profile demo "${passed[@]}"
fi
installer/haetae kiosk --profile demo "${passed[@]}"
exec installer/haetae gallery
