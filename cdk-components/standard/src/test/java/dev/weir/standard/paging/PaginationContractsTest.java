package dev.weir.standard.paging;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.http.Headers;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.fixture.FixedRuntime;
import dev.weir.standard.fixture.FixedScope;
import dev.weir.testkit.contract.PaginationStrategyContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

/** The standard pagination strategies do what strategies have to. */
class PaginationContractsTest {

    private abstract static class OfThreePages extends PaginationStrategyContract {

        @Override
        protected Scope scope() {
            return new FixedScope(new FixedRuntime());
        }

        static Page page(int records, @Nullable Object token) {
            return new Page(null, Headers.NONE, records, records, null, token);
        }
    }

    @Nested
    class OfPageIncrement extends OfThreePages {

        @Override
        protected PaginationStrategy strategy() {
            return new PageIncrement(Template.constant(2L), 1, true);
        }

        @Override
        protected List<Page> pages() {
            return List.of(page(2, 1L), page(2, 2L), page(1, 3L));
        }
    }

    @Nested
    class OfOffsetIncrement extends OfThreePages {

        @Override
        protected PaginationStrategy strategy() {
            return new OffsetIncrement(Template.constant(2L), false);
        }

        @Override
        protected List<Page> pages() {
            return List.of(page(2, null), page(2, 2L), page(1, 4L));
        }
    }
}
