package dev.weir.lake.storage;

import dev.weir.spi.value.Row;

/**
 * A file that is complete and unseen; can be published by another process too.
 *
 * @param path  where it will be
 * @param bytes how large it is
 * @param token what its storage needs to publish it, the file's id first
 */
public record StagedFile(String path, long bytes, Row token) {

    /** What the storage knows the file by as long as it is not published: that of no other file. */
    public String id() {
        return String.valueOf(token.valueAt(0));
    }

    /** The file as a JSON value. */
    public Row toRow() {
        Row row = Row.of("path", path);
        row.put("bytes", bytes);
        row.put("token", token);
        return row;
    }

    /** The file from its JSON value. */
    public static StagedFile of(Row row) {
        if (row.get("path") instanceof String path
                && row.get("bytes") instanceof Long bytes
                && row.get("token") instanceof Row token) {
            return new StagedFile(path, bytes, token);
        }
        throw new IllegalArgumentException("not a staged file: " + row.keySet());
    }
}
