package digitpad.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes in the ways that break readers: flipped bits, sizes that are zero, negative or huge, parts that are missing or there twice. */
final class ByteMutator {
    private static final long[] SIZES = {
        0,
        1,
        -1,
        2,
        127,
        128,
        255,
        256,
        32767,
        65535,
        65536,
        1L << 20,
        1L << 24,
        (1L << 24) - 1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private ByteMutator() {}

    /**
     * Damages bytes anywhere.
     *
     * @param bytes stay as they are
     * @param random decides
     * @return others
     */
    static byte[] mutate(byte[] bytes, Random random) {
        return mutate(bytes, 0, bytes.length, random);
    }

    /**
     * Damages bytes in one part, two times of three only there; lengths stay as they are.
     *
     * @param bytes stay as they are
     * @param from where the part begins
     * @param to where it ends
     * @param random decides
     * @return others
     */
    static byte[] mutate(byte[] bytes, int from, int to, Random random) {
        byte[] changed = bytes.clone();
        int changes = 1 + random.nextInt(random.nextBoolean() ? 2 : 8);
        for (int i = 0; i < changes && changed.length > 0; i++) {
            int begin = Math.min(from, changed.length - 1);
            int end = Math.max(begin + 1, Math.min(to, changed.length));
            int at = begin + random.nextInt(end - begin);
            switch (random.nextInt(9)) {
                case 0, 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed[at] = (byte) random.nextInt(256);
                case 3, 4 -> putSize(changed, at, random);
                case 5 -> changed = without(changed, at, 1 + random.nextInt(16));
                case 6 -> changed = twice(changed, at, 1 + random.nextInt(32));
                case 7 -> {
                    int source = random.nextInt(changed.length);
                    int length = Math.min(1 + random.nextInt(16), changed.length - Math.max(at, source));
                    System.arraycopy(changed, source, changed, at, length);
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        changed = Arrays.copyOf(changed, at);
                    } else {
                        changed[at] = (byte) (random.nextBoolean() ? 0 : 0xff);
                    }
                }
            }
        }
        return changed;
    }

    private static void putSize(byte[] bytes, int at, Random random) {
        int width = 1 << random.nextInt(4);
        if (at + width > bytes.length) {
            return;
        }
        long size = SIZES[random.nextInt(SIZES.length)] + (random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0);
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        switch (width) {
            case 1 -> buffer.put(at, (byte) size);
            case 2 -> buffer.putShort(at, (short) size);
            case 4 -> buffer.putInt(at, (int) size);
            default -> buffer.putLong(at, size);
        }
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        ByteArrayOutputStream left = new ByteArrayOutputStream(bytes.length);
        left.write(bytes, 0, at);
        int rest = Math.min(bytes.length, at + length);
        left.write(bytes, rest, bytes.length - rest);
        return left.toByteArray();
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        int end = Math.min(bytes.length, at + length);
        ByteArrayOutputStream more = new ByteArrayOutputStream(bytes.length + length);
        more.write(bytes, 0, end);
        more.write(bytes, at, bytes.length - at);
        return more.toByteArray();
    }
}
