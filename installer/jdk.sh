# shellcheck shell=bash
# Sourced by the other scripts: finds a JDK 25 and sets jdk to its folder.
# JAVA_HOME stays what it is: Maven runs on any Java and finds this one through JAVA25_HOME.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
    local candidate on_path=""
    if command -v javac > /dev/null; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25*; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            jdk=$candidate
            export JAVA25_HOME=$jdk
            command -v java > /dev/null || [ -n "${JAVA_HOME:-}" ] || export JAVA_HOME=$jdk
            return 0
        fi
    done
    echo "haetae needs a JDK 25: install one (for instance Eclipse Temurin 25, package temurin-25-jdk) or point JAVA_HOME at it." >&2
    return 1
}
