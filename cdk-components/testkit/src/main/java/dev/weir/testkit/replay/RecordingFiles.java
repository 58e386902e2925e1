package dev.weir.testkit.replay;

import dev.weir.engine.ReadLimits;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads recordings from files. */
final class RecordingFiles {

    private RecordingFiles() {}

    static List<Recording> load(Path fileOrFolder, Json json) {
        List<Path> files = Files.isDirectory(fileOrFolder) ? jsonFiles(fileOrFolder) : List.of(fileOrFolder);
        return files.stream().map(file -> read(file, json)).toList();
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw unreadable(folder, "the folder holds no *.json file (record a run first)", null);
            }
            return found;
        } catch (IOException e) {
            throw unreadable(folder, "the folder cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Recording read(Path file, Json json) {
        try {
            return new Entry(json.parse(Files.readString(file)), "").recording();
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file (record a run first)", e);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not text in UTF-8 (is it a recording?)", e);
        } catch (IOException e) {
            throw unreadable(file, e.getMessage(), e);
        } catch (ConnectorException e) {
            throw unreadable(file, e.getMessage(), e);
        } catch (WrongEntryException e) {
            throw unreadable(file, e.getMessage() + " (see the format in connector-manifests/README.md)", e);
        }
    }

    private static ConnectorException unreadable(Path path, @Nullable String reason, @Nullable Exception cause) {
        return new ConnectorException(FailureType.CONFIG, "Cannot read recording " + path + ": " + reason, cause);
    }

    /** A value of the file that says, if it is not what it should be, where it stands. */
    private record Entry(@Nullable Object value, String place) {

        Recording recording() {
            List<Exchange> exchanges = new ArrayList<>();
            for (Entry exchange : get("exchanges").elements()) {
                exchanges.add(exchange.exchange());
            }
            return new Recording(get("config").row(), get("as_of").instant(), limits(), exchanges);
        }

        private ReadLimits limits() {
            if (row().get("limits") == null) {
                return ReadLimits.NONE;
            }
            Entry limits = get("limits");
            return new ReadLimits(
                    (int) limits.get("pages").limit(),
                    (int) limits.get("slices").limit(),
                    limits.get("records").limit());
        }

        private long limit() {
            if (value instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
                return number;
            }
            return this.<Long>wrong("a whole number above 0");
        }

        Exchange exchange() {
            Entry request = get("request");
            Entry response = get("response");
            byte @Nullable [] body = request.get("body").body();
            byte @Nullable [] answer = response.get("body").body();
            String method = request.get("method").text().toUpperCase(Locale.ROOT);
            Request asked = new Request(
                    method, request.get("url").text(), request.get("headers").headers(), body);
            return new Exchange(
                    asked,
                    response.get("status").status(),
                    response.get("headers").headers(),
                    answer == null ? new byte[0] : answer);
        }

        private Entry get(String key) {
            return new Entry(row().get(key), place.isEmpty() ? key : place + "." + key);
        }

        private Row row() {
            return value instanceof Row row ? row : this.<Row>wrong("an object");
        }

        private List<Entry> elements() {
            List<?> list = value instanceof List<?> elements ? elements : this.<List<?>>wrong("a list");
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                entries.add(new Entry(list.get(i), place + "[" + i + "]"));
            }
            return entries;
        }

        private String text() {
            return value instanceof String text ? text : this.<String>wrong("text");
        }

        private int status() {
            return value instanceof Long number ? number.intValue() : this.<Integer>wrong("a number");
        }

        private Instant instant() {
            try {
                return Instant.parse(text());
            } catch (DateTimeException e) {
                return wrong("an instant like 2025-06-15T12:00:00Z");
            }
        }

        private Headers headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            row().forEach((name, text) -> headers.put(name, String.valueOf(text)));
            return Headers.of(headers);
        }

        private byte @Nullable [] body() {
            Row body = row();
            if (body.containsKey("text")) {
                return get("text").text().getBytes(StandardCharsets.UTF_8);
            }
            return body.containsKey("base64") ? get("base64").bytes() : null;
        }

        private byte[] bytes() {
            try {
                return Base64.getDecoder().decode(text());
            } catch (IllegalArgumentException e) {
                return wrong("base64");
            }
        }

        private <T> T wrong(String expected) {
            String actual = value == null ? "missing" : "not " + expected;
            throw new WrongEntryException("'" + place + "' is " + actual);
        }
    }

    private static final class WrongEntryException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongEntryException(String message) {
            super(message);
        }
    }
}
