package digitpad.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Changes chunks of a PNG picture and makes their checksums right again. */
final class PngMutator {
    private static final int SIGNATURE = 8;

    private PngMutator() {}

    static byte[] mutate(byte[] png, Random random) {
        if (random.nextInt(6) == 0) {
            return ByteMutator.mutate(png, random);
        }
        List<byte[]> chunks = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(png, SIGNATURE, png.length - SIGNATURE);
        while (buffer.hasRemaining()) {
            // Type and data.
            byte[] chunk = new byte[buffer.getInt() + 4];
            buffer.get(chunk).getInt();
            chunks.add(chunk);
        }
        int chosen = random.nextInt(3) == 0 ? 0 : random.nextInt(chunks.size());
        byte[] chunk = chunks.get(chosen);
        switch (random.nextInt(10)) {
            case 0 -> chunks.remove(chosen);
            case 1 -> chunks.add(chunk);
            case 2 -> {
                byte[] other = "zTXtwPLTEiCCPtRNSgAMAbKGD".getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(other, 4 * random.nextInt(6), chunk, 0, 4);
            }
            default -> {
                byte[] data = ByteMutator.mutate(Arrays.copyOfRange(chunk, 4, chunk.length), random);
                byte[] changed = Arrays.copyOf(chunk, 4 + data.length);
                System.arraycopy(data, 0, changed, 4, data.length);
                chunks.set(chosen, changed);
            }
        }
        return joined(png, chunks);
    }

    private static byte[] joined(byte[] png, List<byte[]> chunks) {
        int length =
                SIGNATURE + chunks.stream().mapToInt(chunk -> chunk.length + 8).sum();
        ByteBuffer all = ByteBuffer.allocate(length).put(png, 0, SIGNATURE);
        for (byte[] chunk : chunks) {
            CRC32 crc = new CRC32();
            crc.update(chunk);
            all.putInt(chunk.length - 4).put(chunk).putInt((int) crc.getValue());
        }
        return all.array();
    }
}
