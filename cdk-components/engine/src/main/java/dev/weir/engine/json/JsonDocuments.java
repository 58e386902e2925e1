package dev.weir.engine.json;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Walks through JSON documents that follow each other in one body, token by token. */
final class JsonDocuments implements DocumentReader {

    /** Settings and places of the parser itself, which its messages name. */
    private static final Pattern PARSER_INTERNALS =
            Pattern.compile(" \\((?:for|start)[^(]*\\[Source: .*\\]\\)| \\(or 'NaN'[^)]*\\)|, from `[^`]*`");

    private final JsonParser parser;
    private final @Nullable KeptRecords records;
    private int entered;
    private boolean unread;

    JsonDocuments(JsonFactory factory, JsonParser parser) {
        this.parser = parser;
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
        unread = advance() != null;
        return unread;
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
            throw broken("the text ends in the middle", null);
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
            throw broken(e);
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
            throw broken(e);
        }
    }

    @Override
    public void skip() {
        unread = false;
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
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
            throw broken(e);
        }
    }

    private static ConnectorException broken(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return broken(firstLine(e.getOriginalMessage()) + where, e);
    }

    private static ConnectorException broken(String reason, @Nullable Throwable cause) {
        return new ConnectorException(
                FailureType.SOURCE_PERMANENT,
                "Cannot read JSON: " + reason + " (the source sent something else than it announced, or broke off)",
                cause);
    }

    private static String firstLine(@Nullable String text) {
        String line = text == null ? "" : text.lines().findFirst().orElse("");
        return line.isEmpty() ? "not JSON" : PARSER_INTERNALS.matcher(line).replaceAll("");
    }

    @Override
    public void close() {
        parser.close();
    }
}
