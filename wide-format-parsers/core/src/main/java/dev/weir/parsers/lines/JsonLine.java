package dev.weir.parsers.lines;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import org.jspecify.annotations.Nullable;

/** Lines of JSON. */
record JsonLine(Json json) implements LineParser {

    @Override
    public @Nullable Object parse(String text) throws UnreadLine {
        try {
            return json.parse(text);
        } catch (ConnectorException e) {
            throw new UnreadLine("is no JSON");
        }
    }
}
