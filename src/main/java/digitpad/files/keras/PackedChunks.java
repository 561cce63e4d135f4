package digitpad.files.keras;

import digitpad.words.Words;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.PipelineFilterWithData;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Makes sure, before the library unpacks an array, that its chunks unpack to what they claim: a few packed bytes can blow up to any size.
 * Keras packs nothing; other programs that write its files may deflate.
 */
final class PackedChunks {
    private static final Words WORDS = Words.of(PackedChunks.class);

    /** Numbers of filters, HDF5 File Format Specification 3.0, IV.A.2.l. */
    private static final int DEFLATE = 1;

    private static final int SHUFFLE = 2;
    private static final int CHECKSUM = 3;
    private static final int MAX_CHUNKS = 100_000;

    private PackedChunks() {}

    /**
     * Looks at every chunk of an array.
     *
     * @param array in chunks
     * @param path what messages call it
     * @param most how many numbers all chunks together may hold
     * @throws RefusedException if they are too large, or packed in another way
     */
    static void require(ChunkedDataset array, String path, long most) throws RefusedException {
        int[] sides = array.getChunkDimensions();
        int[] whole = array.getDimensions();
        long size = 1;
        long chunks = 1;
        for (int i = 0; i < sides.length; i++) {
            size = Math.multiplyExact(size, (long) sides[i]);
            chunks = Math.multiplyExact(chunks, (whole[i] + (long) sides[i] - 1) / sides[i]);
        }
        if (chunks > MAX_CHUNKS || size > most || chunks * size > most) {
            throw new RefusedException(WORDS.text("weights.chunks", path));
        }
        List<Integer> filters =
                array.getFilters().stream().map(PipelineFilterWithData::getId).toList();
        if (!List.of(DEFLATE, SHUFFLE, CHECKSUM).containsAll(filters)) {
            throw new RefusedException(WORDS.text("weights.packed", path));
        }
        if (filters.contains(DEFLATE)) {
            int last = filters.indexOf(CHECKSUM) == filters.size() - 1 ? filters.size() - 2 : filters.size() - 1;
            if (filters.indexOf(DEFLATE) != last) {
                throw new RefusedException(WORDS.text("weights.packed", path));
            }
            long bytes = size * array.getDataType().getSize();
            int[] place = new int[sides.length];
            do {
                if (inflated(array, place, bytes) > bytes) {
                    throw new RefusedException(WORDS.text("weights.unpack", path));
                }
            } while (isMoved(place, sides, whole));
        }
    }

    private static boolean isMoved(int[] place, int[] sides, int[] whole) {
        for (int axis = place.length - 1; axis >= 0; axis--) {
            place[axis] += sides[axis];
            if (place[axis] < whole[axis]) {
                return true;
            }
            place[axis] = 0;
        }
        return false;
    }

    /** How many bytes a chunk unpacks to; stops beyond what is allowed. */
    private static long inflated(ChunkedDataset array, int[] place, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(array.getRawChunkBuffer(place));
            byte[] sink = new byte[8192];
            long count = 0;
            while (!inflater.finished() && count <= most) {
                int more = inflater.inflate(sink);
                if (more == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a chunk breaks off");
                }
                count += more;
            }
            return count;
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException(damaged);
        } finally {
            inflater.end();
        }
    }
}
