package dev.weir.parsers;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an extractor makes of bodies of JSON. */
public record Extraction(RecordExtractor extractor, Scope scope) {

    private static final Decoder SPLITTING = Components.bind(Decoder.class, "{type: JsonDecoder}");

    public static Extraction of(String yaml) {
        return of(yaml, new TestRuntime().scope());
    }

    public static Extraction of(String yaml, Scope scope) {
        return new Extraction(Components.bind(RecordExtractor.class, yaml), scope);
    }

    /** The records of a body whose list is split into documents, as JSON. */
    public List<String> ofSplit(String body) {
        return records(SPLITTING.open(TestResponse.of(200, stream(body)), scope));
    }

    /** The records of a body that is one document, as JSON. */
    public List<String> ofWhole(String body) {
        return records(scope.runtime().json().documents(stream(body)));
    }

    private static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> records(DocumentReader documents) {
        List<String> records = new ArrayList<>();
        each(documents, record -> records.add(scope.runtime().json().write(record)));
        return records;
    }

    /** Hands over the records of a body one by one; gives how many rows of the source there were. */
    public int each(InputStream body, Consumer<@Nullable Object> taker) {
        return each(scope.runtime().json().documents(body), taker);
    }

    private int each(DocumentReader documents, Consumer<@Nullable Object> taker) {
        try (documents;
                Rows rows = extractor.extract(documents, scope)) {
            while (rows.hasNext()) {
                taker.accept(rows.next());
            }
            while (documents.nextDocument()) {
                documents.skip();
            }
            return rows.sourceRows();
        }
    }

    /** The records of rows, each as a document. */
    public List<Row> ofRows(List<Row> rows) {
        List<Row> records = new ArrayList<>();
        each(ValueReader.of(rows.iterator()), record -> records.add((Row) record));
        return records;
    }
}
