package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.computed;
import static dev.weir.standard.fixture.Values.row;
import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Compat;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.fixture.FixedReading;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.schema.DefaultSchemaNormalization;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSelectorTest {

    private static final RecordFilter EVEN = new RecordFilter(computed(
            scope -> scope.variable("record") instanceof Row row && row.get("id") instanceof Long id && id % 2 == 0));

    private static final String BROKEN = "{\"data\": [{\"id\": 1}], \"end\": <html>";

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");
    private final FixedReading reading = new FixedReading(scope);

    private static RecordSelector selector(@Nullable RecordFilter filter, @Nullable Boolean transformsFirst) {
        return new RecordSelector(
                new DpathExtractor(texts("data"), null), filter, new DefaultSchemaNormalization(), transformsFirst);
    }

    private SelectedRows select(RecordSelector selector, Interest interest, String body) {
        return selector.select(TestResponse.of(200, body), new JsonDecoder(), interest, reading, scope);
    }

    private static List<@Nullable Object> all(SelectedRows rows) {
        List<@Nullable Object> records = new ArrayList<>();
        rows.forEachRemaining(records::add);
        return records;
    }

    @Test
    void countsRecordsBeforeTheFilter() {
        SelectedRows rows =
                select(selector(EVEN, null), Interest.NOTHING, "{\"data\":[{\"id\":1},{\"id\":2},{\"id\":3}]}");

        assertThat(all(rows)).containsExactly(row("id", 2L));
        assertThat(rows.extracted()).isEqualTo(3);
    }

    @Test
    void filtersBeforeItTransformsAndCastsLast() {
        reading.transformations = List.of((record, unused) -> record.put("id", "1" + record.get("id")));
        reading.schema = JsonText.row("{\"properties\":{\"id\":{\"type\":\"integer\"}}}");
        String body = "{\"data\":[{\"id\":1},{\"id\":2}]}";

        assertThat(all(select(selector(EVEN, null), Interest.NOTHING, body))).containsExactly(row("id", 12L));
        assertThat(all(select(selector(EVEN, true), Interest.NOTHING, body))).isEmpty();
    }

    @Test
    void takesRecordsWithFilesOutOfTheResponseFirst() {
        reading.fileUploader = (record, files, unused) -> null;
        List<String> steps = new ArrayList<>();
        reading.transformations = List.of((record, unused) -> steps.add("read " + record.get("id")));

        SelectedRows rows = select(selector(null, null), Interest.NOTHING, "{\"data\":[{\"id\":1},{\"id\":2}]}");
        rows.forEachRemaining(row -> steps.add("taken"));

        assertThat(steps).containsExactly("read 1", "read 2", "taken", "taken");
        assertThat(rows.extracted()).isEqualTo(2);
    }

    @Test
    void aFailureComesBehindTheRecordsWithFilesBeforeIt() {
        reading.fileUploader = (record, files, unused) -> null;
        reading.transformations = List.of((record, unused) -> {
            if (Long.valueOf(2).equals(record.get("id"))) {
                throw new ConnectorException(FailureType.SOURCE_TRANSIENT, "broken");
            }
        });

        SelectedRows rows = select(selector(null, null), Interest.NOTHING, "{\"data\":[{\"id\":1},{\"id\":2}]}");

        assertThat(rows.next()).isEqualTo(row("id", 1L));
        assertThatThrownBy(rows::hasNext).hasMessage("broken");
    }

    @Test
    void dropsKnownRecordsAfterTransformingThem() {
        reading.transformations = List.of((record, unused) -> record.put("at", record.get("id")));
        reading.cursor = record -> Objects.equals(record.get("at"), 4L);
        String body = "{\"data\":[{\"id\":2},{\"id\":3},{\"id\":4}]}";

        assertThat(all(select(selector(EVEN, null), Interest.NOTHING, body))).containsExactly(row("id", 4L, "at", 4L));
    }

    @Test
    void leavesKnownRecordsOfADataFeedToTheRetriever() {
        reading.cursor = record -> false;
        reading.dataFeed = true;

        assertThat(all(select(selector(null, null), Interest.NOTHING, "{\"data\":[{\"id\":2}]}")))
                .containsExactly(row("id", 2L));
    }

    @Test
    void takesAnEmptyConditionForNoneBesideACursor() {
        RecordFilter empty = new RecordFilter(new Template<>() {
            @Override
            public Boolean in(dev.weir.spi.template.Scope unused) {
                return false;
            }

            @Override
            public Interest interestIn(String variable) {
                return Interest.NOTHING;
            }

            @Override
            public String text() {
                return "";
            }
        });
        String body = "{\"data\":[{\"id\":2}]}";

        assertThat(all(select(selector(empty, null), Interest.NOTHING, body))).isEmpty();
        reading.cursor = record -> true;
        assertThat(all(select(selector(empty, null), Interest.NOTHING, body))).containsExactly(row("id", 2L));
    }

    @Test
    void filtersValuesThatAreNoRowsAndPassesOthersOn() {
        RecordFilter notNull = new RecordFilter(computed(inner -> inner.variable("record") != null));
        String body = "{\"data\":[null,\"x\"]}";

        assertThat(all(select(selector(notNull, null), Interest.NOTHING, body))).containsExactly("x");
        assertThat(all(select(selector(null, null), Interest.NOTHING, body))).containsExactly(null, "x");
    }

    @Test
    void keepsWhatIsAskedForOnBothSidesOfTheRecords() {
        String body = "{\"total\":5,\"meta\":{\"a\":1,\"next\":{\"page\":2}},\"data\":[{\"id\":1},{\"id\":2}],"
                + "\"links\":{\"next\":\"u\",\"prev\":\"v\"},\"end\":[1]}";
        Interest interest = new Interest(List.of(
                List.of("meta", "next"),
                List.of("links", "next"),
                List.of("end"),
                List.of("total", "x"),
                List.of("no")));

        SelectedRows rows = select(selector(null, null), interest, body);

        assertThat(all(rows)).hasSize(2);
        assertThat(rows.response())
                .isEqualTo(JsonText.parse(
                        "{\"total\":5,\"meta\":{\"next\":{\"page\":2}},\"links\":{\"next\":\"u\"}," + "\"end\":[1]}"));
    }

    @Test
    void keepsCopiesAsRecordsAreChangedInPlace() {
        reading.transformations = List.of((record, unused) -> record.clear());
        String body = "{\"data\":[{\"id\":1},{\"id\":2}],\"end\":true}";

        SelectedRows rows = select(selector(null, null), Interest.EVERYTHING, body);

        assertThat(all(rows)).containsExactly(new Row(), new Row());
        assertThat(rows.response()).isEqualTo(JsonText.parse(body));
    }

    @Test
    void keepsTheFirstOfSeveralDocuments() {
        SelectedRows rows = select(
                selector(null, null),
                new Interest(List.of(List.of("next"))),
                "[{\"next\":1,\"data\":[{\"id\":1}]},{\"next\":2,\"data\":[{\"id\":2}]}]");

        assertThat(all(rows)).hasSize(2);
        assertThat(rows.response()).isEqualTo(row("next", 1L));
    }

    @Test
    void hasAnEmptyResponseWithoutDocuments() {
        SelectedRows rows = select(selector(null, null), Interest.EVERYTHING, "[]");

        assertThat(all(rows)).isEmpty();
        assertThat(rows.response()).isEqualTo(new Row());
    }

    @Test
    void keepsARootThatIsPassedOver() {
        SelectedRows rows = select(selector(null, null), new Interest(List.of(List.of("next"))), "\"text\"");

        assertThat(all(rows)).isEmpty();
        assertThat(rows.response()).isEqualTo("text");
    }

    @Test
    void noticesABodyThatBreaksBehindTheRecords() {
        for (Interest interest : List.of(Interest.NOTHING, Interest.EVERYTHING)) {
            SelectedRows rows = select(selector(null, null), interest, BROKEN);

            rows.next();
            assertThatThrownBy(rows::hasNext)
                    .hasMessageStartingWith("Cannot read the answer to GET https://api.example.com/items: ")
                    .hasCauseInstanceOf(ConnectorException.class);
        }
    }

    @Test
    void namesTheRequestOfABodyThatIsRefusedAtItsStart() {
        Decoder refusing = (response, scope) -> {
            throw new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read CSV: it is a page of HTML");
        };

        assertThatThrownBy(() -> selector(null, null)
                        .select(TestResponse.of(200, "<html>"), refusing, Interest.NOTHING, reading, scope))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessage("Cannot read the answer to GET https://api.example.com/items: Cannot read CSV: it is a"
                        + " page of HTML");
    }

    @Test
    void endsWithABrokenBodyWhereTheReferenceIsAskedFor() {
        runtime.compat(Compat.BROKEN_BODIES);
        SelectedRows rows = select(selector(null, null), Interest.NOTHING, BROKEN);

        rows.next();

        assertThat(rows.hasNext()).isFalse();
    }
}
