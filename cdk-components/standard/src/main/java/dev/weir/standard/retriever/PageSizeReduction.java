package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.standard.paging.CursorPagination;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.paging.PageIncrement;
import dev.weir.standard.request.RequestPath;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page again with fewer records in it, where the error handler answers {@code REDUCE_PAGE_SIZE}. The paginator must
 * send its page size, and must not count pages.
 *
 * <pre>
 * page_size_reduction:
 *   type: PageSizeReduction
 *   reduction_factor: 2
 *   minimum_page_size: 10
 * </pre>
 *
 * @param reductionFactor          what the page size is divided by each time; more than 1
 * @param minimumPageSize          no page is asked for with fewer records
 * @param maxAttempts              how often in a row the size is reduced before a page succeeds
 * @param backoffSeconds           the wait before each attempt, times the number of attempts in a row
 * @param retriesAtMinimumPageSize how often the same page is asked for unchanged where its size cannot be reduced
 * @param failureMessage           what the user can do about it, for the message of the failure
 * @param resetPolicy              when the page size of the manifest holds again
 */
@Component(since = "7.30.0")
public record PageSizeReduction(
        @Default("2") double reductionFactor,
        @Default("1") int minimumPageSize,
        @Default("5") int maxAttempts,
        @Default("0.5") double backoffSeconds,
        @Default("0") int retriesAtMinimumPageSize,
        @Nullable String failureMessage,
        @Default("\"NEVER\"") ResetPolicy resetPolicy) {

    private static final Pattern EMPTINESS =
            Pattern.compile("last_page_size\\s*(==\\s*0|<\\s*1|<=\\s*0)\\b|\\bnot\\s+last_page_size\\b(?!\\s*[<=>!])");

    /** When the page size of the manifest holds again. */
    public enum ResetPolicy {
        /** Not before the next slice. */
        @Name("NEVER")
        NEVER,
        /** With the next page. */
        @Name("AFTER_SUCCESSFUL_PAGE")
        AFTER_SUCCESSFUL_PAGE
    }

    public PageSizeReduction {
        require("reduction_factor", reductionFactor, reductionFactor > 1, "more than 1");
        require("minimum_page_size", minimumPageSize, minimumPageSize >= 1, "at least 1");
        require("max_attempts", maxAttempts, maxAttempts >= 1, "at least 1");
        require("backoff_seconds", backoffSeconds, backoffSeconds >= 0, "0 or more");
        require("retries_at_minimum_page_size", retriesAtMinimumPageSize, retriesAtMinimumPageSize >= 0, "0 or more");
    }

    private static void require(String parameter, double value, boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Cannot reduce page sizes: " + parameter + " is " + value + " (make it " + wanted + ")");
        }
    }

    /** Refuses a paginator that would lose records, or could not say which size it wants. */
    void verify(SimpleRetriever retriever) {
        if (retriever.queryProperties() != null) {
            throw refused(
                    "query properties are asked for in several requests, the first of which may have given records"
                            + " that would come again (leave one of them out)");
        }
        if (!(retriever.paginator() instanceof DefaultPaginator paginator)) {
            throw refused("there is no DefaultPaginator that could ask for fewer records (add one)");
        }
        if (paginator.pageSizeOption() == null) {
            throw refused("the paginator does not send its page size (give it a page_size_option)");
        }
        if (paginator.pageTokenOption() instanceof RequestPath) {
            throw refused(
                    "pages are found by URLs of the source, which hold the former page size (use a page_token_option"
                            + " of type RequestOption)");
        }
        verify(paginator.paginationStrategy());
    }

    private static void verify(PaginationStrategy strategy) {
        if (strategy instanceof PageIncrement) {
            throw refused("PageIncrement counts pages, which would begin elsewhere with fewer records in them (use"
                    + " OffsetIncrement or CursorPagination)");
        }
        if (strategy instanceof CursorPagination cursor
                && cursor.stopCondition() != null
                && !cursor.stopCondition().interestIn("last_page_size").isNothing()
                && cursor.stopCondition().interestIn("page_size").isNothing()
                && !EMPTINESS.matcher(cursor.stopCondition().text()).find()) {
            throw refused(
                    "stop_condition '" + cursor.stopCondition().text()
                            + "' would take a full page of a reduced size for the last one (compare last_page_size with page_size)");
        }
    }

    private static ConnectorException refused(String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot reduce page sizes: " + reason);
    }
}
