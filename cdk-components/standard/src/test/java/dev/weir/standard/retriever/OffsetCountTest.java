package dev.weir.standard.retriever;

import static dev.weir.standard.fixture.Values.texts;
import static dev.weir.standard.record.CombinedExtractor.Mode.FIRST_MATCH;
import static dev.weir.standard.record.CombinedExtractor.Mode.UNION;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.component.Requester;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.paging.OffsetIncrement;
import dev.weir.standard.paging.PageIncrement;
import dev.weir.standard.record.CombinedExtractor;
import dev.weir.standard.record.DpathExtractor;
import dev.weir.standard.record.RecordSelector;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which extractors may stand beside a strategy that counts records. */
class OffsetCountTest {

    private static final RecordExtractor DATA = new DpathExtractor(texts("data"), null);
    private static final RecordExtractor BOTH = new CombinedExtractor(List.of(DATA, DATA), UNION, false);
    private static final RecordExtractor EITHER = new CombinedExtractor(List.of(DATA, DATA), FIRST_MATCH, false);
    private static final PaginationStrategy OFFSET = new OffsetIncrement(null, false);

    private static void verify(RecordExtractor extractor, PaginationStrategy strategy) {
        Requester requester = (path, options, scope) -> {
            throw new AssertionError("nothing is sent");
        };
        new SimpleRetriever(
                        requester,
                        new RecordSelector(extractor, null, null, null),
                        null,
                        new DefaultPaginator(strategy, null, null),
                        List.of(),
                        false,
                        null,
                        null,
                        null)
                .verify(new TestRuntime().scope("orders"));
    }

    @Test
    void refusesToCountTheRecordsOfSeveralExtractorsAtAnyDepth() {
        RecordExtractor nested = new CombinedExtractor(List.of(DATA, BOTH), FIRST_MATCH, false);

        for (RecordExtractor extractor : List.of(BOTH, nested)) {
            assertThatThrownBy(() -> verify(extractor, OFFSET))
                    .hasMessage("Cannot paginate: an OffsetIncrement counts records, and a CombinedExtractor with mode"
                            + " union gives more of them than the source counts (use mode first_match, one extractor, or"
                            + " another pagination strategy)");
        }
    }

    @Test
    void countsTheRecordsOfTheExtractorThatFindsAny() {
        assertThatCode(() -> verify(EITHER, OFFSET)).doesNotThrowAnyException();
        assertThatCode(() -> verify(DATA, OFFSET)).doesNotThrowAnyException();
    }

    @Test
    void allowsSeveralExtractorsWhereNothingIsCounted() {
        PaginationStrategy pages = new PageIncrement(null, 0, false);

        assertThatCode(() -> verify(BOTH, pages)).doesNotThrowAnyException();
    }
}
