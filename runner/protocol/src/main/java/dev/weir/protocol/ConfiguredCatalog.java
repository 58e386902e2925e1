package dev.weir.protocol;

import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The streams that a sync reads, in the order in which the file lists them. */
public record ConfiguredCatalog(List<Stream> streams) {

    public ConfiguredCatalog {
        streams = List.copyOf(streams);
    }

    /**
     * One stream to read.
     *
     * @param namespace   null if it has none
     * @param incremental whether to go on where the last sync stopped
     * @param cursorField the path of the field that is to order its records; empty if the catalog does not say
     * @param schema      the JSON schema of its records, with the columns that the user selected; empty if it has none
     */
    public record Stream(
            String name, @Nullable String namespace, boolean incremental, List<String> cursorField, Row schema) {}

    /**
     * Reads a configured catalogue.
     *
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if the file is none
     */
    public static ConfiguredCatalog read(Path path, Json json) {
        JsonFile file = new JsonFile(path, "catalog");
        Row catalog = file.readObject(json);
        if (!(catalog.get("streams") instanceof List<?> entries)) {
            throw file.failure("it has no list 'streams' (a configured catalog is wanted)", null);
        }
        List<Stream> streams = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            streams.add(stream(entry, "streams[" + streams.size() + "]", file));
        }
        return new ConfiguredCatalog(streams);
    }

    private static Stream stream(@Nullable Object entry, String place, JsonFile file) {
        if (!(entry instanceof Row configured) || !(configured.get("stream") instanceof Row stream)) {
            throw file.failure(
                    place + " has no object 'stream' (a configured catalog is wanted, not what discover prints)", null);
        }
        if (!(stream.get("name") instanceof String name)) {
            throw file.failure(place + ".stream has no text 'name'", null);
        }
        String namespace = stream.get("namespace") instanceof String text ? text : null;
        Row schema = stream.get("json_schema") instanceof Row given ? given : new Row();
        List<String> cursorField = cursorField(configured.get("cursor_field"), place, file);
        return new Stream(name, namespace, incremental(configured.get("sync_mode"), place, file), cursorField, schema);
    }

    private static List<String> cursorField(@Nullable Object given, String place, JsonFile file) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> path) || !path.stream().allMatch(String.class::isInstance)) {
            throw file.failure(place + ".cursor_field is no list of texts", null);
        }
        return path.stream().map(String.class::cast).toList();
    }

    private static boolean incremental(@Nullable Object syncMode, String place, JsonFile file) {
        if ("incremental".equals(syncMode)) {
            return true;
        }
        if ("full_refresh".equals(syncMode)) {
            return false;
        }
        throw file.failure(
                place + ".sync_mode is " + (syncMode == null ? "missing" : "'" + syncMode + "'")
                        + " (one of full_refresh, incremental)",
                null);
    }
}
