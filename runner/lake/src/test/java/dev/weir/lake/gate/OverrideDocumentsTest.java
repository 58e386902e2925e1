package dev.weir.lake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.override.Overrides;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverrideDocumentsTest {

    private static final Instant CREATED = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2024-03-01T00:00:00Z");
    private static final DataSet GERMAN = new DataSet("shop", "orders", "de");

    private final MemoryStorage storage = new MemoryStorage();
    private final OverrideDocuments documents = new OverrideDocuments(storage);

    private static RuleOverride override(
            String id,
            @Nullable String source,
            @Nullable String stream,
            @Nullable String account,
            @Nullable String subject) {
        return new RuleOverride(id, "range", source, stream, account, subject, "known", "ops", LATER, CREATED);
    }

    private static boolean covers(RuleOverride override, @Nullable DataSet dataSet, @Nullable String subject) {
        return new Overrides(List.of(override))
                .covering("range", dataSet, subject, CREATED)
                .isPresent();
    }

    @Test
    void areReadAsTheyWereWritten() {
        RuleOverride first = override("o1", null, "orders", null, null);
        RuleOverride second = override("o2", "shop", "orders", "de", "amount");
        documents.add(first);
        documents.add(second);

        assertThat(documents.read().all()).containsExactly(first, second);
        assertThat(storage.visible()).containsExactly("_weir/overrides/o1.json", "_weir/overrides/o2.json");
        assertThat(documents.remove("o1")).isTrue();
        assertThat(documents.remove("o1")).isFalse();
        assertThat(documents.read().all()).containsExactly(second);
    }

    @Test
    void areNotReplaced() {
        documents.add(override("o1", null, "orders", null, null));

        assertThatThrownBy(() -> documents.add(override("o1", null, "shops", null, null)))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot override range: there is an override 'o1' (give it another id)");
    }

    @Test
    void thatAreBrokenAreNotPassedOver() {
        storage.write("_weir/overrides/o1.json", "{\"id\": \"o1\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(documents::read)
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read the override memory:_weir/overrides/o1.json: not an override: [id] (mend or"
                        + " delete the document)");
    }

    @Test
    void areForWhatTheySay() {
        RuleOverride stream = override("o1", null, "orders", null, null);
        assertThat(covers(stream, GERMAN, "amount")).isTrue();
        assertThat(covers(stream, new DataSet("mall", "orders", null), null)).isTrue();
        assertThat(covers(stream, new DataSet("shop", "shops", "de"), null)).isFalse();
        assertThat(covers(stream, null, null)).isFalse();

        assertThat(covers(override("o1", "mall", "orders", null, null), GERMAN, null))
                .isFalse();
        assertThat(covers(override("o1", "shop", "orders", "fr", null), GERMAN, null))
                .isFalse();
        assertThat(covers(override("o1", "shop", "orders", "de", "amount"), GERMAN, "amount"))
                .isTrue();
        assertThat(covers(override("o1", "shop", "orders", "de", "amount"), GERMAN, "tax"))
                .isFalse();

        RuleOverride commit = override("o1", null, null, null, null);
        assertThat(covers(commit, null, "any")).isTrue();
        assertThat(covers(commit, GERMAN, null)).isFalse();
    }

    @Test
    void haveAReasonAnActorAndAnEnd() {
        assertThatThrownBy(() -> new RuleOverride("o1", "rows", null, "orders", null, null, " ", "ops", LATER, CREATED))
                .hasMessage("Cannot override rows: it has no reason (say why, and who says so)");
        assertThatThrownBy(
                        () -> new RuleOverride("o1", "rows", null, "orders", null, null, "known", "", LATER, CREATED))
                .hasMessage("Cannot override rows: it has no actor (say why, and who says so)");
        assertThatThrownBy(() ->
                        new RuleOverride("o1", "rows", null, "orders", null, null, "known", "ops", CREATED, CREATED))
                .hasMessage("Cannot override rows: it ends at 2024-02-01T00:00:00Z, before it begins at"
                        + " 2024-02-01T00:00:00Z (give a later end)");
        assertThatThrownBy(() -> override("../o", null, "orders", null, null))
                .hasMessage("Cannot override: '../o' is no name for an override (use letters, digits, dots, hyphens"
                        + " and underscores)");
    }
}
