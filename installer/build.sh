#!/usr/bin/env bash
# Compiles when the sources are newer than the last build; says nothing and does nothing otherwise.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
stamp=target/built

up_to_date() {
    [ -e $stamp ] && [ -e target/class-path ] && [ -d target/classes ] \
        && [ -z "$(find src/main pom.xml -newer $stamp -print -quit)" ]
}

up_to_date && exit 0
mkdir -p target
exec 9> target/build.lock
flock 9 # two commands started together build once
up_to_date && exit 0

echo "haetae: building (the native part takes half a minute the first time)"
touch target/build-started
log=target/build.log
if ! mvn -o -B -q process-classes > $log 2>&1; then
    if grep -q 'offline mode' $log; then
        echo "haetae: fetching libraries"
        mvn -B process-classes 2>&1 | tee $log | sed -un 's|.*Downloaded from .*/\([^/]*\.jar (.*\)|  \1|p' \
            || { tail -30 $log; exit 1; }
    else
        cat $log
        echo "haetae: the build failed"
        exit 1
    fi
fi
touch -r target/build-started $stamp # what changed while building is built the next time
