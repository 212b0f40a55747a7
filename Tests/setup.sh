# What ./spinewise and ./test share: finding or installing what they need. Sourced, not run.

say() { printf 'spinewise: %s\n' "$*" >&2; }

# Puts the Swift toolchain on the path, or says where to get it.
need_swift() {
    if ! command -v swift >/dev/null 2>&1; then
        local place
        for place in /opt/swift/usr/bin /usr/share/swift/usr/bin "$HOME/.local/share/swiftly/bin" "$HOME/swift/usr/bin"; do
            if [ -x "$place/swift" ]; then
                PATH="$place:$PATH"
                export PATH
                break
            fi
        done
    fi
    if ! command -v swift >/dev/null 2>&1; then
        say "Swift 6.2 or later is needed; get it from https://www.swift.org/install/ and put it on the PATH"
        exit 2
    fi
}

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Installs Debian packages that are missing. Other systems get the names.
need_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        if [ "$(uname)" = Darwin ] || pkg-config --exists libxml-2.0 2>/dev/null; then return 0; fi
        say "please install with your package manager the equivalents of: $*"
        exit 2
    fi
    local missing=() package
    for package in "$@"; do is_installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -eq 0 ] && return 0
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            root=(sudo)
        else
            say "please run: apt-get update && apt-get install -y ${missing[*]}"
            exit 2
        fi
    fi
    say "installing ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get update &&
        ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        say "could not install: ${missing[*]}"
        exit 2
    fi
    rm -f "$log"
}
