package digitpad.dl4j;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalInt;

/** What the virtual machine found out about the processor: on every system it chooses its own instructions by it. */
final class Processor {
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
            return System.getProperty("os.arch") + " processor";
        }
        return switch (level.getAsInt()) {
            case 0 -> "processor without AVX";
            case 1 -> "AVX processor";
            case 2 -> "AVX2 processor";
            default -> "AVX-512 processor";
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
