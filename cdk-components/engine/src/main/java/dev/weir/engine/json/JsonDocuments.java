package dev.weir.engine.json;

import dev.weir.spi.read.DocumentReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Walks through JSON documents that follow each other in one body, token by token. */
final class JsonDocuments implements DocumentReader {

    private final JsonParser parser;
    private final @Nullable KeptRecords records;
    private final boolean eachOnALine;
    private int entered;
    private boolean unread;
    private int scalarLine;

    /** Documents; whether each has to begin on a line behind the one before. */
    JsonDocuments(JsonFactory factory, JsonParser parser, boolean eachOnALine) {
        this.parser = parser;
        this.eachOnALine = eachOnALine;
        this.records = parser instanceof PlacedJsonParser placed && factory instanceof PlacedJsonFactory keeping
                ? new KeptRecords(keeping, placed)
                : null;
    }

    @Override
    public boolean nextDocument() {
        while (entered > 0) {
            while (next()) {
                skip();
            }
        }
        skipUnread();
        int line = eachOnALine ? endLine() : 0;
        JsonToken token = advance();
        unread = token != null;
        if (eachOnALine && unread) {
            begin(line);
        }
        return unread;
    }

    /** The line that the document before ends on; 0 if there was none. */
    private int endLine() {
        JsonToken last = parser.currentToken();
        if (last == null) {
            return scalarLine;
        }
        return last.isStructEnd() ? parser.currentLocation().getLineNr() : scalarLine;
    }

    /** Scalars are compared by where they begin, as the parser looks at what follows a number. */
    private void begin(int endLine) {
        int line = parser.currentTokenLocation().getLineNr();
        if (line == endLine) {
            throw BrokenJson.because("a second document stands on line " + line + " of JSON Lines", null);
        }
        scalarLine = line;
    }

    @Override
    public Kind kind() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return Kind.OBJECT;
        }
        return token == JsonToken.START_ARRAY ? Kind.ARRAY : Kind.SCALAR;
    }

    @Override
    public void enter() {
        entered++;
        unread = false;
    }

    @Override
    public boolean next() {
        skipUnread();
        JsonToken token = advance();
        if (token == null) {
            throw BrokenJson.because("the text ends in the middle", null);
        }
        if (token.isStructEnd()) {
            entered--;
            return false;
        }
        if (token == JsonToken.PROPERTY_NAME) {
            advance();
        }
        unread = true;
        return true;
    }

    @Override
    public String key() {
        return parser.currentName();
    }

    @Override
    public @Nullable Object read() {
        unread = false;
        try {
            return JsonValues.read(parser);
        } catch (JacksonException e) {
            throw BrokenJson.of(e, parser);
        }
    }

    @Override
    public @Nullable Object readRecord() {
        if (records == null || parser.currentToken() != JsonToken.START_OBJECT) {
            return read();
        }
        unread = false;
        try {
            return records.read();
        } catch (JacksonException e) {
            throw BrokenJson.of(e, parser);
        }
    }

    @Override
    public void skip() {
        unread = false;
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw BrokenJson.of(e, parser);
        }
    }

    private void skipUnread() {
        if (unread) {
            skip();
        }
    }

    private @Nullable JsonToken advance() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw BrokenJson.of(e, parser);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
