package dev.weir.authoring.stream;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.record.RecordSchema;
import java.util.List;

/**
 * What a manifest says of a stream.
 *
 * @param name       its name; for streams that are made while the connector runs, what they are called together, which may be empty
 * @param dynamic    whether it stands for the streams that are made of its template
 * @param conditions the templates that decide whether it is there, the outermost first
 * @param declared   the component that stands for it
 * @param described  the component that its key, cursor and schema are of: itself, its template, or the way without a state
 * @param primaryKey the fields that identify a record; empty if none do
 * @param keyKnown   whether the manifest tells its primary key
 * @param cursor     how it is read from where the last sync ended
 * @param endpoints  where its records are asked for, {@code GET https://api.example.com/v1 accounts}
 * @param parents    the streams whose records make its partitions
 * @param schema     the fields of its records
 */
public record StreamFacts(
        String name,
        boolean dynamic,
        List<String> conditions,
        Component declared,
        Component described,
        List<String> primaryKey,
        boolean keyKnown,
        CursorFacts cursor,
        List<String> endpoints,
        List<ParentFacts> parents,
        RecordSchema schema) {

    public StreamFacts {
        conditions = List.copyOf(conditions);
        primaryKey = List.copyOf(primaryKey);
        endpoints = List.copyOf(endpoints);
        parents = List.copyOf(parents);
    }

    /**
     * How a stream is read from where the last sync ended.
     *
     * @param incremental whether it is; false for a stream that is always read in full
     * @param known       whether the manifest tells
     * @param field       the cursor field; empty if there is none, or if it is not known
     */
    public record CursorFacts(boolean incremental, boolean known, String field) {}

    /**
     * A parent stream.
     *
     * @param name        its name
     * @param key         the field of its records that makes a partition; empty if it is not known
     * @param incremental whether only its changed records are read
     */
    public record ParentFacts(String name, String key, boolean incremental) {}

    /** How a catalog says that the stream can be read. */
    public List<String> syncModes() {
        return cursor.incremental() ? List.of("full_refresh", "incremental") : List.of("full_refresh");
    }
}
