package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a lake lies: {@code s3://bucket/prefix}, or a folder's path. */
public sealed interface Location {

    /**
     * A folder.
     *
     * @param path the folder; created when it is first written to
     */
    record Folder(Path path) implements Location {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A prefix in a bucket.
     *
     * @param bucket the bucket's name
     * @param prefix what keys start with: empty, or without a slash at either end
     */
    record Bucket(String bucket, String prefix) implements Location {
        @Override
        public String toString() {
            return "s3://" + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
        }
    }

    /**
     * Reads {@code s3://bucket/prefix} or a folder's path.
     *
     * @throws ConnectorException of type CONFIG if it is neither
     */
    static Location parse(String text) {
        if (text.startsWith("s3://")) {
            return bucket(text);
        }
        if (text.isBlank() || text.contains("://")) {
            throw invalid(text);
        }
        try {
            return new Folder(Path.of(text));
        } catch (InvalidPathException e) {
            throw invalid(text);
        }
    }

    private static Location bucket(String text) {
        String rest = text.substring("s3://".length());
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        if (bucket.isBlank()) {
            throw invalid(text);
        }
        return new Bucket(bucket, slash < 0 ? "" : withoutSlashes(rest.substring(slash)));
    }

    private static String withoutSlashes(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '/') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(start, end);
    }

    private static ConnectorException invalid(String text) {
        return new ConnectorException(
                FailureType.CONFIG, "Cannot use '" + text + "': not a place (give s3://bucket/prefix or a folder)");
    }
}
