#!/usr/bin/env bash
# Sets everything up and runs all tests, two classes at a time: walks wait for people more than they compute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/jdk.sh
. installer/jdk.sh

installer/setup.sh
find_jdk
JAVA_HOME=$jdk exec mvn -B -ntp verify "$@"
