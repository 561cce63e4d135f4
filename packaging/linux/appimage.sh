#!/bin/sh
# Makes the AppImage of what packages.sh laid out in target/dist: runtime.c, compiled, with a squashfs image behind it.
# Usage: appimage.sh VERSION
set -eu
cd "$(dirname "$0")/../.."
version=$1
here=packaging/linux
dist=target/dist
machine=$(uname -m)

for needed in gcc mksquashfs; do
    command -v $needed >/dev/null || { echo "packages: $needed is not here: no AppImage"; exit 0; }
done
echo '#include <squashfuse/ll.h>' | gcc -D_FILE_OFFSET_BITS=64 -DFUSE_USE_VERSION=32 -I/usr/include/fuse3 -fsyntax-only -xc - 2>/dev/null ||
    { echo "packages: libsquashfuse-dev and libfuse3-dev are not here: no AppImage"; exit 0; }

gcc -std=gnu11 -O2 -Wall -Wextra -Werror -D_FILE_OFFSET_BITS=64 -static -s -o "$dist/runtime" "$here/runtime.c" \
    -lsquashfuse_ll -lsquashfuse -lfuse3 -lzstd -llzma -llz4 -llzo2 -lz -lpthread
# "AI", 2: by this an AppImage is told from any other program.
printf 'AI\002' | dd of="$dist/runtime" bs=1 seek=8 conv=notrunc status=none

folder=$dist/AppDir
rm -rf "$folder"
mkdir -p "$folder/usr/share/applications" "$folder/usr/share/mime/packages" "$folder/usr/share/icons"
cp -al "$dist/portable/digitpad/." "$folder/"
cp -al "$dist/root/usr/share/icons/hicolor" "$folder/usr/share/icons/"
ln -s bin/digitpad "$folder/AppRun"
cp "$here/digitpad.desktop" "$folder/"
cp "$here/digitpad.desktop" "$folder/usr/share/applications/"
cp "$here/digitpad.xml" "$folder/usr/share/mime/packages/"
cp icons/digitpad.svg "$folder/"
ln -s digitpad.svg "$folder/.DirIcon"

target=$dist/digitpad-$version-$machine.AppImage
# zstd, because a program that is mounted is unpacked at every start.
mksquashfs "$folder" "$dist/image.squashfs" -root-owned -noappend -quiet -no-progress -comp zstd -Xcompression-level 9 -b 256K
cat "$dist/runtime" "$dist/image.squashfs" >"$target"
chmod 755 "$target"
rm -r "$dist/image.squashfs" "$dist/runtime" "$folder"
echo "packages: $target: $(du -m --apparent-size "$target" | cut -f1) MB"
