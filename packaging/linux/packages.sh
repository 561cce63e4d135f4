#!/bin/sh
# Makes the packages of the application image that jpackage left in target/dist/digitpad. Run by 'mvn -Pdist package'.
# Usage: packages.sh VERSION
set -eu
cd "$(dirname "$0")/../.."
version=$1
here=packaging/linux
dist=target/dist
image=$dist/digitpad
app=$image/lib/app
machine=$(uname -m)

say() { echo "packages: $*"; }

# Symbols that only a debugger reads: 65 MB.
find "$app" "$image/lib/runtime" -name '*.so*' -type f -exec strip --strip-unneeded {} +

# The classes of a start, of the first reading and of a command: what the archive is to hold. A real start needs a display.
list=$app/digitpad.classlist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
started() {
    JAVA_TOOL_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$work/$1 -Ddigitpad.data=$work/data" "$image/bin/digitpad" "$2" "$3" >/dev/null 2>&1
}
cp models/quick.zip "$work/model.zip"
echo '{"strokes":[[[30,20],[60,21],[90,20],[80,50],[70,70],[60,110]]]}' >"$work/seven.jsonl"
started command recognize "$work/seven.jsonl" || { say "the program does not read: $image/bin/digitpad recognize FILE says why"; exit 1; }
if [ -n "${DISPLAY:-}" ]; then
    started window --measure-start "$work/model.zip"
elif command -v xvfb-run >/dev/null; then
    export image work
    xvfb-run -a -s "-screen 0 1280x800x24" sh -c \
        'JAVA_TOOL_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$work/window -Ddigitpad.data=$work/data" "$image/bin/digitpad" --measure-start "$work/model.zip"' \
        >/dev/null 2>&1
else
    say "neither a display nor xvfb-run: the installed window will start slower"
    : >"$work/window"
fi
# Classes first, as they were loaded; then, once each, what the lambdas are.
cat "$work/window" "$work/command" | awk '!seen[$0]++' >"$list"
say "$(grep -vc '^[#@]' "$list") classes start faster"

# The file system as the package lays it out.
root=$dist/root
rm -rf "$root"
mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
    "$root/usr/share/man/man1" "$root/usr/share/doc/digitpad" "$root/usr/share/icons/hicolor/scalable/apps"
cp -al "$image" "$root/opt/digitpad"
ln -s ../../opt/digitpad/bin/digitpad "$root/usr/bin/digitpad"
cp "$here/digitpad.desktop" "$root/usr/share/applications/"
cp "$here/digitpad.xml" "$root/usr/share/mime/packages/"
gzip -9nc "$here/digitpad.1" >"$root/usr/share/man/man1/digitpad.1.gz"
cp "$here/copyright" "$root/usr/share/doc/digitpad/"
cp icons/digitpad.svg "$root/usr/share/icons/hicolor/scalable/apps/"
for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$root/usr/share/icons/hicolor/${size}x$size/apps"
    cp "icons/digitpad-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/digitpad.png"
done
find "$root" -type d -exec chmod 755 {} +
find "$root/usr/share" -type f -exec chmod 644 {} +

# --- .deb
if command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null; then
    architecture=$(dpkg --print-architecture)
    # Which of Debian's packages hold the libraries that ours name. Ours find each other in their folders. The large ones name none that
    # the small ones do not, and have so many symbols that reading them takes minutes.
    mkdir -p "$work/debian"
    printf 'Source: digitpad\n\nPackage: digitpad\nArchitecture: any\n' >"$work/debian/control"
    libraries=$(cd "$root" && find "$PWD/opt/digitpad" -type f -size -20M \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/digitpad' \))
    private=$(for folder in "$root"/opt/digitpad/lib/app/native/* "$root/opt/digitpad/lib/runtime/lib" "$root/opt/digitpad/lib/runtime/lib/server"; do echo "-l$PWD/$folder"; done)
    # shellcheck disable=SC2086 # lists of words
    depends=$(cd "$work" && dpkg-shlibdeps --ignore-missing-info -O $private $libraries 2>"$work/shlibdeps.log" | sed -n 's/^shlibs:Depends=//p')
    [ -n "$depends" ] || { cat "$work/shlibdeps.log" >&2; exit 1; }
    # libprism_es2 is JavaFX's way to the graphics card; without one, or without OpenGL, it draws by itself.
    depends=$(echo "$depends" | sed -E 's/(^|, )libgl1[^,]*//; s/^, //')
    mkdir -p "$root/DEBIAN"
    sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@DEPENDS@/$depends/" \
        -e "s/@SIZE@/$(du -sk "$root" | cut -f1)/" "$here/control" >"$root/DEBIAN/control"
    install -m 755 "$here/postinst" "$here/prerm" "$root/DEBIAN/"
    (cd "$root" && find opt usr -type f -print0 | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    deb=$dist/digitpad_${version}_$architecture.deb
    # xz at its quickest leaves a tenth of the native code; at its best it takes ten times as long to take off another fifth.
    dpkg-deb --root-owner-group -Zxz "-z${DIGITPAD_COMPRESSION:-1}" --build "$root" "$deb" >/dev/null
    rm -r "$root/DEBIAN"
    say "$deb: $(du -m --apparent-size "$deb" | cut -f1) MB, $(du -sm "$root" | cut -f1) MB installed"
else
    say "dpkg-dev is not here: no .deb"
fi

# --- .rpm
if command -v rpmbuild >/dev/null; then
    rpmbuild -bb --quiet --define "version_ $version" --define "root_ $PWD/$root" --define "_topdir $PWD/$dist/rpm" \
        --define "_rpmdir $PWD/$dist" --define "_rpmfilename digitpad-%{VERSION}.%{ARCH}.rpm" "$here/digitpad.spec"
    say "$dist/digitpad-$version.$machine.rpm"
else
    say "rpmbuild is not here: no .rpm"
fi

# --- AppImage, which runs from anywhere: the archive of classes would not hold there, but Java's own does
portable=$dist/portable/digitpad
rm -rf "$dist/portable"
mkdir -p "$dist/portable"
cp -al "$image" "$portable"
rm "$portable/lib/app/digitpad.cfg" "$portable/lib/app/digitpad.classlist"
sed '/SharedArchiveFile/d' "$app/digitpad.cfg" >"$portable/lib/app/digitpad.cfg"
JAVA_TOOL_OPTIONS="-Xshare:dump -Xlog:disable" "$portable/bin/digitpad" >/dev/null 2>&1
"$here/appimage.sh" "$version"
