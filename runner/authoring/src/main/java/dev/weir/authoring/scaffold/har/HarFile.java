package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.ScaffoldException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the entries of a HAR file one by one, so that only one of them is in memory. */
final class HarFile {

    private static final int LONGEST_BODY = 50_000_000;
    private static final int DEEPEST = 500;
    private static final long LONGEST_FILE = 2_000_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_BODY)
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST_FILE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HarFile() {}

    /** Reads to the end; the stream stays open. */
    static void read(InputStream in, Consumer<HarEntry> entries) {
        try (JsonParser json = MAPPER.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT || !find(json, "log") || !find(json, "entries")) {
                throw unreadable("it has no log with entries");
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw unreadable("its entries are no list");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                HarEntry entry = HarEntry.of((Map<?, ?>) MAPPER.readValue(json, Object.class));
                if (entry != null) {
                    entries.accept(entry);
                }
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw unreadable("an entry is no object");
            }
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw unreadable(place + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
    }

    /** Goes to the value of a member of the object that begins; whether there is one. */
    private static boolean find(JsonParser json, String name) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = json.currentName().equals(name);
            json.nextToken();
            if (found) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    private static ScaffoldException unreadable(String reason) {
        return new ScaffoldException(
                "Cannot read the HAR file: " + reason + " (export it again, with the contents of answers)");
    }
}
