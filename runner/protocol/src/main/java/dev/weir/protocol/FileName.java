package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The name of a record's file below the staging directory: the folder of its stream, and what the source calls it. Never leads out
 * of that folder. A part that is too long for a file system is cut, and ends in its digest and its ending.
 *
 * @param relativePath with slashes between folders
 */
record FileName(String streamName, String fileName, String relativePath) {

    private static final int LONGEST = 255;
    private static final int KEPT = 180;
    private static final int DIGEST = 8;
    private static final int LONGEST_ENDING = 20;

    static FileName of(String streamName, String fileName) {
        FileName asked = new FileName(streamName, fileName, "");
        List<String> parts = new ArrayList<>(asked.parts(streamName));
        List<String> own = asked.parts(fileName);
        if (parts.isEmpty() || own.isEmpty()) {
            throw asked.refused("it is empty");
        }
        parts.addAll(own);
        String path = String.join("/", parts);
        try {
            return new FileName(streamName, fileName, Path.of(path).toString());
        } catch (InvalidPathException e) {
            throw asked.refused("the file system has no such names");
        }
    }

    private List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                throw refused("it leads out of the stream's folder");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(shortened(part));
            }
        }
        return parts;
    }

    private static String shortened(String part) {
        if (part.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return part;
        }
        int dot = part.lastIndexOf('.');
        String ending = dot > 0 && part.length() - dot <= LONGEST_ENDING ? part.substring(dot) : "";
        int end = part.length();
        while (part.substring(0, end).getBytes(StandardCharsets.UTF_8).length > KEPT) {
            end = part.offsetByCodePoints(end, -1);
        }
        return part.substring(0, end) + "~" + digest(part) + ending;
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    ConnectorException refused(String reason) {
        return new ConnectorException(
                FailureType.SOURCE_PERMANENT,
                "Cannot keep file '" + fileName + "' of stream '" + streamName + "': " + reason
                        + " (let filename_extractor give another name)");
    }

    ConnectorException taken() {
        return refused("a file is named like a folder of another one");
    }
}
