package dev.weir.parsers.embedded;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import org.jspecify.annotations.Nullable;

/** JSON; the last of equal keys counts, as everywhere. */
record JsonText(Json json) implements EmbeddedText {

    @Override
    public @Nullable Object read(String text) throws NotReadable {
        try {
            return json.parse(text);
        } catch (ConnectorException e) {
            throw new NotReadable(reason(String.valueOf(e.getMessage())));
        }
    }

    /** The reason of a message: what stands between "Cannot read JSON: " and its remedy. */
    private static String reason(String message) {
        int start = message.indexOf(": ");
        int end = message.lastIndexOf(" (");
        return start < 0 || end < start ? message : message.substring(start + 2, end);
    }
}
