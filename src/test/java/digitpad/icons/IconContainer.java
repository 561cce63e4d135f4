package digitpad.icons;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that Windows and macOS want: PNG images one after the other, behind a list of what they are. */
final class IconContainer {
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    /** An image of 256 pixels has 0 for its size, which is a byte. */
    private static final int ICO_LARGEST = 256;

    private static final int ICNS_HEADER = 8;
    /** Apple's names for a PNG of each size; those with two are for screens with two pixels a point. */
    private static final Map<String, Integer> ICNS_TYPES = icnsTypes();

    private IconContainer() {}

    private static Map<String, Integer> icnsTypes() {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("ic11", 32);
        types.put("icp5", 32);
        types.put("ic12", 64);
        types.put("ic07", 128);
        types.put("ic13", 256);
        types.put("ic08", 256);
        types.put("ic14", 512);
        types.put("ic09", 512);
        types.put("ic10", 1024);
        return types;
    }

    /**
     * An icon for Windows.
     *
     * @param drawing of the icon
     * @param sizes in pixels, at most 256
     * @return the content of an .ico file
     */
    static byte[] ico(IconDrawing drawing, List<Integer> sizes) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : sizes) {
            images.add(drawing.png(size));
        }
        int offset = ICO_HEADER + ICO_ENTRY * images.size();
        ByteBuffer file = ByteBuffer.allocate(
                        offset + images.stream().mapToInt(image -> image.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        for (int i = 0; i < images.size(); i++) {
            byte side = (byte) (sizes.get(i) % ICO_LARGEST);
            file.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(images.get(i).length).putInt(offset);
            offset += images.get(i).length;
        }
        images.forEach(file::put);
        return file.array();
    }

    /**
     * An icon for macOS.
     *
     * @param drawing of the icon
     * @return the content of an .icns file
     */
    static byte[] icns(IconDrawing drawing) throws IOException {
        Map<String, byte[]> images = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
            images.put(type.getKey(), drawing.png(type.getValue()));
        }
        int length = ICNS_HEADER
                + images.values().stream()
                        .mapToInt(image -> ICNS_HEADER + image.length)
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        images.forEach((type, image) -> file.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(ICNS_HEADER + image.length)
                .put(image));
        return file.array();
    }
}
