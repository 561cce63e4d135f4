package digitpad.dl4j;

import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Native memory that was freed but stays with the process, because glibc's allocator keeps it for the next time: after some trainings, each on
 * threads and thus in arenas of its own, hundreds of megabytes that other programs could use.
 */
final class FreedMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FreedMemory.class);
    private static final String VIRTUAL_MACHINE = "com.sun.management:type=DiagnosticCommand";
    /** Java's way to malloc_trim(3): there on Linux with glibc, from Java 17.0.9 on. */
    private static final String TRIM = "systemTrimNativeHeap";

    private FreedMemory() {}

    /**
     * Gives it back to the system, as far as that is possible here. Takes some tens of milliseconds. Any thread.
     *
     * @return whether there is a way to
     */
    static boolean giveBack() {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName machine = new ObjectName(VIRTUAL_MACHINE);
            boolean isThere = server.isRegistered(machine)
                    && Stream.of(server.getMBeanInfo(machine).getOperations())
                            .anyMatch(operation -> operation.getName().equals(TRIM));
            if (isThere) {
                server.invoke(machine, TRIM, new Object[0], new String[0]);
            }
            return isThere;
        } catch (JMException | RuntimeException refused) {
            LOG.debug("freed memory stays with the process", refused);
            return false;
        }
    }
}
