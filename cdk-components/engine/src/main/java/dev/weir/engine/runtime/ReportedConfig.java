package dev.weir.engine.runtime;

import dev.weir.engine.template.ConfigHolder;
import dev.weir.spi.read.ConfigUpdates;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes the configuration of a run and reports the whole of it to the sink before anybody uses it. */
public final class ReportedConfig implements ConfigUpdates {

    private final ConfigHolder config;
    private final Sink sink;

    /** Updates of a configuration that a sink keeps. */
    public ReportedConfig(ConfigHolder config, Sink sink) {
        this.config = config;
        this.sink = sink;
    }

    @Override
    public synchronized void set(Map<List<String>, ? extends @Nullable Object> values) {
        Row changed = config.row().copy();
        values.forEach((path, value) -> put(changed, path, value));
        sink.configChanged(changed.copy());
        config.replace(changed);
    }

    private static void put(Row config, List<String> path, @Nullable Object value) {
        Row target = config;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(target.get(key) instanceof Row)) {
                target.put(key, new Row());
            }
            target = (Row) java.util.Objects.requireNonNull(target.get(key));
        }
        target.put(path.get(path.size() - 1), value);
    }
}
