package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.TestResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every decoder does. Extend it, and give a body with the documents in it. */
public abstract class DecoderContract extends ComponentContract<Decoder> {

    /** For those who extend it. */
    protected DecoderContract() {
        super(Decoder.class);
    }

    /** A body of several documents. */
    protected abstract byte[] body();

    /** The documents of the body, in order. */
    protected abstract List<?> documents();

    /** A body that is not what the decoder reads; empty if it reads everything. */
    protected Optional<byte[]> brokenBody() {
        return Optional.empty();
    }

    /** A body that never ends, of documents; empty if the format has a last byte that must be read first. */
    protected Optional<Endless> endlessBody() {
        return Optional.empty();
    }

    @Override
    final List<@Nullable Object> outcome(Decoder decoder, Scope scope) {
        return all(decoder, body(), scope);
    }

    @Test
    void readsTheDocumentsInOrder() {
        assertThat(outcome(component(), scope())).isEqualTo(documents());
    }

    @Test
    void givesJsonValues() {
        assertThat(JsonValues.strangers("documents", outcome(component(), scope())))
                .isEmpty();
    }

    @Test
    void leavesTheBodyToItsCaller() {
        boolean[] closed = new boolean[1];
        TestResponse response = TestResponse.of(200, new ByteArrayInputStream(body()) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });

        try (DocumentReader reader = component().open(response, scope())) {
            assertThat(reader.nextDocument()).isTrue();
        }

        assertThat(closed[0] || response.isClosed()).isFalse();
    }

    @Test
    void endsAfterTheLastDocument() {
        try (DocumentReader reader = component().open(response(body()), scope())) {
            while (reader.nextDocument()) {
                reader.skip();
            }

            assertThat(reader.nextDocument()).isFalse();
        }
    }

    @Test
    void readsWhileTheBodyArrives() {
        Optional<Endless> endless = endlessBody();
        assumeThat(endless).as("bodies without end").isPresent();
        TestResponse response = TestResponse.of(200, endless.orElseThrow().body());

        try (DocumentReader reader = component().open(response, scope())) {
            for (int i = 0; i < 10; i++) {
                assertThat(reader.nextDocument()).isTrue();
            }
        }
    }

    @Test
    void failsWithABodyThatIsNotWhatItReads() {
        Optional<byte[]> broken = brokenBody();
        assumeThat(broken).as("bodies that it cannot read").isPresent();
        Throwable failure = Failures.of(() -> all(component(), broken.orElseThrow(), scope()));

        Failures.isForTheUser(failure, secrets());
        assertThat(((ConnectorException) java.util.Objects.requireNonNull(failure)).type())
                .isEqualTo(FailureType.SOURCE_PERMANENT);
    }

    private static TestResponse response(byte[] body) {
        return TestResponse.of(200, new ByteArrayInputStream(body));
    }

    private static List<@Nullable Object> all(Decoder decoder, byte[] body, Scope scope) {
        List<@Nullable Object> documents = new ArrayList<>();
        try (DocumentReader reader = decoder.open(response(body), scope)) {
            while (reader.nextDocument()) {
                documents.add(reader.read());
            }
        }
        return documents;
    }
}
