package dev.weir.parsers;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads bodies with an extractor, as the engine does. */
public final class ExtractorRun {

    private final RecordExtractor extractor;

    /** An extractor of its YAML. */
    public ExtractorRun(String yaml) {
        extractor = Components.bind(RecordExtractor.class, yaml);
    }

    /** Reads a body to its end, and hands out each record; gives how many there were. */
    public int read(InputStream body, Consumer<@Nullable Object> each) {
        Scope scope = new TestRuntime().scope();
        Decoder own = extractor.decoder();
        int count = 0;
        try (DocumentReader documents = own == null
                        ? scope.runtime().json().documents(body)
                        : own.open(TestResponse.of(200, body), scope);
                Rows rows = extractor.extract(documents, scope)) {
            while (rows.hasNext()) {
                each.accept(rows.next());
                count++;
            }
            while (documents.nextDocument()) {
                documents.skip();
            }
        }
        return count;
    }

    /** Reads a body to its end; gives how many records there were. */
    public int read(byte[] body) {
        return read(new ByteArrayInputStream(body), record -> {});
    }
}
