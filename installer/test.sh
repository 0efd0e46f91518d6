#!/usr/bin/env bash
# Sets everything up and runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x installer/setup.sh ] && installer/setup.sh
exec mvn -B -ntp verify
