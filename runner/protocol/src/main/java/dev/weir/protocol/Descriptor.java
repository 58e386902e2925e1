package dev.weir.protocol;

import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * What tells streams apart.
 *
 * @param namespace null if the stream has none
 */
record Descriptor(String name, @Nullable String namespace) {

    static Descriptor of(StreamInfo stream) {
        return new Descriptor(stream.name(), stream.namespace());
    }

    Row toRow() {
        Row row = Row.of("name", name);
        if (namespace != null) {
            row.put("namespace", namespace);
        }
        return row;
    }
}
