package dev.weir.standard.retriever;

import static dev.weir.standard.fixture.Lookups.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Paginator;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordSelector;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.error.DefaultErrorHandler;
import dev.weir.standard.error.HttpResponseFilter;
import dev.weir.standard.error.ResponseAction;
import dev.weir.standard.paging.CursorPagination;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.paging.PageIncrement;
import dev.weir.standard.partition.CartesianProduct;
import dev.weir.standard.request.HttpMethod;
import dev.weir.standard.request.HttpRequester;
import dev.weir.standard.request.RequestOption;
import dev.weir.standard.source.DeclarativeStream;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimpleRetrieverTest {

    private static final Paginator PAGES = new DefaultPaginator(
            new PageIncrement(Template.constant(2L), 1, false),
            null,
            RequestOption.of(InjectInto.REQUEST_PARAMETER, "page"));

    private static final String NOT_FOUND =
            "HTTP status 404 Not Found: the source does not know this resource (check its URL)";

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();
    private final List<String> selected = new ArrayList<>();
    private long oldest = Long.MIN_VALUE;
    private boolean stopsAtKnown;

    @Test
    void readsPageAfterPage() {
        source.answers(200, "[{\"id\": 1}, {\"id\": 2}]").answers(200, "[{\"id\": 3}]");

        assertThat(read(retriever(PAGES))).containsExactly(1L, 2L, 3L);

        assertThat(source.calls())
                .extracting(call -> call.options().parameters().toString())
                .containsExactly("{since=june}", "{page=2, since=june}");
        assertThat(selected).containsExactly("null", "{next_page_token=2}");
    }

    @Test
    void sendsNothingBeforeTheFirstPullAndClosesEachAnswerBeforeTheNext() {
        source.answers(200, "[{\"id\": 1}, {\"id\": 2}]").answers(200, "[{\"id\": 3}]");
        Rows rows = retriever(PAGES).read(new Slice());

        assertThat(source.calls()).isEmpty();
        rows.next();
        assertThat(source.given()).hasSize(1);
        assertThat(source.given().get(0).isClosed()).isFalse();
        rows.next();
        rows.next();
        assertThat(source.given()).extracting(answer -> answer.isClosed()).containsExactly(true, false);
        rows.close();
        assertThat(source.given().get(1).isClosed()).isTrue();
    }

    @Test
    void leavesTheSlicesOptionsOutOfFurtherPagesWhereTheManifestSaysSo() {
        source.answers(200, "[{\"id\": 1}, {\"id\": 2}]").answers(200, "[]");
        SimpleRetriever retriever = new SimpleRetriever(
                requester(ResponseAction.FAIL), new Selector(), null, PAGES, List.of(), true, null, null, null);

        read(retriever);

        assertThat(source.calls())
                .extracting(call -> call.options().parameters().toString())
                .containsExactly("{since=june}", "{page=2}");
    }

    @Test
    void endsAtAnAnswerThatIsIgnored() {
        source.answers(200, "[{\"id\": 1}, {\"id\": 2}]").answers(404, "[{\"id\": 3}, {\"id\": 4}]");

        assertThat(read(retriever(PAGES, ResponseAction.IGNORE))).containsExactly(1L, 2L);
        assertThat(source.given()).allMatch(answer -> answer.isClosed());
    }

    @Test
    void failsWhereARecordIsNoObject() {
        source.answers(200, "[{\"id\": 1}, \"two\"]");

        assertThatThrownBy(() -> read(retriever(null)))
                .hasMessage(
                        "Cannot read a record: it is a text instead of an object (check the field_path of the record"
                                + " selector's extractor)");
        assertThat(source.given().get(0).isClosed()).isTrue();
    }

    @Test
    void stopsAFeedWithThePageThatEndsWithAKnownRecordAndDropsKnownOnes() {
        stopsAtKnown = true;
        oldest = 8;
        source.answers(200, "[{\"id\": 9}, {\"id\": 8}]").answers(200, "[{\"id\": 8}, {\"id\": 7}]");

        assertThat(read(retriever(PAGES))).containsExactly(9L, 8L, 8L);
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void goesOnWithAFeedWhoseKnownRecordsAreInsideAPage() {
        stopsAtKnown = true;
        oldest = 8;
        source.answers(200, "[{\"id\": 7}, {\"id\": 9}]").answers(200, "[]");

        assertThat(read(retriever(PAGES))).containsExactly(9L);
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void showsTheAnswerTheLastRecordAndTheCountToThePaginator() {
        Paginator paginator = new DefaultPaginator(
                new CursorPagination(at("last_record"), null, null),
                null,
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "after"));
        source.answers(200, "[{\"id\": 1}]").answers(200, "[]");

        read(retriever(paginator));

        assertThat(source.calls().get(1).options().parameters().get("after"))
                .hasToString("Record[streamName=items, data={id=1}, slice=" + StreamSlice.WHOLE + "]");
    }

    @Test
    void startsPaginationOverOnce() {
        source.answers(200, "[{\"id\": 1}, {\"id\": 2}]").answers(404, "").answers(200, "[{\"id\": 1}]");

        assertThat(read(retriever(PAGES, ResponseAction.RESET_PAGINATION))).containsExactly(1L, 2L, 1L);
    }

    @Test
    void failsWherePaginationStartsOverAgain() {
        source.answers(404, "").answers(404, "");

        assertThatThrownBy(() -> read(retriever(PAGES, ResponseAction.RESET_PAGINATION)))
                .hasMessage("Cannot read all pages of stream 'items': pagination starts over again and again: "
                        + NOT_FOUND);
    }

    @Test
    void failsWhereTheSamePageComesAgainAndAgainWithTheSameToken() {
        for (int i = 0; i < 6; i++) {
            source.answers(200, "[{\"id\": 1}, {\"id\": 2}]");
        }

        assertThatThrownBy(() -> read(retriever(scroll())))
                .hasMessage(
                        "Cannot read all pages of stream 'items': the same page, of 2 records, comes again and again"
                                + " with the same token (let the pagination strategy stop, for instance by its stop_condition)");
        assertThat(source.calls()).hasSize(5);
    }

    @Test
    void followsAScrollWhoseTokenStaysWhileItsPagesChange() {
        for (int i = 0; i < 9; i++) {
            source.answers(200, "[{\"id\": " + i + "}]");
        }
        source.answers(404, "");

        assertThat(read(retriever(scroll(), ResponseAction.IGNORE))).hasSize(9);
    }

    private static Paginator scroll() {
        return new DefaultPaginator(
                new CursorPagination(Template.constant("scroll"), null, null),
                null,
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "after"));
    }

    @Test
    void failsWhereASmallerPageOrWindowIsWantedThatNobodyCanAskFor() {
        source.answers(404, "").answers(404, "");

        assertThatThrownBy(() -> read(retriever(PAGES, ResponseAction.REDUCE_PAGE_SIZE)))
                .hasMessage("Cannot read stream 'items': its error handler asks for a smaller page, and its retriever"
                        + " has no page_size_reduction: " + NOT_FOUND + " (add it)");
        assertThatThrownBy(() -> read(retriever(PAGES, ResponseAction.SPLIT_REQUEST_WINDOW)))
                .hasMessage("Cannot read stream 'items': its error handler asks for a smaller window, and its retriever"
                        + " has no request_window_splitting: " + NOT_FOUND + " (add it)");
    }

    @Test
    void multipliesSeveralPartitionRouters() {
        PartitionRouter router = (parentState, streamState, seen) -> Partitions.none();

        assertThat(retriever(null).partitionRouter()).isNull();
        assertThat(routed(router).partitionRouter()).isSameAs(router);
        assertThat(routed(router, router).partitionRouter()).isEqualTo(new CartesianProduct(List.of(router, router)));
    }

    private SimpleRetriever routed(PartitionRouter... routers) {
        return new SimpleRetriever(
                requester(ResponseAction.FAIL), new Selector(), null, null, List.of(routers), false, null, null, null);
    }

    private SimpleRetriever retriever(@Nullable Paginator paginator) {
        return retriever(paginator, ResponseAction.FAIL);
    }

    private SimpleRetriever retriever(@Nullable Paginator paginator, ResponseAction on404) {
        return new SimpleRetriever(
                requester(on404), new Selector(), null, paginator, List.of(), false, null, null, null);
    }

    private static HttpRequester requester(ResponseAction on404) {
        DefaultErrorHandler handler = new DefaultErrorHandler(
                List.of(new HttpResponseFilter(on404, null, List.of(404), null, "", null)),
                Template.constant(0L),
                List.of());
        return new HttpRequester(
                Template.constant("https://h/items"),
                null,
                null,
                HttpMethod.GET,
                null,
                handler,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    private List<Object> read(SimpleRetriever retriever) {
        List<Object> ids = new ArrayList<>();
        try (Rows rows = retriever.read(new Slice())) {
            while (rows.hasNext()) {
                ids.add(((Row) java.util.Objects.requireNonNull(rows.next())).get("id"));
            }
        }
        return ids;
    }

    /** Selects all elements of a list. */
    private final class Selector implements RecordSelector {
        @Override
        public SelectedRows select(Response response, Decoder decoder, Interest interest, Reading reading, Scope seen) {
            selected.add(String.valueOf(seen.variable("next_page_token")));
            List<?> records = (List<?>) java.util.Objects.requireNonNull(response.json());
            Iterator<?> iterator = records.iterator();
            return new SelectedRows() {
                @Override
                public int extracted() {
                    return records.size();
                }

                @Override
                public Object response() {
                    return records;
                }

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    return iterator.next();
                }

                @Override
                public void close() {}
            };
        }
    }

    private final class Slice implements Reading {
        @Override
        public Stream stream() {
            return new DeclarativeStream("items", retriever(null), null, null, List.of(), List.of(), List.of(), null);
        }

        @Override
        public StreamSlice slice() {
            return StreamSlice.WHOLE;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public RequestOptions sliceOptions() {
            return new RequestOptions().put(InjectInto.REQUEST_PARAMETER, "since", "june");
        }

        @Override
        public Row schema() {
            return new Row();
        }

        @Override
        public List<RecordTransformation> transformations() {
            return List.of();
        }

        @Override
        public boolean dropsKnownRecords() {
            return false;
        }

        @Override
        public boolean stopsAtKnownRecords() {
            return stopsAtKnown;
        }

        @Override
        public boolean wants(Row record) {
            return (Long) java.util.Objects.requireNonNull(record.get("id")) >= oldest;
        }
    }
}
