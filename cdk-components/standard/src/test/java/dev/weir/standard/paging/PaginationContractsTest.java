package dev.weir.standard.paging;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.component.Page;
import dev.weir.spi.http.Headers;
import dev.weir.testkit.contract.PaginationStrategyContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** The standard pagination strategies do what strategies have to. */
class PaginationContractsTest {

    private static Page page(int records, @Nullable Object token) {
        return new Page(null, Headers.NONE, records, records, null, token);
    }

    private static Page told(String next, @Nullable Object token) {
        return new Page(row("next", next, "more", !next.isEmpty()), Headers.NONE, 2, 2, null, token);
    }

    @Nested
    class OfPageIncrement extends PaginationStrategyContract {

        @Override
        protected String yaml() {
            return "{type: PageIncrement, page_size: 2, start_from_page: 1, inject_on_first_request: true}";
        }

        @Override
        protected List<Page> pages() {
            return List.of(page(2, 1L), page(2, 2L), page(1, 3L));
        }
    }

    @Nested
    class OfOffsetIncrement extends PaginationStrategyContract {

        @Override
        protected String yaml() {
            return "{type: OffsetIncrement, page_size: 2}";
        }

        @Override
        protected List<Page> pages() {
            return List.of(page(2, null), page(2, 2L), page(1, 4L));
        }
    }

    @Nested
    class OfCursorPagination extends PaginationStrategyContract {

        @Override
        protected String yaml() {
            return """
                    type: CursorPagination
                    cursor_value: "{{ response.next }}"
                    stop_condition: "{{ not response.more }}"
                    page_size: 2
                    """;
        }

        @Override
        protected List<Page> pages() {
            return List.of(told("b", null), told("c", "b"), told("", "c"));
        }
    }
}
