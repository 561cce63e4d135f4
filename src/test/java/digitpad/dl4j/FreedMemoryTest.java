package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digitpad.learning.ResidentMemory;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;

class FreedMemoryTest {
    /** Too small for the allocator to ask the system for each by itself. */
    private static final int CHUNK = 64 << 10;

    private static final int CHUNKS = 2048;

    @Test
    void whatIsFreedLeavesTheProcess() {
        assumeTrue(FreedMemory.giveBack(), "only glibc keeps it, and only newer Javas can tell it not to");
        List<BytePointer> chunks = new ArrayList<>();
        for (int i = 0; i < CHUNKS; i++) {
            chunks.add(new BytePointer(CHUNK).fill(1));
        }
        // What is in use at the end holds everything before it.
        BytePointer last = chunks.remove(CHUNKS - 1);
        chunks.forEach(BytePointer::close);
        long kept = resident();

        FreedMemory.giveBack();

        long half = (long) CHUNK * CHUNKS / 2;
        assertThat(kept - resident()).isGreaterThan(half);
        last.close();
    }

    private static long resident() {
        return ResidentMemory.bytes().orElseThrow();
    }
}
