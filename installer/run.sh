#!/usr/bin/env bash
# Sets everything up and runs the kiosk with the demo profile beside an embedded branch server.
#   installer/run.sh          a person walks, on this display
#   installer/run.sh --auto   the replayed customer walks; needs no display; pictures of the screens in target/demo
#   installer/run.sh --profile desk   the same with a member of staff beside the person, who logs in first
#   installer/run.sh --auto --gallery   then every screen in every language and mode, in target/gallery (some minutes)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

auto=no
gallery=no
profile=demo
passed=()
while [ $# -gt 0 ]; do
    case $1 in
        --gallery) gallery=yes ;;
        --profile) profile=${2:?--profile wants a name}; shift ;;
        --auto) auto=yes; passed+=("$1") ;;
        *) passed+=("$1") ;;
    esac
    shift
done
if [ $auto = no ] && [ -z "${DISPLAY:-}" ]; then
    echo "haetae: there is no display here (DISPLAY is not set). Without one, run: installer/run.sh --auto" >&2
    exit 2
fi

installer/setup.sh
if [ $gallery = no ]; then
    exec installer/haetae kiosk --profile "$profile" "${passed[@]}"
fi
installer/haetae kiosk --profile "$profile" "${passed[@]}"
exec installer/haetae gallery
