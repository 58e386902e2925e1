package dev.weir.descriptors;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a descriptor file, one step at a time; what is not as expected ends the reading. For one thread. */
final class DescriptorTokens implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final String origin;

    DescriptorTokens(byte[] bytes, int start, int length, String origin) {
        this.json = JSON.createParser(ObjectReadContext.empty(), bytes, start, length);
        this.origin = origin;
    }

    /** Goes into the object that comes next. */
    void startObject() {
        expect(json.nextToken(), JsonToken.START_OBJECT);
    }

    /** Goes to the next field of the present object; null at its end. */
    @Nullable
    String nextField() {
        return json.nextName();
    }

    /** The elements of the list that comes next; each is read when the tokens stand on its first one. */
    <T> List<T> list(Supplier<T> element) {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.get());
        }
        return elements;
    }

    /** The text that comes next. */
    String text() {
        json.nextToken();
        return presentText();
    }

    /** The text that the tokens stand on. */
    String presentText() {
        expect(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getString();
    }

    /** The flag that comes next. */
    boolean flag() {
        JsonToken token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            expect(token, JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** The value that comes next, as JSON text. */
    String rawJson() {
        json.nextToken();
        StringWriter raw = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), raw)) {
            copy.copyCurrentStructureExact(json);
        }
        return raw.toString();
    }

    /** Passes over the value that comes next. */
    void skip() {
        json.nextToken();
        json.skipChildren();
    }

    /** Whether the value that comes next is an object, whose fields can then be read; else it is the present one. */
    boolean nextIsObject() {
        return json.nextToken() == JsonToken.START_OBJECT;
    }

    /** Sees that the tokens stand on an object, whose fields can then be read. */
    void expectObject() {
        expect(json.currentToken(), JsonToken.START_OBJECT);
    }

    /** Leaves the present object, which must be at its end. */
    void endObject() {
        expect(json.nextToken(), JsonToken.END_OBJECT);
    }

    /** The number that comes next; 0 if it is something else. */
    int number() {
        return json.nextIntValue(0);
    }

    /** How many bytes were read, counted from the first one. */
    int read() {
        return (int) json.currentLocation().getByteOffset();
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw refused("found " + found + " in place of " + wanted + line(), "build the jar again");
        }
    }

    /** The present line, for messages. */
    String line() {
        return ", line " + json.currentTokenLocation().getLineNr();
    }

    IllegalArgumentException refused(String reason, String remedy) {
        return new IllegalArgumentException(
                "Cannot read component descriptors from " + origin + ": " + reason + " (" + remedy + ")");
    }

    @Override
    public void close() {
        json.close();
    }
}
