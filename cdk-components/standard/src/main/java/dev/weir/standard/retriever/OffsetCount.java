package dev.weir.standard.retriever;

import dev.weir.spi.component.Paginator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.paging.OffsetIncrement;
import dev.weir.standard.record.CombinedExtractor;
import dev.weir.standard.record.RecordSelector;
import org.jspecify.annotations.Nullable;

/** What the language does not allow where records are counted to find the next page. */
final class OffsetCount {

    private OffsetCount() {}

    /** Refuses extractors that give more records than the source counts: offsets would pass over records. */
    static void verify(SimpleRetriever retriever) {
        if (counts(retriever.paginator())
                && retriever.recordSelector() instanceof RecordSelector selector
                && unites(selector.extractor())) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot paginate: an OffsetIncrement counts records, and a CombinedExtractor with mode union gives more"
                            + " of them than the source counts (use mode first_match, one extractor, or another pagination"
                            + " strategy)");
        }
    }

    private static boolean counts(@Nullable Paginator paginator) {
        return paginator instanceof DefaultPaginator pages && pages.paginationStrategy() instanceof OffsetIncrement;
    }

    private static boolean unites(RecordExtractor extractor) {
        return extractor instanceof CombinedExtractor combined
                && (combined.mode() == CombinedExtractor.Mode.UNION
                        || combined.extractors().stream().anyMatch(OffsetCount::unites));
    }
}
