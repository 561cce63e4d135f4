package digitpad.hostile;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * One kind of file that the program reads.
 *
 * @param name for people
 * @param fileName what the file is called
 * @param seeds good files
 * @param mutator damages one of them
 * @param reader reads the damaged file as the program does
 */
record HostileFormat(String name, String fileName, List<byte[]> seeds, Mutator mutator, Reader reader) {
    /** Damages a file. */
    interface Mutator {
        byte[] mutate(byte[] file, Random random);
    }

    /** Reads a file. */
    interface Reader {
        /**
         * Reads all of a file.
         *
         * @param file what to read
         * @throws Exception refusing it
         */
        void read(Path file) throws Exception;
    }

    byte[] mutated(Random random) {
        return mutator.mutate(seeds.get(random.nextInt(seeds.size())), random);
    }

    @Override
    public String toString() {
        return name;
    }
}
