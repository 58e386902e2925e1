package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The pages of a stream, fetched ahead, and their records. */
final class Pages {

    private static final int AHEAD = 2;
    private static final int PAGE = 1000;

    private final Web web;
    private final JsonFactory json;
    private final RecordSink sink;

    Pages(Web web, JsonFactory json, RecordSink sink) {
        this.web = web;
        this.json = json;
        this.sink = sink;
    }

    /** Reads pages by number until one is not full. */
    long numbered(String url) throws IOException {
        int[] page = {0};
        try (ReadAhead bodies =
                new ReadAhead(AHEAD, () -> web.body(url + "?per_page=" + PAGE + "&page=" + ++page[0]))) {
            long count = 0;
            while (true) {
                byte[] body = bodies.next();
                int records = body == null ? 0 : records(body);
                count += records;
                if (records < PAGE) {
                    return count;
                }
            }
        }
    }

    /** Reads pages by the cursors that are in them; the fetching thread looks for the cursor. */
    long byCursor(String url) throws IOException {
        String[] next = {url + "?limit=500"};
        ReadAhead.Source source = () -> {
            if (next[0].isEmpty()) {
                return null;
            }
            byte[] body = web.body(next[0]);
            String cursor = cursor(body);
            next[0] = cursor == null ? "" : url + "?limit=500&cursor=" + cursor;
            return body;
        };
        try (ReadAhead bodies = new ReadAhead(AHEAD, source)) {
            long count = 0;
            for (byte[] body = bodies.next(); body != null; body = bodies.next()) {
                count += records(body);
            }
            return count;
        }
    }

    private @Nullable String cursor(byte[] body) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("next_cursor");
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_NULL ? null : parser.getString();
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    private int records(byte[] body) throws IOException {
        int count = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean data = parser.currentName().equals("data");
                parser.nextToken();
                if (!data) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    sink.record(parser);
                    count++;
                }
            }
        }
        return count;
    }
}
