package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs tell of schemas that change, and of rules for columns that are not there. */
class LakeSchemaTest {

    private static final String ID = "\"id\": {\"type\": \"integer\"}";
    private static final String TAX = "\"tax\": {\"type\": \"number\"}";
    private static final StreamInfo BOTH = stream("orders", "{" + ID + ", " + TAX + "}");
    private static final StreamInfo ID_ONLY = stream("orders", "{" + ID + "}");

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    /** A run with one row, as declared with single quotes. */
    private LakeResult run(String name, StreamInfo stream, String declaration, String row) {
        lakes.log.clear();
        LakeOptions options = lakes.declared(
                new Location.Folder(Path.of("unused")), name, null, false, declaration.replace('\'', '"'));
        try (Lake lake = Lake.open(options, storage)) {
            try {
                lake.started(stream);
                lake.write(batch(stream, row));
                lake.completed(stream);
            } catch (ConnectorException e) {
                lake.incomplete(stream, e);
            }
            return lake.finish();
        }
    }

    private LakeResult run(String name, StreamInfo stream) {
        return run(name, stream, "{}", "{\"id\": 1}");
    }

    private static List<String> messages(LakeResult result) {
        return result.gate().findings().stream().map(Finding::message).toList();
    }

    private Row told(LakeResult result) {
        Row manifest =
                json(new String(storage.read("shop/_weir/runs/" + result.runId() + ".json"), StandardCharsets.UTF_8));
        return (Row) ((List<?>) manifest.get("streams")).get(0);
    }

    @Test
    void tellsOnceThatAColumnIsGoneAndOnceThatItIsBack() {
        String gone = "Stream orders: columns that the source has no longer: tax (tell those who read the table)";
        run("r1", BOTH);

        assertThat(messages(run("r2", ID_ONLY))).containsExactly(gone);
        assertThat(lakes.log)
                .containsExactly(
                        "WARN Stream orders: the schema does not know the field 'tax' any more; its column stays");
        assertThat(messages(run("r3", ID_ONLY))).isEmpty();
        assertThat(lakes.log).isEmpty();
        LakeResult back = run("r4", BOTH);
        assertThat(messages(back))
                .containsExactly(
                        "Stream orders: columns that the source has again: tax (tell those who read the table)");
        assertThat(lakes.log)
                .containsExactly("WARN Stream orders: the schema knows the field 'tax' again, whose column was kept");
        assertThat(messages(run("r5", BOTH))).isEmpty();
        assertThat(messages(run("r6", ID_ONLY))).containsExactly(gone);
    }

    @Test
    void keepsInItsDocumentsWhatIsGone() {
        run("r1", BOTH);
        LakeResult second = run("r2", ID_ONLY);
        run("r3", ID_ONLY);

        assertThat(told(second).get("schema_changes")).isEqualTo(json("""
                        {"all": [{"change": "gone", "field": "tax", "before": "double", "schema": null, "column": "double"}]}""").get("all"));
        assertThat((Row) told(second).get("evidence")).containsKeys("figures", "read", "schema", "history");
        try (OpenLake lake = OpenLake.in(storage, (level, text) -> {})) {
            assertThat(new Catalog(lake)
                            .snapshot(new DataSet("shop", "orders", null))
                            .gaps()
                            .gone())
                    .containsExactly("tax");
        }
    }

    @Test
    void tellsAgainWhatWasHeldBack() {
        String strict = "{'lake': {'defaults': {'gate': {'schema_drift': {'gone': 'quarantine'}}}}}";
        run("r1", BOTH);

        assertThat(run("r2", ID_ONLY, strict, "{\"id\": 1}").verdict()).isEqualTo(LakeResult.Verdict.HELD);
        assertThat(run("r3", ID_ONLY, strict, "{\"id\": 1}").verdict()).isEqualTo(LakeResult.Verdict.HELD);
    }

    @Test
    void saysWhatBecomesOfNewFieldsWhereColumnsAreFrozen() {
        String freeze = "{'lake': {'defaults': {'schema': {'mode': 'freeze'}}}}";
        run("r1", ID_ONLY);
        LakeResult second = run("r2", BOTH, freeze, "{\"id\": 1, \"tax\": 2}");

        assertThat(lakes.log)
                .containsExactly(
                        "WARN Stream orders: the field 'tax' is new and gets no column (schema: mode: freeze); its values"
                                + " are kept in _extra",
                        "INFO Stream orders: fields without a column are kept in _extra: tax");
        assertThat(messages(second))
                .containsExactly("Stream orders: new fields that get no column: tax (tell those who read the table)");
        assertThat(messages(run("r3", BOTH, freeze, "{\"id\": 1, \"tax\": 2}"))).isEmpty();
        assertThat(lakes.log).containsExactly("INFO Stream orders: fields without a column are kept in _extra: tax");
    }

    @Test
    void saysHowManyValuesAreDropped() {
        String discard = "{'lake': {'defaults': {'schema': {'mode': 'discard'}}}}";
        run("r1", ID_ONLY);
        LakeResult second = run("r2", BOTH, discard, "{\"id\": 1, \"tax\": 2, \"colour\": \"red\"}");

        assertThat(lakes.log)
                .containsExactly(
                        "WARN Stream orders: the field 'tax' is new and gets no column (schema: mode: discard); its values"
                                + " are dropped",
                        "WARN Stream orders: 2 values were dropped, as their fields have no column (schema: mode: discard):"
                                + " colour, tax");
        assertThat(told(second).get("dropped_values")).isEqualTo(2L);
    }

    @Test
    void refusesToDiscardAllThereIs() {
        LakeResult result = run(
                "r1", stream("orders", "{}"), "{'lake': {'defaults': {'schema': {'mode': 'discard'}}}}", "{\"id\": 1}");

        assertThat(result.streams().get(0).failure())
                .hasMessage("Cannot discard the fields without a column of the stream orders: it has no schema, so that"
                        + " nothing would be left (take schema: mode: discard away)");
    }

    @Test
    void refusesAStreamWhoseOwnRulesNameAColumnThatItNeverHad() {
        LakeResult result = run("r1", BOTH, """
                {'lake': {'streams': {'orders': {'gate': {
                  'null_share': {'columns': ['id', 'tx']}, 'unique': {'columns': ['idd']}, 'range': {'column': 'amount', 'minimum': 0},
                  'freshness': {'column': '_weir_loaded_at', 'maximum_age': '1 h'}}}},
                 'commit_gate': {'same_total': {'of': {'stream': 'orders', 'column': 'taxes'}, 'to': {'stream': 'orders', 'column': 'tax'}}}}}""", "{\"id\": 1}");

        assertThat(result.verdict()).isEqualTo(LakeResult.Verdict.DROPPED);
        assertThat(result.streams().get(0).failure())
                .hasMessage(String.join(
                        "\n",
                        "Cannot use the lake's declaration: lake.streams.orders.gate.null_share: the stream orders has no"
                                + " column 'tx' (did you mean tax? known: id, tax)",
                        "Cannot use the lake's declaration: lake.streams.orders.gate.unique: the stream orders has no column"
                                + " 'idd' (did you mean id? known: id, tax)",
                        "Cannot use the lake's declaration: lake.streams.orders.gate.range: the stream orders has no column"
                                + " 'amount' (known: id, tax)",
                        "Cannot use the lake's declaration: lake.commit_gate: the stream orders has no column 'taxes'"
                                + " (known: id, tax)"));
    }

    @Test
    void leavesStreamsOutThatGeneralRulesDoNotFit() {
        LakeResult result = run(
                "r1",
                ID_ONLY,
                "{'lake': {'defaults': {'gate': {'null_share': {'column': 'tax'}, 'unique': {'columns': ['tax']}}}}}",
                "{\"id\": 1}");

        assertThat(lakes.log)
                .containsExactly(
                        "WARN Stream orders: lake.defaults.gate.null_share does not judge it: the stream orders has no column"
                                + " 'tax' (known: id)",
                        "WARN Stream orders: lake.defaults.gate.unique does not judge it: the stream orders has no column"
                                + " 'tax' (known: id)");
        assertThat(result.verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        assertThat(messages(result))
                .containsExactly(
                        "Stream orders: column tax is not judged, as the files have none of this name (correct the rule"
                                + " null_share)",
                        "Stream orders: that tax is unique is not judged, as the stream has no column tax (correct the rule"
                                + " unique)");
    }

    @Test
    void judgesColumnsThatAreGoneAsEmpty() {
        String rules = "{'lake': {'streams': {'orders': {'gate': {'schema_drift': false,"
                + " 'null_share': {'column': 'tax'}, 'range': {'column': 'tax', 'minimum': 0}}}}}}";
        run("r1", BOTH);

        assertThat(messages(run("r2", ID_ONLY, rules, "{\"id\": 1}")))
                .containsExactlyInAnyOrder(
                        "Stream orders: 1 of 1 row have no tax, more than 0 % (check the source; or override rule null_share)",
                        "Stream orders: column tax is not judged, as the source does not have it any more (correct the rule"
                                + " range)");
    }

    @Test
    void takesFieldsOfObjectsForRulesThatJudgeThem() {
        StreamInfo nested = stream("orders", """
                {"shop": {"type": "object", "properties": {"name": {"type": "string"}}}, "meta": {}}""");
        String rules = """
                {'lake': {'streams': {'orders': {'gate': {'null_share': {'columns': ['shop.name', 'meta.any', 'shop.nmae']},
                  'range': {'column': 'shop.name', 'minimum': 0}}}}}}""";

        assertThat(run("r1", nested, rules, "{}").streams().get(0).failure())
                .hasMessage(String.join(
                        "\n",
                        "Cannot use the lake's declaration: lake.streams.orders.gate.null_share: the stream orders has no column"
                                + " 'shop.nmae' (did you mean shop.name? known: shop, shop.name, meta)",
                        "Cannot use the lake's declaration: lake.streams.orders.gate.range: 'shop.name' is a field of an object,"
                                + " and the rule judges whole columns only"));
    }

    @Test
    void takesAnyFieldOfAStreamWithoutASchema() {
        String rules = "{'lake': {'streams': {'orders': {'gate': {'null_share': {'column': 'id'},"
                + " 'range': {'column': 'id', 'minimum': 0}}}}}}";
        LakeResult result = run("r1", stream("orders", "{}"), rules, "{\"id\": 1}");

        assertThat(messages(result))
                .containsExactly(
                        "Stream orders: column id is not judged, as the files have none of this name (correct the"
                                + " rule range)");
    }
}
