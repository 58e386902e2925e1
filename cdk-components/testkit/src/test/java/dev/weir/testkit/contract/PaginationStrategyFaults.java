package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.http.Headers;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pagination strategy that can have each fault of its kind. */
public final class PaginationStrategyFaults extends PaginationStrategyContract {

    private final String fault;

    PaginationStrategyFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomPaginationStrategy, class_name: org.example.faulty.Count, fault: " + fault + "}";
    }

    @Override
    protected List<Page> pages() {
        return List.of(page(null, 2), page(1L, 3), page(2L, null));
    }

    private static Page page(@Nullable Object token, @Nullable Object next) {
        Row response = Row.of("next", next == null ? null : ((Integer) next).longValue() - 1);
        return new Page(response, Headers.NONE, 1, 1, null, token);
    }

    /**
     * Takes the next page from the answer.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Count")
    public record Count(String fault) implements PaginationStrategy {

        static final ThreadLocal<Integer> CALLS = ThreadLocal.withInitial(() -> 0);

        @Override
        public @Nullable Object initialToken(Scope scope) {
            CALLS.set(0);
            return fault.equals("goesFromPageToPageAndEndsBehindTheLast") ? 0L : null;
        }

        @Override
        public @Nullable Object nextToken(Page page, Scope scope) {
            Row response = (Row) Objects.requireNonNull(page.response());
            Object next = response.get("next");
            if (fault.equals("leavesPagesAsTheyAre")) {
                response.clear();
            }
            if (fault.equals("goesOnFromAnyPage")) {
                CALLS.set(CALLS.get() + 1);
                return next == null ? null : Long.valueOf(CALLS.get());
            }
            return next;
        }

        @Override
        public @Nullable Integer pageSize(Scope scope) {
            return fault.equals("hasPagesOfAtLeastOneRecord") ? 0 : null;
        }

        @Override
        public Interest interestInResponse() {
            return fault.equals("saysWhatItLooksAt") ? Interest.NOTHING : new Interest(List.of(List.of("next")));
        }
    }
}
