package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.StreamInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be let through, and when that is looked at. */
class OverridingTest {

    private static final StreamInfo ORDERS = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final Instant CREATED = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    private Lake open(String run) {
        Location nowhere = new Location.Folder(Path.of("unused"));
        return Lake.open(lakes.declared(nowhere, run, "acme", false, "{}"), storage);
    }

    @BeforeEach
    void withARun() {
        try (Lake lake = open("r0")) {
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));
            lake.completed(ORDERS);
            lake.finish();
        }
    }

    private static RuleOverride override(
            String rule, @Nullable String source, @Nullable String stream, @Nullable String account) {
        return new RuleOverride("o1", rule, source, stream, account, null, "known", "ops", LATER, CREATED);
    }

    private void add(RuleOverride override) {
        try (OpenLake lake = OpenLake.in(storage, (level, text) -> {})) {
            new Overriding(lake).add(override);
        }
    }

    private void refuses(RuleOverride override, String reason) {
        assertThatThrownBy(() -> add(override))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot override " + override.rule() + ": " + reason)
                .extracting(e -> ((ConnectorException) e).type())
                .isEqualTo(FailureType.CONFIG);
        assertThat(storage.list("_weir/overrides")).isEmpty();
    }

    @Test
    void takesRulesForStreamsAndForCommits() {
        add(override("range", "shop", "orders", "acme"));
        new OverrideDocuments(storage).remove("o1");
        add(override("partial", null, null, null));
        new OverrideDocuments(storage).remove("o1");
        add(override("same_total", null, "orders", null));

        assertThat(new OverrideDocuments(storage).read().all()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotThere() {
        refuses(
                override("rnage", null, "orders", null),
                "there is no such rule (did you mean range? known: rows, zero_rows, expected_empty, rows_against_history,"
                        + " replaced, responses, accounted, schema_drift, null_share, unique, range, freshness, totals,"
                        + " rescued, quarantined, ratio, same_total, accounts, streams, partial)");
        refuses(
                override("range", "shpo", "orders", null),
                "the lake has no source 'shpo' (did you mean shop? known: shop)");
        refuses(
                override("range", null, "order", null),
                "the lake has no stream 'order' (did you mean orders? known: orders)");
        refuses(override("range", null, "orders", "umbra"), "the lake has no account 'umbra' (known: acme)");
    }

    @Test
    void refusesWhatCannotHaveAnEffect() {
        refuses(override("range", null, null, null), "it judges single streams (give --stream)");
        refuses(override("partial", null, "orders", null), "it judges whole commits (leave --stream out)");
        refuses(
                override("ratio", "shop", null, null),
                "a source or an account is of no use without a stream (give --stream, or leave both out)");
        refuses(
                override("read", null, "orders", null),
                "a stream that was not read to its end is never published (run again)");
    }

    @Test
    void findsABrokenDocumentBeforeAnythingIsRead() {
        storage.write("_weir/overrides/o1.json", "{\"id\": \"o1\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> open("r1"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot read the override memory:_weir/overrides/o1.json: not an override: [id] (mend or"
                        + " delete the document)");
    }

    @Test
    void tellsOfAnOverrideOfARuleThatIsNotThere() {
        new OverrideDocuments(storage).add(override("rnage", null, "orders", null));
        open("r1").close();

        assertThat(lakes.log)
                .filteredOn(line -> line.contains("override"))
                .singleElement()
                .asString()
                .startsWith(
                        "WARN The override o1 lets nothing through: there is no rule 'rnage' (did you mean range? ");
    }

    @Test
    void readsWhatIsLetThroughWhileARunIsAtWork() {
        Location nowhere = new Location.Folder(Path.of("unused"));
        String three = """
                {"lake": {"defaults": {"gate": {"rows": {"minimum": 3}}}}}""";
        try (Lake lake = Lake.open(lakes.declared(nowhere, "r1", "acme", false, three), storage)) {
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));
            new OverrideDocuments(storage)
                    .add(new RuleOverride(
                            "o2", "rows", null, "orders", null, null, "a holiday", "ops", LATER, CREATED));
            lake.completed(ORDERS);

            assertThat(lake.finish().verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        }
        assertThat(List.copyOf(storage.list("_weir/overrides"))).hasSize(1);
    }
}
