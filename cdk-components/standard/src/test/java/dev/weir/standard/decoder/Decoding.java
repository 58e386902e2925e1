package dev.weir.standard.decoder;

import dev.weir.spi.http.Response;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all documents of a body, up to the place where it breaks. */
final class Decoding {

    final TestRuntime runtime = new TestRuntime();
    final Scope scope = runtime.scope("orders");
    final List<@Nullable Object> documents = new ArrayList<>();

    Decoding() {}

    Decoding tolerant() {
        runtime.compat(Compat.BROKEN_BODIES);
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
