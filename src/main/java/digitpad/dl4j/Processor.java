package digitpad.dl4j;

import com.sun.management.HotSpotDiagnosticMXBean;
import digitpad.words.Words;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;

/** What the virtual machine found out about the processor: on every system it chooses its own instructions by it. */
final class Processor {
    private static final Words WORDS = Words.of(Processor.class);
    /** HotSpot's: 0 none, 1 AVX, 2 AVX2, 3 AVX-512; unknown to processors of other kinds. */
    private static final String AVX_LEVEL = "UseAVX";

    private Processor() {}

    /** {@return whether code built for AVX2 would fail here, as far as is known} */
    static boolean lacksAvx2() {
        OptionalInt level = avxLevel();
        return level.isPresent() && level.getAsInt() < 2;
    }

    /** {@return such as "AVX-512 processor"} */
    static String describe() {
        OptionalInt level = avxLevel();
        if (level.isEmpty()) {
            return WORDS.text("processor", System.getProperty("os.arch"));
        }
        return switch (level.getAsInt()) {
            case 0 -> WORDS.text("processor.no-avx");
            case 1 -> WORDS.text("processor", "AVX");
            case 2 -> WORDS.text("processor", "AVX2");
            default -> WORDS.text("processor", "AVX-512");
        };
    }

    private static OptionalInt avxLevel() {
        HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return hotSpot == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                            Integer.parseInt(hotSpot.getVMOption(AVX_LEVEL).getValue()));
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.empty();
        }
    }
}
