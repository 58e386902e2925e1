package dev.weir.standard.paging;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/** A strategy whose manifest may say how many records a page holds. */
interface SizedStrategy extends PaginationStrategy {

    /** The size as the manifest gives it: a number, or a text that evaluates to one. */
    @Nullable
    Template<@Nullable Object> pageSize();

    @Override
    default @Nullable Integer pageSize(Scope scope) {
        if (scope.variable(Paginator.REDUCED_PAGE_SIZE) instanceof Long reduced) {
            return Math.toIntExact(reduced);
        }
        Template<@Nullable Object> template = pageSize();
        if (template == null) {
            return null;
        }
        Object size = template.in(scope);
        if (size instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot tell the page size: page_size evaluates to '" + scope.text(size)
                        + "' (it must be a whole number)");
    }

    /** Whether a page that holds this many records is the last one: it is empty, or shorter than a full page. */
    default boolean isLast(int extracted, Scope scope) {
        Integer size = pageSize(scope);
        return extracted == 0 || size != null && extracted < size;
    }

    @Override
    default String whyLast(Page page, Scope scope) {
        Integer size = pageSize(scope);
        return page.extracted() == 0
                ? "a page without records"
                : "a page of " + page.extracted() + ", where page_size is " + size;
    }

    /** The token of a page, which has to be a whole number; null for a first page that was asked for without one. */
    static @Nullable Long position(@Nullable Object token, Scope scope) {
        if (token == null || token instanceof Long) {
            return (Long) token;
        }
        throw new ConnectorException(
                FailureType.INTERNAL,
                "Cannot go to the next page: the token '" + scope.text(token) + "' is not a whole number");
    }
}
