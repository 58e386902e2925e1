package dev.weir.standard.paging;

import static dev.weir.standard.fixture.Lookups.at;
import static dev.weir.standard.fixture.Lookups.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.request.RequestOption;
import dev.weir.standard.request.RequestPath;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final RequestOption LIMIT = RequestOption.of(InjectInto.REQUEST_PARAMETER, "limit");
    private static final RequestOption TOKEN = RequestOption.of(InjectInto.REQUEST_PARAMETER, "token");

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void countsPagesFromTheFirst() {
        PaginationStrategy strategy = new PageIncrement(Template.constant(2L), 1, false);

        assertThat(strategy.initialToken(scope)).isNull();
        assertThat(strategy.nextToken(page(2, null), scope)).isEqualTo(2L);
        assertThat(strategy.nextToken(page(2, 2L), scope)).isEqualTo(3L);
        assertThat(strategy.nextToken(page(1, 3L), scope)).isNull();
        assertThat(new PageIncrement(null, 7, true).initialToken(scope)).isEqualTo(7L);
    }

    @Test
    void readsOnWithoutPageSizeUntilAPageIsEmpty() {
        PaginationStrategy strategy = new PageIncrement(null, 0, false);

        assertThat(strategy.nextToken(page(1, 4L), scope)).isEqualTo(5L);
        assertThat(strategy.nextToken(page(0, 5L), scope)).isNull();
    }

    @Test
    void countsRecordsBeforeFilters() {
        PaginationStrategy strategy = new OffsetIncrement(Template.constant(3L), true);
        Page filtered = new Page(new Row(), Headers.NONE, 1, 3, null, 6L);

        assertThat(strategy.initialToken(scope)).isEqualTo(0L);
        assertThat(strategy.nextToken(filtered, scope)).isEqualTo(9L);
        assertThat(strategy.nextToken(page(3, null), scope)).isEqualTo(3L);
        assertThat(strategy.nextToken(page(2, 9L), scope)).isNull();
    }

    @Test
    void readsThePageSizeFromConfigurationAndAnswer() {
        source.config().put("size", 2L);
        PaginationStrategy configured = new OffsetIncrement(at("config.size"), false);
        PaginationStrategy told = new OffsetIncrement(at("response.size"), false);
        Page page = new Page(Row.of("size", 2L), Headers.NONE, 2, 2, null, null);

        assertThat(configured.pageSize(scope)).isEqualTo(2);
        assertThat(told.nextToken(page, scope)).isEqualTo(2L);
        assertThat(told.interestInResponse()).isEqualTo(new Interest(List.of(List.of("size"))));
        assertThat(configured.interestInResponse()).isEqualTo(Interest.NOTHING);
    }

    @Test
    void refusesPageSizesAndTokensThatAreNoNumbers() {
        assertThatThrownBy(() -> new PageIncrement(Template.constant("many"), 0, false).pageSize(scope))
                .hasMessage("Cannot tell the page size: page_size evaluates to 'many' (it must be a whole number)");
        assertThatThrownBy(() -> new PageIncrement(null, 0, false).nextToken(page(1, "x"), scope))
                .hasMessage("Cannot go to the next page: the token 'x' is not a whole number");
    }

    @Test
    void followsTheCursorOfTheAnswer() {
        PaginationStrategy strategy = new CursorPagination(
                at("response.next"), where("response.more", Boolean.FALSE::equals), Template.constant(5L));

        assertThat(strategy.nextToken(answered("{\"next\": \"abc\", \"more\": true}"), scope))
                .isEqualTo("abc");
        assertThat(strategy.nextToken(answered("{\"next\": \"abc\", \"more\": false}"), scope))
                .isNull();
        assertThat(strategy.nextToken(answered("{}"), scope)).isNull();
        assertThat(strategy.interestInResponse()).isEqualTo(new Interest(List.of(List.of("next"), List.of("more"))));
        assertThat(strategy.pageSize(scope)).isEqualTo(5);
    }

    @Test
    void showsLastRecordPageSizeAndLinksToTheCursor() {
        Record last = new Record("items", Row.of("id", 9L), StreamSlice.WHOLE);
        Page page = new Page(
                new Row(),
                Headers.of(Map.of("Link", "<https://h/a?x=1,2>; rel=\"next\", <https://h/z>; rel='last'")),
                2,
                3,
                last,
                null);

        assertThat(cursor("last_record").nextToken(page, scope)).isEqualTo(last);
        assertThat(cursor("last_page_size").nextToken(page, scope)).isEqualTo(2L);
        assertThat(cursor("headers.link.next.url").nextToken(page, scope)).isEqualTo("https://h/a?x=1,2");
        assertThat(cursor("headers.link.last.url").nextToken(page, scope)).isEqualTo("https://h/z");
        assertThat(cursor("headers.link.prev.url").nextToken(page, scope)).isNull();
        assertThat(new CursorPagination(at("page_size"), null, Template.constant(7L)).nextToken(page, scope))
                .isEqualTo(7L);
    }

    @Test
    void refusesToReadAPageSizeThatIsNotSet() {
        assertThatThrownBy(
                        () -> new CursorPagination(at("response.next"), where("page_size", Boolean.TRUE::equals), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot paginate: stop_condition '{{ page_size }}' reads page_size, which the strategy does not"
                                + " set (set it, or compare with a number)");
    }

    @Test
    void putsTokenAndPageSizeIntoRequests() {
        Paginator paginator = new DefaultPaginator(new OffsetIncrement(Template.constant(5L), true), LIMIT, TOKEN);

        assertThat(paginator.options(0L, scope).parameters()).hasToString("{token=0, limit=5}");
        assertThat(paginator.options(null, scope).parameters()).hasToString("{limit=5}");
        assertThat(paginator.path(5L, scope)).isNull();
    }

    @Test
    void followsATokenAsPath() {
        Paginator paginator = new DefaultPaginator(cursor("response.next"), null, new RequestPath());

        assertThat(paginator.path("/next", scope)).isEqualTo("/next");
        assertThat(paginator.path(null, scope)).isNull();
        assertThat(paginator.options("/next", scope).parameters()).isEmpty();
        assertThat(paginator.interestInResponse()).isEqualTo(new Interest(List.of(List.of("next"))));
    }

    @Test
    void endsAtTokensThatSayNothing() {
        Paginator paginator = new DefaultPaginator(cursor("response.next"), null, TOKEN);

        for (String nothing : List.of("\"\"", "0", "false", "[]", "{}", "null")) {
            assertThat(paginator.nextToken(answered("{\"next\": " + nothing + "}"), scope))
                    .isNull();
        }
        assertThat(paginator.nextToken(answered("{\"next\": true}"), scope)).isEqualTo(true);
    }

    @Test
    void refusesAPageSizeOptionWithoutPageSize() {
        assertThatThrownBy(() -> new DefaultPaginator(new PageIncrement(null, 0, false), LIMIT, null).verify(scope))
                .hasMessage(
                        "Cannot paginate: page_size_option is set, but the pagination strategy has no page_size (set it,"
                                + " or leave out page_size_option)");
    }

    @Test
    void refusesOptionsInTheSamePlace() {
        assertThatThrownBy(() -> new DefaultPaginator(new PageIncrement(Template.constant(5L), 0, false), LIMIT, LIMIT)
                        .verify(scope))
                .hasMessage(
                        "Cannot paginate: page_size_option and page_token_option write to the same place (give one of"
                                + " them another field_name)");
    }

    @Test
    void isFineWithOptionsInTheirOwnPlaces() {
        new DefaultPaginator(new PageIncrement(Template.constant(5L), 0, false), LIMIT, TOKEN).verify(scope);
        new DefaultPaginator(new PageIncrement(null, 0, false), null, LIMIT).verify(scope);
    }

    @Test
    void hasOnePageWithoutPagination() {
        Paginator paginator = new NoPagination();

        assertThat(paginator.initialToken(scope)).isNull();
        assertThat(paginator.nextToken(page(5, null), scope)).isNull();
        assertThat(paginator.path("x", scope)).isNull();
        assertThat(paginator.interestInResponse()).isEqualTo(Interest.NOTHING);
    }

    private static CursorPagination cursor(String path) {
        return new CursorPagination(at(path), null, null);
    }

    private static Page page(int records, @Nullable Object token) {
        return new Page(new Row(), Headers.NONE, records, records, null, token);
    }

    private static Page answered(String body) {
        return new Page(JsonText.parse(body), Headers.NONE, 5, 5, null, null);
    }
}
