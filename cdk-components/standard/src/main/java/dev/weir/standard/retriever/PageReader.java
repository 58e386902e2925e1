package dev.weir.standard.retriever;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PageTurn;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.standard.property.QueryProperties;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the pages of one slice, one after the other, and finds out which is next. */
final class PageReader {

    private final SimpleRetriever retriever;
    private final Paginator paginator;
    private final @Nullable PageSizes sizes;
    private final PaginationStarts starts;
    private final RepeatedPages repeated = new RepeatedPages();
    private Reading reading;
    private @Nullable Object token;
    private @Nullable List<List<String>> chunks;
    private boolean started;
    private boolean ended;

    PageReader(SimpleRetriever retriever, Reading reading) {
        this.retriever = retriever;
        this.paginator = retriever.paginatorOrNone();
        this.reading = reading;
        this.starts = new PaginationStarts(retriever.paginationReset(), reading);
        PageSizeReduction reduction = retriever.pageSizeReduction();
        this.sizes = reduction == null ? null : new PageSizes(reduction, paginator, reading.scope());
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
        QueryProperties properties = retriever.queryProperties();
        if (properties != null) {
            return new ChunkedPage(
                    this,
                    chunks(properties).iterator(),
                    properties.propertyChunking(),
                    reading.scope().tally());
        }
        OpenPage page = taken(send());
        ended = page == null;
        return page;
    }

    private List<List<String>> chunks(QueryProperties properties) {
        List<List<String>> known = chunks;
        if (known == null) {
            known = properties.chunks(reading.scope());
            chunks = known;
        }
        return known;
    }

    /**
     * Asks for some properties of the present page; null if the answer is ignored.
     *
     * @throws RetrieverActionException if the error handler wants what only the retriever can do
     */
    @Nullable
    OpenPage ask(List<String> properties) {
        Scope scope = QueryProperties.within(scope(), properties);
        return taken(retriever.requester().send(paginator.path(token, scope), options(sized(scope)), scope));
    }

    private @Nullable OpenPage taken(Response response) {
        if (response.isOk()) {
            return selected(response, scope());
        }
        response.close();
        return null;
    }

    private Scope scope() {
        return reading.scope().with("next_page_token", token == null ? null : Row.of("next_page_token", token));
    }

    private Scope sized(Scope scope) {
        return sizes == null ? scope : sizes.in(scope);
    }

    private Response send() {
        while (true) {
            Scope scope = scope();
            try {
                return retriever.requester().send(paginator.path(token, scope), options(sized(scope)), scope);
            } catch (RetrieverActionException e) {
                follow(e);
            }
        }
    }

    /** Does what the error handler wants, if the manifest is prepared for it. */
    void follow(RetrieverActionException wanted) {
        String reason = String.valueOf(wanted.getMessage());
        switch (wanted.action()) {
            case RESET_PAGINATION -> startOver(reason);
            case REDUCE_PAGE_SIZE -> {
                if (sizes == null) {
                    throw unprepared("a smaller page", "page_size_reduction", reason);
                }
                sizes.reduce(reason, reading.scope());
            }
            default -> {
                if (retriever.requestWindowSplitting() == null) {
                    throw unprepared("a smaller window", "request_window_splitting", reason);
                }
                throw wanted;
            }
        }
    }

    private ConnectorException unprepared(String what, String parameter, String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot read stream '" + reading.scope().streamName() + "': its error handler asks for " + what
                        + ", and its retriever has no " + parameter + (reason.isEmpty() ? "" : ": " + reason)
                        + " (add it)");
    }

    /** Takes notice of a record that was read. */
    void observe(Row record) {
        starts.observe(record);
    }

    private RequestOptions options(Scope scope) {
        RequestOptions options = paginator.options(token, scope);
        boolean first = token == null || !retriever.ignoreStreamSlicerParametersOnPaginatedRequests();
        return first ? options.merge(reading.sliceOptions()) : options;
    }

    private void startOver(String reason) {
        reading = starts.next(reading, reason);
        token = paginator.initialToken(reading.scope());
    }

    private OpenPage selected(Response response, Scope scope) {
        try {
            SelectedRows rows = retriever
                    .recordSelector()
                    .select(response, retriever.decoderOrJson(), paginator.interestInResponse(), reading, scope);
            return new AnsweredPage(response, rows);
        } catch (RuntimeException e) {
            response.close();
            throw e;
        }
    }

    /** Takes notice that a page was read to its end, and of what it gave. */
    void finished(OpenPage page, int records, @Nullable Row last) {
        if (page.startedOver()) {
            return;
        }
        Response response = page.answer();
        if (response == null) {
            ended = true;
            return;
        }
        if (last != null && reading.stopsAtKnownRecords() && !reading.wants(last)) {
            ended = true;
            turn(page, records, null, () -> "the cursor knows its last record, and this is a data feed");
            return;
        }
        Scope asked = sized(reading.scope());
        if (sizes != null) {
            sizes.pageSucceeded();
        }
        if (starts.isDue()) {
            startOver("");
            turn(page, records, token, () -> "pagination starts over, as pagination_reset wants it");
            return;
        }
        Record lastRecord = last == null ? null : new Record(reading.stream().name(), last, reading.slice());
        int counted = page.rows().sourceRows();
        Page facts = new Page(
                page.rows().response(),
                response.headers(),
                counted < 0 ? records : counted,
                page.rows().extracted(),
                lastRecord,
                token);
        token = paginator.nextToken(facts, asked);
        if (!reading.scope().runtime().compat().contains(Compat.STICKY_TEMPLATES)) {
            repeated.observe(token, records, last, reading.scope().streamName());
        }
        ended = token == null;
        Object next = token;
        turn(page, records, next, () -> paginator.why(facts, next, asked));
    }

    private void turn(OpenPage page, int records, @Nullable Object next, Supplier<String> why) {
        PageTurn turn = new PageTurn(page.rows().extracted(), records, ended, next, why);
        ended = !reading.goesOn(turn) || ended;
    }
}
