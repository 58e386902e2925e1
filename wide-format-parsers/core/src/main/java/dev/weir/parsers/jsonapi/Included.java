package dev.weir.parsers.jsonapi;

import dev.weir.parsers.held.HeldValues;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources that a document includes, by type and id. */
final class Included {

    private record Identity(@Nullable Object type, @Nullable Object id) {}

    private final Map<Identity, Row> resources = new HashMap<>();
    private final HeldValues limit;

    Included(HeldValues limit) {
        this.limit = limit;
    }

    void clear() {
        resources.clear();
    }

    void add(@Nullable Object resource) {
        if (limit.add(resource) instanceof Row row) {
            resources.putIfAbsent(identity(row), row);
        }
    }

    /** The resource that an identifier means; null if the document does not include it. */
    @Nullable
    Row find(Row identifier) {
        return resources.get(identity(identifier));
    }

    private static Identity identity(Row row) {
        return new Identity(row.get("type"), row.get("id"));
    }
}
