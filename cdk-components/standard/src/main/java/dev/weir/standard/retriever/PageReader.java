package dev.weir.standard.retriever;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.PaginationResetException;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** Opens the pages of one slice, one after the other, and finds out which is next. */
final class PageReader {

    private static final int MAX_STARTS = 2;

    private final SimpleRetriever retriever;
    private final Paginator paginator;
    private final Reading reading;
    private @Nullable Object token;
    private boolean started;
    private boolean ended;
    private int starts = 1;

    PageReader(SimpleRetriever retriever, Reading reading) {
        this.retriever = retriever;
        this.paginator = retriever.paginatorOrNone();
        this.reading = reading;
    }

    /** An open page: the answer, and the records that are pulled from it. */
    record OpenPage(Response response, SelectedRows rows) {

        void close() {
            try {
                rows.close();
            } finally {
                response.close();
            }
        }
    }

    /** The next page; null if there is none. */
    @Nullable
    OpenPage open() {
        if (ended) {
            return null;
        }
        if (!started) {
            started = true;
            Response first = EmbeddedPage.of(retriever, reading);
            if (first != null) {
                return selected(first, reading.scope().with("next_page_token", null));
            }
            token = paginator.initialToken(reading.scope());
        }
        Scope scope = reading.scope().with("next_page_token", token == null ? null : Row.of("next_page_token", token));
        Response response = send(scope);
        if (response.isOk()) {
            return selected(response, scope);
        }
        response.close();
        ended = true;
        return null;
    }

    private Response send(Scope scope) {
        while (true) {
            try {
                return retriever.requester().send(paginator.path(token, scope), options(scope), scope);
            } catch (PaginationResetException e) {
                startOver(e);
            }
        }
    }

    private RequestOptions options(Scope scope) {
        RequestOptions options = paginator.options(token, scope);
        boolean first = token == null || !retriever.ignoreStreamSlicerParametersOnPaginatedRequests();
        return first ? options.merge(reading.sliceOptions()) : options;
    }

    private void startOver(PaginationResetException reason) {
        starts++;
        if (starts > MAX_STARTS) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot read all pages: the source asks for pagination to start over again and again",
                    reason);
        }
        token = paginator.initialToken(reading.scope());
    }

    private OpenPage selected(Response response, Scope scope) {
        try {
            SelectedRows rows = retriever
                    .recordSelector()
                    .select(response, retriever.decoderOrJson(), paginator.interestInResponse(), reading, scope);
            return new OpenPage(response, rows);
        } catch (RuntimeException e) {
            response.close();
            throw e;
        }
    }

    /** Takes notice that a page was read to its end, and of what it gave. */
    void finished(OpenPage page, int records, @Nullable Row last) {
        if (last != null && reading.stopsAtKnownRecords() && !reading.wants(last)) {
            ended = true;
            return;
        }
        Record lastRecord = last == null ? null : new Record(reading.stream().name(), last, reading.slice());
        Page facts = new Page(
                page.rows().response(),
                page.response().headers(),
                records,
                page.rows().extracted(),
                lastRecord,
                token);
        token = paginator.nextToken(facts, reading.scope());
        ended = token == null;
    }
}
