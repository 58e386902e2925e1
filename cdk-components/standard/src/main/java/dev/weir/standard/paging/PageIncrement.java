package dev.weir.standard.paging;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Page;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Counts pages: the token is the number of the page. A page without records is the last one, and so is one that holds fewer
 * than {@code page_size}; records count before filters drop them.
 *
 * <pre>
 * type: PageIncrement
 * page_size: 100
 * start_from_page: 1
 * </pre>
 *
 * @param pageSize             how many records a page holds at most
 * @param startFromPage        the number of the first page
 * @param injectOnFirstRequest whether the first page is asked for by its number, too
 */
@Component
public record PageIncrement(
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> pageSize,
        @Default("0") long startFromPage,
        @Since("0.52.0") @Default("false") boolean injectOnFirstRequest)
        implements SizedStrategy {

    @Override
    public @Nullable Object initialToken(Scope scope) {
        return injectOnFirstRequest ? startFromPage : null;
    }

    @Override
    public @Nullable Object nextToken(Page page, Scope scope) {
        if (isLast(page.extracted(), scope)) {
            return null;
        }
        Long number = SizedStrategy.position(page.token(), scope);
        return (number == null ? startFromPage : number) + 1;
    }
}
