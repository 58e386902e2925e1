package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body was unpacked.
 *
 * @param packed the answer as it came
 * @param body   the file in it
 * @param scope  the scope that it is read in
 */
record UnpackedResponse(Response packed, InputStream body, Scope scope) implements Response {

    /** The documents of an unpacked file. */
    static DocumentReader open(Decoder decoder, Response packed, InputStream file, Scope scope) {
        return decoder instanceof JsonDecoder
                ? JsonDecoder.ofFile(file, scope)
                : decoder.open(new UnpackedResponse(packed, file, scope), scope);
    }

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
            return scope.runtime().json().parse(text());
        } catch (ConnectorException e) {
            return new Row();
        }
    }

    @Override
    public String text() {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw BrokenBody.of("the unpacked file", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        packed.close();
    }
}
