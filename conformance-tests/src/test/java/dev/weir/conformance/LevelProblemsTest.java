package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of manifests that mix levels, word by word. */
class LevelProblemsTest {

    private static final Descriptors STANDARD = Descriptors.load(LevelProblemsTest.class.getClassLoader());

    @Test
    void namesWhatIsNewerThanTheDeclaredLevel() {
        assertThat(problems("0.50.0", "url: https://api.example.com", "partition_router: []"))
                .containsExactly("m.yaml:1:10: warning: Cannot keep to language version 0.50.0: field 'url' of"
                        + " HttpRequester at m.yaml:9:19 came with 6.49.0 (write version: \"6.49.0\" or a newer one)");
    }

    @Test
    void namesTheNewestKnownLevel() {
        assertThat(problems("8.0.0", "url: https://api.example.com", "partition_router: []"))
                .containsExactly(
                        "m.yaml:1:10: warning: Cannot know all of language version 8.0.0: the newest known one is"
                                + " 7.39.1 (update Weir)");
    }

    @Test
    void prefersThePresentNameWhereBothAreThere() {
        assertThat(
                        problems(
                                "7.39.1",
                                "url: https://api.example.com",
                                "partition_router: {type: ListPartitionRouter, cursor_field: a, values: [1], slice_values: [2]}"))
                .containsExactly(
                        "m.yaml:10:83: warning: Cannot keep field 'slice_values' of ListPartitionRouter for long:"
                                + " 'values' is there as well, and counts (remove the older one)");
    }

    @Test
    void prefersThePresentPlaceWhereBothAreThere() {
        assertThat(problems(
                        "7.39.1",
                        "url: https://api.example.com, request_headers: {a: b},"
                                + " request_options_provider: {request_headers: {c: d}}",
                        "partition_router: []"))
                .containsExactly(
                        "m.yaml:9:101: warning: Cannot keep 'request_options_provider.request_headers' of"
                                + " HttpRequester for long: 'request_headers' is there as well, and counts (remove the older one)");
    }

    @Test
    void refusesWhatNothingTakesThePlaceOf() {
        assertThat(problems(
                        "0.30.0",
                        "url_base: https://api.example.com, path: /, request_options_provider:"
                                + " {type: CustomRequestOptionsProvider, class_name: shop.Options}",
                        "partition_router: []"))
                .contains(
                        "m.yaml:9:126: Cannot use 'request_options_provider.class_name' of HttpRequester: nothing takes"
                                + " its place (write what it does with the present fields)");
    }

    @Test
    void namesWhatTookThePlaceOfJelloExpressions() {
        String manifest = """
                version: 0.1.70
                check: {type: CheckStream, stream_names: [a]}
                streams:
                - type: DeclarativeStream
                  name: a
                  retriever:
                    type: SimpleRetriever
                    requester: {type: HttpRequester, url_base: https://api.example.com, path: /}
                    record_selector: {type: RecordSelector, extractor: {type: JelloExtractor, transform: "_.data"}}
                """;

        assertThatThrownBy(() -> Manifests.parse(manifest, "m.yaml").resolve(STANDARD))
                .hasMessageStartingWith(
                        "m.yaml:9:56: Cannot create DpathExtractor: field_path is missing (give a list)\n")
                .hasMessageContaining(
                        "m.yaml:9:63: warning: Cannot keep type 'JelloExtractor' for long: it is the name of"
                                + " DpathExtractor up to 0.1.70 (write DpathExtractor)");
    }

    @Test
    void saysOnceWhatTheLanguageWantsOthersInPlaceOf() {
        String manifest = """
                version: 7.39.1
                check: {type: CheckStream, stream_names: [a]}
                definitions:
                  requester: {type: HttpRequester, url_base: https://api.example.com}
                  selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                streams:
                - type: DeclarativeStream
                  name: a
                  schema_loader: {type: JsonFileSchemaLoader}
                  retriever:
                    type: SimpleRetriever
                    record_selector: {$ref: "#/definitions/selector"}
                    requester: {$ref: "#/definitions/requester", path: /a, request_body_json: {a: 1}}
                - type: DeclarativeStream
                  name: b
                  schema_loader: {type: InlineSchemaLoader, schema: {}}
                  retriever:
                    type: SimpleRetriever
                    record_selector: {$ref: "#/definitions/selector"}
                    requester: {$ref: "#/definitions/requester", path: /b}
                """;

        assertThat(texts(Manifests.parse(manifest, "m.yaml").resolve(STANDARD).notes()))
                .containsExactly(
                        "m.yaml:4:36: note: Cannot keep field 'url_base' of HttpRequester for long: it is deprecated"
                                + " (write url)",
                        "m.yaml:9:25: note: Cannot keep type 'JsonFileSchemaLoader' for long: it is deprecated (write"
                                + " InlineSchemaLoader)",
                        "m.yaml:13:50: note: Cannot keep field 'path' of HttpRequester for long: it is deprecated, here"
                                + " and in 1 more place (write url)",
                        "m.yaml:13:60: note: Cannot keep field 'request_body_json' of HttpRequester for long: it is"
                                + " deprecated (write request_body)");
    }

    @Test
    void findsTheKindOfACustomSlicerByItsClass() {
        assertThat(problems(
                        "0.30.0",
                        "url_base: https://api.example.com, path: /",
                        "stream_slicer: {type: CustomStreamSlicer, class_name: shop.Router}"))
                .containsExactly(
                        "m.yaml:10:7: warning: Cannot keep field 'stream_slicer' of SimpleRetriever for long: it is the name"
                                + " of 'partition_router' up to 0.28.1 (write 'partition_router')",
                        "m.yaml:10:29: warning: Cannot keep type 'CustomStreamSlicer' for long: it is the name of"
                                + " CustomPartitionRouter up to 0.28.1 (write CustomPartitionRouter)");
    }

    @Test
    void saysWhereACustomCursorRunsOnly() {
        assertThat(problems(
                        "0.30.0",
                        "url_base: https://api.example.com, path: /",
                        "stream_slicer: {type: CustomStreamSlicer, class_name: shop.Cursor}"))
                .containsExactly(
                        "m.yaml:10:7: warning: Cannot keep 'retriever.stream_slicer' of DeclarativeStream for long: the"
                                + " language has it there up to 0.28.1 only (write it as 'incremental_sync')",
                        "m.yaml:10:29: warning: Cannot keep type 'CustomStreamSlicer' for long: it is the name of"
                                + " CustomIncrementalSync up to 0.28.1 (write CustomIncrementalSync)",
                        "m.yaml:10:29: warning: Cannot keep to the language with type 'CustomIncrementalSync': it has it up"
                                + " to 6.61.6, and Weir since (use DatetimeBasedCursor or IncrementingCountCursor if the"
                                + " manifest is to run elsewhere too)");
    }

    private static List<String> problems(String version, String requester, String more) {
        String manifest = """
                version: %s
                check: {type: CheckStream, stream_names: [a]}
                streams:
                - type: DeclarativeStream
                  name: a
                  retriever:
                      type: SimpleRetriever
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                      requester: {%s}
                      %s
                """.formatted(version, requester, more);
        try {
            return texts(Manifests.parse(manifest, "m.yaml").resolve(shop()).warnings());
        } catch (ManifestException e) {
            return texts(e.problems());
        }
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    /** The standard types, and two of a shop. */
    private static Descriptors shop() {
        List<Descriptor> all = new ArrayList<>(STANDARD.all());
        all.add(like("ListPartitionRouter", "shop.Router"));
        all.add(like("IncrementingCountCursor", "shop.Cursor"));
        return Descriptors.of(all);
    }

    private static Descriptor like(String type, String name) {
        Descriptor model = STANDARD.find(type).orElseThrow();
        return new Descriptor(name, name, model.kinds(), List.of(), "");
    }
}
