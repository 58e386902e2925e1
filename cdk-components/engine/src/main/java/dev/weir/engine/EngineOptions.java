package dev.weir.engine;

import dev.weir.engine.http.OkHttpTransport;
import dev.weir.engine.http.Transport;
import dev.weir.engine.observe.Observer;
import dev.weir.manifest.Vocabulary;
import dev.weir.spi.read.Compat;
import dev.weir.spi.sink.FileStore;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a connector.
 *
 * @param clock           what the manifest sees as now
 * @param waits           whether backoffs and rate limits are waited for
 * @param transport       the way to the network; closed with the connector
 * @param maxConcurrency  how many slices are read at once at most, whatever the manifest says
 * @param components      the component types that a manifest may use
 * @param compat          behaviour of the reference that is asked for
 * @param files           keeps the files of records; null if they are left at the source
 * @param limits          how much is read at most
 * @param observer        is told what happens; null for nobody
 */
public record EngineOptions(
        Clock clock,
        boolean waits,
        Transport transport,
        int maxConcurrency,
        Vocabulary.Source components,
        Set<Compat> compat,
        @Nullable FileStore files,
        ReadLimits limits,
        @Nullable Observer observer) {

    public EngineOptions {
        compat = Set.copyOf(compat);
    }

    /** Options without limits, that tell nobody. */
    public EngineOptions(
            Clock clock,
            boolean waits,
            Transport transport,
            int maxConcurrency,
            Vocabulary.Source components,
            Set<Compat> compat,
            @Nullable FileStore files) {
        this(clock, waits, transport, maxConcurrency, components, compat, files, ReadLimits.NONE, null);
    }

    private static final int MAX_CONCURRENCY = 25;

    /** The system's clock, real waits, the real network, and the components on the class path. */
    public static EngineOptions standard() {
        return new EngineOptions(
                Clock.systemUTC(),
                true,
                new OkHttpTransport(),
                MAX_CONCURRENCY,
                Vocabulary.of(EngineOptions.class.getClassLoader()),
                Set.of(),
                null);
    }

    /** With another clock. */
    public EngineOptions withClock(Clock other) {
        return new EngineOptions(other, waits, transport, maxConcurrency, components, compat, files, limits, observer);
    }

    /** With or without waits. */
    public EngineOptions withWaits(boolean really) {
        return new EngineOptions(clock, really, transport, maxConcurrency, components, compat, files, limits, observer);
    }

    /** With another way to the network. */
    public EngineOptions withTransport(Transport other) {
        return new EngineOptions(clock, waits, other, maxConcurrency, components, compat, files, limits, observer);
    }

    /** With another limit of concurrency. */
    public EngineOptions withMaxConcurrency(int limit) {
        return new EngineOptions(clock, waits, transport, limit, components, compat, files, limits, observer);
    }

    /** With behaviour of the reference. */
    public EngineOptions withCompat(Set<Compat> asked) {
        return new EngineOptions(clock, waits, transport, maxConcurrency, components, asked, files, limits, observer);
    }

    /** With a place for the files of records. */
    public EngineOptions withFiles(@Nullable FileStore place) {
        return new EngineOptions(clock, waits, transport, maxConcurrency, components, compat, place, limits, observer);
    }

    /** With limits. */
    public EngineOptions withLimits(ReadLimits most) {
        return new EngineOptions(clock, waits, transport, maxConcurrency, components, compat, files, most, observer);
    }

    /** With an observer, or without. */
    public EngineOptions withObserver(@Nullable Observer told) {
        return new EngineOptions(clock, waits, transport, maxConcurrency, components, compat, files, limits, told);
    }
}
