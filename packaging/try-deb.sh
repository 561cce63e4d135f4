#!/bin/sh
# Tries the .deb on a clean system, as a new user would: a minimal Debian in a folder of its own (debootstrap), apt with the package's own
# dependencies, the window under Xvfb, files opened by double click, the command line, removal; and that nothing is left.
#
#   sudo packaging/try-deb.sh [FILE.deb]     without a file: the one in target/dist, built with 'mvn -Pdist -DskipTests package' if missing
#
# Needs root, debootstrap and a Debian mirror; leaves pictures in target/dist/tried. About 700 MB of downloads the first time: the clean
# system is kept in target/try/clean.
set -eu
cd "$(dirname "$0")/.."
release=bookworm
work=$PWD/target/try
clean=$work/clean
system=$work/system
tried=$PWD/target/dist/tried

say() { echo "try-deb: $*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail "root is needed to make a system in a folder"
command -v debootstrap >/dev/null || fail "debootstrap is not here: apt-get install debootstrap"

deb=${1:-$(ls target/dist/digitpad_*.deb 2>/dev/null | head -n 1)}
if [ -z "$deb" ]; then
    mvn -q -Pdist -DskipTests package
    deb=$(ls target/dist/digitpad_*.deb | head -n 1)
fi
megabytes=$(($(stat -c %s "$deb") / 1000000))
say "$deb: $megabytes MB"
[ "$megabytes" -le 180 ] || fail "more than 180 MB"

# --- a clean system. The host's way to the mirror goes with it, whatever that is.
leave() {
    for each in "$system" "$clean"; do
        umount "$each/proc" "$each/dev" 2>/dev/null || true
    done
}
trap leave EXIT
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -v security | head -n 1)
mkdir -p "$work" "$tried"
if [ ! -d "$clean" ]; then
    say "debootstrap $release"
    debootstrap --variant=minbase "$release" "$clean.new" "$mirror" >"$work/debootstrap.log" 2>&1 || fail "debootstrap: see $work/debootstrap.log"
    mv "$clean.new" "$clean"
fi
leave
rm -rf --one-file-system "$system"
cp -a --reflink=auto "$clean" "$system"
# What apt needs to reach the mirror from in there, as it does out here.
cp /etc/resolv.conf "$system/etc/" 2>/dev/null || true
cp -a /etc/apt/sources.list* "$system/etc/apt/" 2>/dev/null || true
cp -a /etc/apt/apt.conf.d/. "$system/etc/apt/apt.conf.d/"
cp -a /etc/apt/trusted.gpg.d/. "$system/etc/apt/trusted.gpg.d/" 2>/dev/null || true
mkdir -p "$system/usr/share/keyrings"
cp -a /usr/share/keyrings/. "$system/usr/share/keyrings/"
cp -a /usr/local/share/ca-certificates "$system/usr/local/share/" 2>/dev/null || true
mkdir -p "$system/etc/ssl" && cp -a /etc/ssl/certs "$system/etc/ssl/" 2>/dev/null || true
mount -t proc proc "$system/proc"
mount --bind /dev "$system/dev"
inside() { chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
inside apt-get update -qq || fail "apt-get update"
# A machine to look at it with; nothing that the package itself must bring: no GTK, no fonts, no desktop directories.
files() { (cd "$system" && find etc opt usr var/lib -xdev \( -type f -o -type l \) 2>/dev/null | grep -v -e '^var/lib/dpkg/' -e '^var/lib/apt/' -e '\.cache$' | LC_ALL=C sort); }

# --- install
[ ! -e "$system/usr/share/desktop-directories" ] || fail "this system is not clean"
before_packages=$(inside dpkg-query -W -f '${Package}\n' | sort)
cp "$deb" "$system/root/digitpad.deb"
say "apt-get install ./digitpad.deb"
inside apt-get install -y -qq --no-install-recommends /root/digitpad.deb >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log"; fail "it does not install"; }
rm "$system/root/digitpad.deb"
say "installed: $(inside dpkg-query -W -f '${Installed-Size}' digitpad | awk '{print int($1/1024)}') MB, with $(inside dpkg-query -W -f '${Package}\n' | sort | comm -13 /dev/fd/3 - 3<<OLD | wc -l
$before_packages
OLD
) packages that were not there"
[ -s "$system/opt/digitpad/lib/app/digitpad.jsa" ] || fail "the archive of classes was not written"
[ -z "$(inside dpkg --verify digitpad)" ] || fail "dpkg --verify digitpad"

# --- the command line, as a user who is not root
inside useradd -m student
as_student() { chroot "$system" su student -s /bin/sh -c "env -i PATH=/usr/bin:/bin HOME=/home/student LANG=C.UTF-8 DISPLAY=${DISPLAY_INSIDE:-} $*"; }
as_student digitpad --help | grep -q '^Usage: digitpad' || fail "digitpad --help"
echo '{"strokes":[[[30,20],[60,21],[90,20],[80,50],[70,70],[60,110]]]}' >"$system/home/student/seven.jsonl"
as_student digitpad recognize /home/student/seven.jsonl | tee "$tried/recognize.txt" | grep -q ': 7 ' || fail "digitpad recognize"
say "recognize: $(cat "$tried/recognize.txt")"
[ -z "$(find "$system/home/student" -name '.javacpp' -o -name '.openjfx')" ] || fail "native libraries were unpacked into the user's home"

# --- the window, on a display of the tester's, opened as a desktop opens files
say "apt-get install the tester's tools: xvfb, xdotool, a mime database, GIO"
inside apt-get install -y -qq --no-install-recommends xvfb xdotool x11-utils imagemagick shared-mime-info desktop-file-utils libglib2.0-bin dbus >"$work/tools.log" 2>&1 || fail "the tester's tools: see $work/tools.log"
cp models/quick.zip "$system/home/student/my model.zip"
printf '{"some": "json"}\n' >"$system/home/student/other.jsonl"
(cd "$system/home/student" && mkdir -p empty && tar -czf empty.tar.gz empty && jar -cfM other.zip empty)
chroot "$system" chown -R student: /home/student
kind() { as_student gio info -a standard::content-type "'$1'" | sed -n 's/.*content-type: //p'; }
expect_kind() { [ "$(kind "$1")" = "$2" ] || fail "$1 is taken for $(kind "$1"), not $2"; say "$(basename "$1"): $2"; }
expect_kind /home/student/seven.jsonl application/x-digitpad-ink
expect_kind "/home/student/my model.zip" application/x-digitpad-model
expect_kind /home/student/empty.tar.gz application/x-compressed-tar
expect_kind /home/student/other.zip application/zip
case $(kind /home/student/other.jsonl) in application/x-digitpad*) fail "any JSON is taken for ink" ;; esac
inside desktop-file-validate /usr/share/applications/digitpad.desktop || fail "the desktop entry"

DISPLAY_INSIDE=:57
# Not through inside: the number of the process must be Xvfb's own.
chroot "$system" /usr/bin/Xvfb $DISPLAY_INSIDE -screen 0 1366x768x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; leave' EXIT
for _ in $(seq 100); do inside xdpyinfo -display $DISPLAY_INSIDE >/dev/null 2>&1 && break; sleep 0.2; done
on_display() { chroot "$system" env -i PATH=/usr/bin:/bin DISPLAY=$DISPLAY_INSIDE "$@"; }
await_window() {
    for _ in $(seq 300); do
        window=$(on_display xdotool search --onlyvisible --name '^Digitpad' 2>/dev/null | head -n 1)
        [ -z "$window" ] || return 0
        sleep 0.2
    done
    fail "no window"
}
close_window() {
    # There is no window manager to ask it politely.
    program=$(on_display xdotool getwindowpid "$window")
    kill "$program"
    while kill -0 "$program" 2>/dev/null; do sleep 0.2; done
    wait "$opened" 2>/dev/null || true
}
double_click() {
    # What a file manager does: GIO asks what kind of file it is, which program opens that, and starts it.
    as_student dbus-run-session gio open "'$1'" >"$work/open.log" 2>&1 &
    opened=$!
    await_window
    on_display xprop -id "$window" WM_CLASS _NET_WM_ICON 2>/dev/null | head -n 1 | grep -q 'digitpad.DigitpadApp' || fail "WM_CLASS is not the desktop entry's StartupWMClass"
    sleep "${PATIENCE:-25}"
    on_display import -window root "/tmp/$2.png" && mv "$system/tmp/$2.png" "$tried/"
    say "$(basename "$1"): opened by double click, see $tried/$2.png"
}
double_click /home/student/seven.jsonl ink
close_window
double_click "/home/student/my model.zip" model
close_window

# --- how fast, for what it is worth while other things run
as_student digitpad benchmark --start=3 | tee "$tried/start.txt"

# --- removal
inside apt-get purge -y -qq digitpad >"$work/remove.log" 2>&1 || fail "it cannot be removed"
left=$(files | grep -i digitpad || true)
[ -z "$left" ] || fail "left behind: $left"
[ ! -e "$system/opt/digitpad" ] || fail "/opt/digitpad is left"
grep -rqs digitpad "$system/usr/share/applications" "$system/usr/share/mime" && fail "the desktop's databases still know it"
kill $xvfb
say "removed, nothing is left. All well."
