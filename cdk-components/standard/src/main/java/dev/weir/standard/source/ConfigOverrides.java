package dev.weir.standard.source;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of the configuration that hold only while it is checked. */
final class ConfigOverrides {

    private static final String RESERVED = "__airbyte";

    private ConfigOverrides() {}

    /** The values; those that belong to the platform must not be replaced. */
    static Row checked(@Nullable Row overrides) {
        if (overrides == null) {
            return new Row();
        }
        List<String> reserved = overrides.keySet().stream()
                .filter(key -> key.startsWith(RESERVED))
                .toList();
        if (!reserved.isEmpty()) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot check the connection: config_overrides sets " + String.join(", ", reserved)
                            + ", which belongs to the platform (remove it; use stream_names to choose streams)");
        }
        return overrides;
    }
}
