package dev.weir.standard.decoder;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.standard.fixture.FixedRuntime;
import dev.weir.standard.fixture.FixedScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all documents of a body, up to the place where it breaks. */
final class Decoding {

    final FixedRuntime runtime = new FixedRuntime();
    final FixedScope scope = new FixedScope(runtime);
    final List<@Nullable Object> documents = new ArrayList<>();

    Decoding() {
        runtime.json = new JacksonJson();
    }

    Decoding tolerant() {
        runtime.compat = Set.of(Compat.BROKEN_BODIES);
        return this;
    }

    List<@Nullable Object> read(Decoder decoder, Response response) {
        try (DocumentReader reader = decoder.open(response, scope)) {
            while (reader.nextDocument()) {
                documents.add(reader.read());
            }
        }
        return documents;
    }

    List<@Nullable Object> read(Decoder decoder, String body) {
        return read(decoder, BodyResponse.of(body));
    }
}
