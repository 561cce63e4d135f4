package digitpad.dl4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Forward passes that nobody uses now, of all networks, for whoever predicts next. Each may hold 16 MB: of too many, those idle longest are
 * freed. Any thread may call.
 */
final class IdlePasses {
    private final long most;
    /** The one used last comes first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private long values;

    private record Idle(PassPool pool, NetworkPass pass) {
        /** Of all layers together. */
        long values() {
            return pass.examples() * pool.layout().valuesPerExample();
        }
    }

    /**
     * None yet.
     *
     * @param most values between layers that all of them together may hold
     */
    IdlePasses(long most) {
        this.most = most;
    }

    /**
     * Takes a pass out.
     *
     * @param pool whose
     * @param examples how many examples go through it at once
     * @return the one used last, if there is one
     */
    synchronized Optional<NetworkPass> take(PassPool pool, int examples) {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle one = each.next();
            if (one.pool() == pool && one.pass().examples() == examples) {
                each.remove();
                values -= one.values();
                return Optional.of(one.pass());
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps a pass for the next who needs one like it.
     *
     * @param pool whose
     * @param pass nobody uses it any more
     */
    void put(PassPool pool, NetworkPass pass) {
        List<NetworkPass> tooMany = new ArrayList<>();
        synchronized (this) {
            Idle latest = new Idle(pool, pass);
            idle.addFirst(latest);
            values += latest.values();
            while (values > most) {
                Idle oldest = idle.removeLast();
                values -= oldest.values();
                tooMany.add(oldest.pass());
            }
        }
        tooMany.forEach(NetworkPass::close);
    }

    /**
     * Frees the passes of a network.
     *
     * @param pool whose
     */
    void free(PassPool pool) {
        List<NetworkPass> its = new ArrayList<>();
        synchronized (this) {
            for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
                Idle one = each.next();
                if (one.pool() == pool) {
                    each.remove();
                    values -= one.values();
                    its.add(one.pass());
                }
            }
        }
        its.forEach(NetworkPass::close);
    }
}
