package dev.weir.standard.retriever;

import dev.weir.spi.component.Paginator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.retriever.PageSizeReduction.ResetPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The size of the pages of one slice: that of the manifest, or a smaller one once the source wanted that. */
final class PageSizes {

    private final PageSizeReduction rules;
    private final @Nullable Integer usual;
    private @Nullable Long reduced;
    private int attempts;
    private int retries;

    PageSizes(PageSizeReduction rules, Paginator paginator, Scope scope) {
        this.rules = rules;
        this.usual = paginator instanceof DefaultPaginator paged
                ? paged.paginationStrategy().pageSize(scope)
                : null;
    }

    /** The scope in which the paginator knows the present size. */
    Scope in(Scope scope) {
        return reduced == null ? scope : scope.with(Paginator.REDUCED_PAGE_SIZE, reduced);
    }

    /**
     * Takes notice that a page was refused: the next request asks for fewer records, after a wait.
     *
     * @throws ConnectorException if there is no smaller size left, or the source refused too often
     */
    void reduce(String reason, Scope scope) {
        if (usual == null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot reduce the page size of stream '" + scope.streamName()
                            + "': it has none (set page_size of the pagination strategy)");
        }
        long present = reduced == null ? usual : reduced;
        long smaller = Math.max(rules.minimumPageSize(), (long) Math.floor(present / rules.reductionFactor()));
        if (smaller >= present) {
            repeat(present, reason, scope);
            return;
        }
        attempts++;
        if (attempts > rules.maxAttempts()) {
            throw refused("at every size down to " + present + " records", reason, scope);
        }
        reduced = smaller;
        pause(attempts, scope);
    }

    private void repeat(long present, String reason, Scope scope) {
        if (retries < rules.retriesAtMinimumPageSize()) {
            retries++;
            pause(retries, scope);
            return;
        }
        if (reduced == null && rules.minimumPageSize() > 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot reduce the page size of stream '" + scope.streamName() + "': its " + present
                            + " records are not more than minimum_page_size, " + rules.minimumPageSize()
                            + " (raise page_size, or lower minimum_page_size)");
        }
        throw refused("at the smallest size allowed, " + present + " records", reason, scope);
    }

    private ConnectorException refused(String where, String reason, Scope scope) {
        String said = reason.isEmpty() ? "" : ": " + reason;
        String remedy = rules.failureMessage() == null || rules.failureMessage().isBlank()
                ? ""
                : " (" + rules.failureMessage().strip() + ")";
        return new ConnectorException(
                FailureType.SOURCE_TRANSIENT,
                "Cannot read a page of stream '" + scope.streamName() + "': the source refuses it " + where + said
                        + remedy);
    }

    private void pause(int attempt, Scope scope) {
        scope.runtime().pause(Duration.ofNanos(Math.round(rules.backoffSeconds() * attempt * 1e9)));
    }

    /** Takes notice that a page was read. */
    void pageSucceeded() {
        attempts = 0;
        retries = 0;
        if (rules.resetPolicy() == ResetPolicy.AFTER_SUCCESSFUL_PAGE) {
            reduced = null;
        }
    }
}
