package dev.weir.spi.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body was unpacked, for the decoder of what was in it.
 *
 * @param packed the answer as it came
 * @param body   the file in it
 * @param reader reads the file where somebody asks for JSON
 */
public record UnpackedResponse(Response packed, InputStream body, Json reader) implements Response {

    @Override
    public Request request() {
        return packed.request();
    }

    @Override
    public int status() {
        return packed.status();
    }

    @Override
    public Headers headers() {
        return packed.headers();
    }

    @Override
    public @Nullable Object json() {
        try {
            return reader.parse(text());
        } catch (ConnectorException e) {
            return new Row();
        }
    }

    @Override
    public String text() {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot read the unpacked file: " + e.getMessage()
                            + " (the source sent something else than it announced, or broke off)",
                    e);
        }
    }

    @Override
    public void close() {
        packed.close();
    }
}
