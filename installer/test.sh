#!/usr/bin/env bash
# Sets everything up and runs all tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

installer/setup.sh
exec mvn -B -ntp verify "$@"
