package dev.weir.standard.paging;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.standard.request.PageTokenOption;
import dev.weir.standard.request.Preflight;
import dev.weir.standard.request.RequestOption;
import dev.weir.standard.request.RequestPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for page after page until its strategy names no further one, and puts token and page size into the requests.
 *
 * <pre>
 * type: DefaultPaginator
 * pagination_strategy:
 *   type: PageIncrement
 *   page_size: 100
 * page_size_option:
 *   type: RequestOption
 *   inject_into: request_parameter
 *   field_name: per_page
 * page_token_option:
 *   type: RequestOption
 *   inject_into: request_parameter
 *   field_name: page
 * </pre>
 *
 * @param paginationStrategy finds the token of the next page
 * @param pageSizeOption     where the page size goes; only with a strategy that has one
 * @param pageTokenOption    where the token goes
 */
@Alias(value = "LimitPaginator", until = "0.1.90")
@Moved(from = "page_size", to = "pagination_strategy.page_size", until = "0.1.90")
@Moved(from = "url_base", until = "0.28.1")
@Moved(from = "decoder", until = "5.10.0")
@Component
public record DefaultPaginator(
        PaginationStrategy paginationStrategy,

        @Alias(value = "limit_option", until = "0.1.90") @DefaultType("RequestOption") @Nullable
        RequestOption pageSizeOption,

        @DefaultType("RequestOption") @Nullable PageTokenOption pageTokenOption)
        implements Paginator, Preflight {

    @Override
    public void verify(Scope scope) {
        if (pageSizeOption == null) {
            return;
        }
        Integer size = paginationStrategy.pageSize(scope);
        if (size == null || size == 0) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot paginate: page_size_option is set, but the pagination strategy has no page_size (set it, or leave"
                            + " out page_size_option)");
        }
        if (pageTokenOption instanceof RequestOption token && token.collidesWith(pageSizeOption, scope)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot paginate: page_size_option and page_token_option write to the same place (give one of them"
                            + " another field_name)");
        }
    }

    @Override
    public @Nullable Object initialToken(Scope scope) {
        return paginationStrategy.initialToken(scope);
    }

    @Override
    public @Nullable Object nextToken(Page page, Scope scope) {
        Object token = paginationStrategy.nextToken(page, scope);
        return says(token) ? token : null;
    }

    @Override
    public String why(Page page, @Nullable Object next, Scope scope) {
        return next == null
                ? paginationStrategy.whyLast(page, scope)
                : paginationStrategy.getClass().getSimpleName();
    }

    @Override
    public @Nullable String path(@Nullable Object token, Scope scope) {
        return pageTokenOption instanceof RequestPath && says(token) ? scope.text(token) : null;
    }

    @Override
    public RequestOptions options(@Nullable Object token, Scope scope) {
        RequestOptions options = new RequestOptions();
        if (token != null && pageTokenOption instanceof RequestOption option) {
            option.inject(options, token, scope);
        }
        if (pageSizeOption != null) {
            Integer size = scope.variable(REDUCED_PAGE_SIZE) instanceof Long reduced
                    ? Integer.valueOf(reduced.intValue())
                    : paginationStrategy.pageSize(scope);
            if (size != null && size != 0) {
                RequestOptions sized = new RequestOptions();
                pageSizeOption.inject(sized, size.longValue(), scope);
                options.merge(sized);
            }
        }
        return options;
    }

    @Override
    public Interest interestInResponse() {
        return paginationStrategy.interestInResponse();
    }

    /** Whether a token is one: not absent, empty, zero or false. */
    private static boolean says(@Nullable Object token) {
        return token instanceof Number number
                ? number.doubleValue() != 0
                : token != null
                        && !token.equals("")
                        && !token.equals(false)
                        && !(token instanceof List<?> list && list.isEmpty())
                        && !(token instanceof Map<?, ?> map && map.isEmpty());
    }
}
