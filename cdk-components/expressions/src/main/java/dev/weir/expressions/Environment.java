package dev.weir.expressions;

import dev.weir.expressions.value.Limits;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The facts that a run fixes for all templates. Safe for any number of threads if its parts are.
 *
 * @param clock  what {@code now_utc()} and its kin read
 * @param limits what one evaluation may use
 * @param uuids  what {@code generate_uuid()} returns next
 */
public record Environment(Clock clock, Limits limits, Supplier<UUID> uuids) {

    public static Environment of(Clock clock) {
        return new Environment(clock, Limits.DEFAULT, UUID::randomUUID);
    }

    /** The same without limits besides memory, time and the stack. */
    public Environment unbounded() {
        return new Environment(clock, Limits.UNBOUNDED, uuids);
    }
}
