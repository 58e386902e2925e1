package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every record extractor does. Extend it, and give a body with the records in it. */
public abstract class RecordExtractorContract extends ComponentContract<RecordExtractor> {

    /** For those who extend it. */
    protected RecordExtractorContract() {
        super(RecordExtractor.class);
    }

    /** A body with at least two records: JSON, or what the extractor's own decoder reads. */
    protected abstract byte[] body();

    /** The records of the body, in order. */
    protected abstract List<?> records();

    /** A body with records that never ends; empty if the extractor must see the end before it knows the first record. */
    protected Optional<Endless> endlessBody() {
        return Optional.empty();
    }

    @Override
    final List<@Nullable Object> outcome(RecordExtractor extractor, Scope scope) {
        try (DocumentReader documents = documents(extractor, body(), scope);
                Rows rows = extractor.extract(documents, scope)) {
            return Pulls.all(rows);
        }
    }

    private static DocumentReader documents(RecordExtractor extractor, byte[] body, Scope scope) {
        return documents(extractor, new ByteArrayInputStream(body), scope);
    }

    private static DocumentReader documents(RecordExtractor extractor, InputStream body, Scope scope) {
        Decoder own = extractor.decoder();
        return own == null ? scope.runtime().json().documents(body) : own.open(TestResponse.of(200, body), scope);
    }

    @Test
    void givesTheRecordsInOrder() {
        assertThat(outcome(component(), scope())).isEqualTo(records());
    }

    @Test
    void givesJsonValues() {
        assertThat(JsonValues.strangers("records", outcome(component(), scope())))
                .isEmpty();
    }

    @Test
    void givesTheSameRecordsHoweverTheyArePulled() {
        Rows[] rows = new Rows[3];
        RecordExtractor extractor = component();
        Scope scope = scope();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = extractor.extract(documents(extractor, body(), scope), scope);
        }

        assertThat(Pulls.mistakes(rows[0], rows[1], rows[2], record -> record)).isEmpty();
    }

    @Test
    void leavesTheDocumentsOpen() {
        RecordExtractor extractor = component();
        Scope scope = scope();
        WatchedDocuments documents = new WatchedDocuments(documents(extractor, body(), scope));

        try (Rows rows = extractor.extract(documents, scope)) {
            Pulls.all(rows);
        }

        assertThat(documents.wasClosed()).isFalse();
    }

    @Test
    void canBeClosedBeforeTheEnd() {
        RecordExtractor extractor = component();
        Scope scope = scope();

        try (DocumentReader documents = documents(extractor, body(), scope)) {
            Rows rows = extractor.extract(documents, scope);
            assertThat(rows.hasNext()).isTrue();
            rows.close();
            rows.close();
        }
    }

    @Test
    void readsWhileTheBodyArrives() {
        Optional<Endless> endless = endlessBody();
        assumeThat(endless).as("bodies without end").isPresent();
        RecordExtractor extractor = component();
        Scope scope = scope();
        DocumentReader documents = documents(extractor, endless.orElseThrow().body(), scope);

        try (Rows rows = extractor.extract(documents, scope)) {
            for (int i = 0; i < 10; i++) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
            }
        }
    }
}
