package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.template.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole connector. Called by the engine once per run, on one thread. */
@Kind
public interface Source {

    /** What the connector can be asked for, as its manifest defines it. */
    List<StreamDefinition> streams();

    /** Streams that are made while the connector runs; they follow the others. */
    default List<DynamicStreams> dynamicStreams() {
        return List.of();
    }

    /** How a configuration is checked; null if the manifest does not say. */
    @Nullable
    ConnectionChecker check();

    /** The form of the configuration; null if the manifest does not say. */
    @Nullable
    Specification spec();

    /** The names of streams of which only one is read at a time, by the name of their group. */
    default Map<String, List<String>> exclusiveStreams() {
        return Map.of();
    }

    /** How many slices may be read at the same time. At least 1; the engine may allow fewer. */
    int concurrency(Scope scope);

    /** How many jobs the source may be asked to work on at the same time, over all streams. At least 1. */
    default int concurrentJobs(Scope scope) {
        return 1;
    }

    /**
     * How many calls the source allows; opened anew for every run, and again if the check changes the configuration.
     *
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if the configuration gives no limit
     */
    default CallBudget callBudget(Scope scope) {
        return CallBudget.UNLIMITED;
    }
}
