#!/usr/bin/env bash
# Sets everything up and runs the kiosk with the demo profile beside an embedded branch server.
#   installer/run.sh          a person walks, on this display
#   installer/run.sh --auto   the replayed customer walks; needs no display; pictures of the screens in target/demo
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

auto=no
for argument in "$@"; do
    [ "$argument" != --auto ] || auto=yes
done
if [ $auto = no ] && [ -z "${DISPLAY:-}" ]; then
    echo "haetae: there is no display here (DISPLAY is not set). Without one, run: installer/run.sh --auto" >&2
    exit 2
fi

installer/setup.sh
exec installer/haetae kiosk --profile demo "$@"
