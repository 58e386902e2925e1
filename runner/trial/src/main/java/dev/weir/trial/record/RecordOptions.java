package dev.weir.trial.record;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadLimits;
import dev.weir.engine.http.Transport;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a connector is recorded.
 *
 * @param manifest     the manifest; recordings go beside it
 * @param streams      the streams; all if none is named
 * @param states       the states that the first sync goes on from
 * @param syncs        how many syncs follow one another
 * @param bytes        how many bytes of answers a sync may have
 * @param force        whether old recordings are replaced
 * @param clock        the time at which a sync begins, which stays the same until it ends
 * @param surroundings components, waits, and behaviour of the reference
 * @param network      the way to the source, opened for each sync and closed after it
 * @param configKeeper keeps a configuration that the source changed
 */
public record RecordOptions(
        Path manifest,
        List<String> streams,
        Map<String, Row> states,
        int syncs,
        ReadLimits limits,
        int bytes,
        ScrubRules rules,
        boolean force,
        Clock clock,
        EngineOptions surroundings,
        Supplier<Transport> network,
        Consumer<Row> configKeeper) {

    public RecordOptions {
        streams = List.copyOf(streams);
    }

    /** The folder that recordings go to. */
    Path folder() {
        Path folder = manifest.toAbsolutePath().normalize().getParent();
        return folder == null ? Path.of(".") : folder;
    }
}
