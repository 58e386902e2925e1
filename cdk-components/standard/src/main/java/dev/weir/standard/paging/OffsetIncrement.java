package dev.weir.standard.paging;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Page;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Counts records: the token is how many of them the pages before held. A page without records is the last one, and so is one
 * that holds fewer than {@code page_size}; records count before filters drop them.
 *
 * <pre>
 * type: OffsetIncrement
 * page_size: 100
 * </pre>
 *
 * @param pageSize             how many records a page holds at most; where it is not sent, it may look at {@code response}
 * @param injectOnFirstRequest whether the first page is asked for with offset 0
 */
@Component
public record OffsetIncrement(
        @Sees("response") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> pageSize,

        @Since("0.52.0") @Default("false") boolean injectOnFirstRequest)
        implements SizedStrategy {

    @Override
    public @Nullable Object initialToken(Scope scope) {
        return injectOnFirstRequest ? 0L : null;
    }

    @Override
    public @Nullable Object nextToken(Page page, Scope scope) {
        if (isLast(page.extracted(), scope.with("response", page.response()))) {
            return null;
        }
        Long offset = SizedStrategy.position(page.token(), scope);
        return (offset == null ? 0 : offset) + page.extracted();
    }

    @Override
    public String whyLast(Page page, Scope scope) {
        return SizedStrategy.super.whyLast(page, scope.with("response", page.response()));
    }

    @Override
    public Interest interestInResponse() {
        return pageSize == null ? Interest.NOTHING : pageSize.interestIn("response");
    }
}
