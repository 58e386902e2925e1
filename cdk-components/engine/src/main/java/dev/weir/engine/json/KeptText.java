package dev.weir.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.spi.value.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A text, fraction, object or array that is read by Jackson when it is asked for. */
final class KeptText extends JsonText {

    private final JsonFactory factory;
    private final boolean plain;

    /**
     * A value between two positions.
     *
     * @param plain whether it is a text without escapes
     */
    KeptText(JsonFactory factory, byte[] utf8, int from, int to, boolean plain) {
        super(utf8, from, to);
        this.factory = factory;
        this.plain = plain;
    }

    @Override
    public boolean isPlainText() {
        return plain;
    }

    @Override
    public @Nullable Object value() {
        if (plain) {
            return new String(utf8(), from() + 1, to() - from() - 2, UTF_8);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), utf8(), from(), to() - from())) {
            return read(parser);
        }
    }

    private static @Nullable Object read(JsonParser parser) {
        try {
            parser.nextToken();
            return JsonValues.read(parser);
        } catch (JacksonException e) {
            throw BrokenJson.of(e, parser);
        }
    }
}
