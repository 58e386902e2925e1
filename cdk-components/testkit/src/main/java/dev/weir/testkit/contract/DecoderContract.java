package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every decoder does. Extend it, and give a body with the documents in it. */
public abstract class DecoderContract {

    /** For those who extend it. */
    protected DecoderContract() {}

    /** The decoder; called once for each test. */
    protected abstract Decoder decoder();

    /** A body of several documents. */
    protected abstract byte[] body();

    /** The documents of the body, in order. */
    protected abstract List<?> documents();

    /** A scope whose runtime reads what the decoder reads. */
    protected abstract Scope scope();

    /** A body that is not what the decoder reads; empty if it reads everything. */
    protected Optional<byte[]> brokenBody() {
        return Optional.empty();
    }

    @Test
    void readsTheDocumentsInOrder() {
        assertThat(all(decoder(), body(), scope())).isEqualTo(documents());
    }

    @Test
    void readsAlikeInManyThreads() throws Exception {
        Decoder decoder = decoder();
        Scope scope = scope();

        assertThat(Concurrently.results(() -> all(decoder, body(), scope))).isEqualTo(List.of(documents()));
    }

    @Test
    void givesJsonValues() {
        assertThat(JsonValues.strangers("documents", all(decoder(), body(), scope())))
                .isEmpty();
    }

    @Test
    void leavesTheBodyToItsCaller() {
        BodyOnly response = new BodyOnly(body());

        try (DocumentReader reader = decoder().open(response, scope())) {
            assertThat(reader.nextDocument()).isTrue();
        }

        assertThat(response.wasClosed()).isFalse();
    }

    @Test
    void failsWithABodyThatIsNotWhatItReads() {
        Optional<byte[]> broken = brokenBody();
        assumeThat(broken).as("bodies that it cannot read").isPresent();

        assertThatThrownBy(() -> all(decoder(), broken.orElseThrow(), scope()))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessageStartingWith("Cannot ");
    }

    private static List<@Nullable Object> all(Decoder decoder, byte[] body, Scope scope) {
        List<@Nullable Object> documents = new ArrayList<>();
        try (DocumentReader reader = decoder.open(new BodyOnly(body), scope)) {
            while (reader.nextDocument()) {
                documents.add(reader.read());
            }
        }
        return documents;
    }
}
