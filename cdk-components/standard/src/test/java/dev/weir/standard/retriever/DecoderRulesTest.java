package dev.weir.standard.retriever;

import static dev.weir.standard.fixture.Lookups.at;
import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Requester;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.decoder.CsvDecoder;
import dev.weir.standard.decoder.GzipDecoder;
import dev.weir.standard.decoder.IterableDecoder;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.decoder.JsonItemsDecoder;
import dev.weir.standard.decoder.JsonlDecoder;
import dev.weir.standard.decoder.XmlDecoder;
import dev.weir.standard.decoder.ZipfileDecoder;
import dev.weir.standard.fixture.FixedReading;
import dev.weir.standard.incremental.IncrementingCountCursor;
import dev.weir.standard.paging.CursorPagination;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.partition.ParentStreamConfig;
import dev.weir.standard.partition.SubstreamPartitionRouter;
import dev.weir.standard.record.CombinedExtractor;
import dev.weir.standard.record.DpathExtractor;
import dev.weir.standard.record.RecordSelector;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand beside a decoder, and first pages that parent records hold. */
class DecoderRulesTest {

    private static final Decoder CSV = new CsvDecoder("utf-8", ",", List.of());
    private static final RecordExtractor DATA = new DpathExtractor(texts("data"), null);

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private static SimpleRetriever retriever(@Nullable Decoder decoder, boolean paged, RecordExtractor extractor) {
        Requester requester = (path, options, scope) -> {
            throw new AssertionError("nothing is sent");
        };
        Paginator paginator =
                paged ? new DefaultPaginator(new CursorPagination(at("response.next"), null, null), null, null) : null;
        ParentStreamConfig parents = new ParentStreamConfig(
                new FixedReading(new TestRuntime().scope("orders")),
                Template.constant("id"),
                Template.constant("parent"),
                null,
                null,
                false,
                texts("children"));
        return new SimpleRetriever(
                requester,
                new RecordSelector(extractor, null, null, null),
                decoder,
                paginator,
                List.of(new SubstreamPartitionRouter(List.of(parents))),
                false,
                null,
                null,
                null);
    }

    static Stream<Decoder> readOnce() {
        return Stream.of(
                CSV,
                new JsonlDecoder(),
                new JsonItemsDecoder("a", "utf-8"),
                new IterableDecoder(),
                new GzipDecoder(CSV));
    }

    @ParameterizedTest
    @MethodSource("readOnce")
    void refusesPagesWithoutADocument(Decoder decoder) {
        assertThatThrownBy(() -> retriever(decoder, true, DATA).verify(scope))
                .hasMessage("Cannot paginate: a " + decoder.getClass().getSimpleName()
                        + " gives no document that a paginator could look at (use a JsonDecoder or XmlDecoder, or a"
                        + " GzipDecoder of a JsonDecoder; or leave decoder out, and give it as the source of an extractor that takes"
                        + " one, as those of weir.parsers do)");
    }

    @ParameterizedTest
    @MethodSource("readOnce")
    void refusesSeveralExtractorsOnABodyThatIsReadOnce(Decoder decoder) {
        CombinedExtractor both = new CombinedExtractor(List.of(DATA, DATA), CombinedExtractor.Mode.UNION, false);

        assertThatThrownBy(() -> retriever(decoder, false, both).verify(scope))
                .hasMessage("Cannot combine extractors: a " + decoder.getClass().getSimpleName()
                        + " reads the body only once (use a JsonDecoder, XmlDecoder or ZipfileDecoder, or one extractor; or leave decoder out,"
                        + " and give it as the source of an extractor that takes one, as those of weir.parsers do)");
    }

    @Test
    void allowsWhatTheReferenceAllows() {
        for (Decoder decoder : List.of(new JsonDecoder(), new XmlDecoder(), new GzipDecoder(new JsonDecoder()))) {
            assertThatCode(() -> retriever(decoder, true, DATA).verify(scope)).doesNotThrowAnyException();
        }
        assertThatCode(() -> retriever(new ZipfileDecoder(CSV), false, DATA).verify(scope))
                .doesNotThrowAnyException();
    }

    private List<?> firstPage(@Nullable Decoder decoder, @Nullable IncrementalSync sync) {
        FixedReading reading = new FixedReading(scope);
        reading.incrementalSync = sync;
        reading.slice = new StreamSlice(
                Row.of("parent", 1L),
                new Row(),
                Row.of("child_response", Row.of("data", List.of(Row.of("id", 10L), Row.of("id", 11L)))));
        List<@Nullable Object> records = new java.util.ArrayList<>();
        retriever(decoder, false, DATA).read(reading).forEachRemaining(records::add);
        return records;
    }

    @Test
    void readsTheFirstPageOutOfTheParentRecord() {
        assertThat(firstPage(null, null)).isEqualTo(List.of(Row.of("id", 10L), Row.of("id", 11L)));
    }

    @Test
    void refusesToReadLazilyWhatIsNoJsonOrSeveralSlices() {
        assertThatThrownBy(() -> firstPage(CSV, null))
                .hasMessage(
                        "Cannot read records that a parent record holds: its decoder is not a JsonDecoder (use one, or"
                                + " leave out lazy_read_pointer)");
        IncrementalSync counting =
                new IncrementingCountCursor(Template.constant("n"), Template.constant("0"), null, false);
        assertThatThrownBy(() -> firstPage(null, counting))
                .hasMessage(
                        "Cannot read records that a parent record holds: its cursor may cut a parent's records into several"
                                + " slices (use a DatetimeBasedCursor without step and cursor_granularity, or leave out"
                                + " lazy_read_pointer)");
    }
}
