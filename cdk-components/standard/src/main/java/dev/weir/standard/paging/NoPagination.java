package dev.weir.standard.paging;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Page;
import dev.weir.spi.component.Paginator;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Everything comes in one answer.
 *
 * <pre>
 * type: NoPagination
 * </pre>
 */
@Component
public record NoPagination() implements Paginator {

    @Override
    public @Nullable Object initialToken(Scope scope) {
        return null;
    }

    @Override
    public @Nullable Object nextToken(Page page, Scope scope) {
        return null;
    }

    @Override
    public String why(Page page, @Nullable Object next, Scope scope) {
        return "there is no paginator";
    }

    @Override
    public @Nullable String path(@Nullable Object token, Scope scope) {
        return null;
    }

    @Override
    public RequestOptions options(@Nullable Object token, Scope scope) {
        return new RequestOptions();
    }

    @Override
    public Interest interestInResponse() {
        return Interest.NOTHING;
    }
}
