package dev.weir.standard.paging;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.component.Page;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Takes the token of the next page from the answer, its headers, or its last record. The templates see {@code response},
 * {@code headers} (with the parsed {@code Link} header as {@code headers['link']}), {@code last_record}, {@code last_page_size}
 * (records that were kept), {@code page_size} and the slice.
 *
 * <pre>
 * type: CursorPagination
 * cursor_value: "{{ response['paging']['next'] }}"
 * stop_condition: "{{ not response['paging']['has_more'] }}"
 * page_size: 100
 * </pre>
 *
 * @param cursorValue   the token; the page is the last one if it evaluates to nothing
 * @param stopCondition ends pagination where it is true
 * @param pageSize      how many records a page holds at most
 */
@Alias("airbyte_cdk.CursorPaginationStrategy")
@Moved(from = "decoder", until = "5.10.0")
@Component
public record CursorPagination(
        @Sees({"response", "headers", "last_record", "last_page_size", "page_size"}) @Interpolate(Interpolation.VALUE)
        Template<@Nullable Object> cursorValue,

        @Sees({"response", "headers", "last_record", "last_page_size", "page_size"}) @Nullable
        Template<Boolean> stopCondition,

        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> pageSize)
        implements SizedStrategy {

    public CursorPagination {
        if (pageSize == null) {
            rejectPageSize("cursor_value", cursorValue);
            rejectPageSize("stop_condition", stopCondition);
        }
    }

    private static void rejectPageSize(String parameter, @Nullable Template<?> template) {
        if (template != null && !template.interestIn("page_size").isNothing()) {
            throw new IllegalArgumentException("Cannot paginate: " + parameter + " '" + template.text()
                    + "' reads page_size, which the strategy does not set (set it, or compare with a number)");
        }
    }

    @Override
    public @Nullable Object initialToken(Scope scope) {
        return null;
    }

    @Override
    public @Nullable Object nextToken(Page page, Scope scope) {
        Scope seen = seeing(page, scope);
        return stops(seen) ? null : cursorValue.in(seen);
    }

    private Scope seeing(Page page, Scope scope) {
        return scope.with("response", page.response())
                .with("headers", LinkHeader.parsedIn(page.headers()))
                .with("last_record", page.lastRecord())
                .with("last_page_size", (long) page.records())
                .with("page_size", size(scope));
    }

    private boolean stops(Scope seen) {
        return stopCondition != null && stopCondition.in(seen);
    }

    @Override
    public String whyLast(Page page, Scope scope) {
        return stops(seeing(page, scope)) ? "stop_condition is true" : "cursor_value evaluates to nothing";
    }

    private @Nullable Long size(Scope scope) {
        Integer size = pageSize(scope);
        return size == null ? null : size.longValue();
    }

    @Override
    public Interest interestInResponse() {
        Interest interest = cursorValue.interestIn("response");
        return stopCondition == null ? interest : interest.and(stopCondition.interestIn("response"));
    }
}
