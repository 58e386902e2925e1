package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** Finds the token of the next page. Keeps nothing; called concurrently. */
@Kind(custom = "CustomPaginationStrategy")
public interface PaginationStrategy {

    /** The token of the first page; null if it needs none. */
    @Nullable
    Object initialToken(Scope scope);

    /** The token of the page after this one; null if this was the last. */
    @Nullable
    Object nextToken(Page page, Scope scope);

    /** How many records a page holds at most; null if the strategy does not say. */
    @Nullable
    Integer pageSize(Scope scope);

    /** Why there is no token behind a page, in a few words for people; asked for only where somebody is told. */
    default String whyLast(Page page, Scope scope) {
        return getClass().getSimpleName() + " names no further page";
    }

    /** What of a page's {@code response} it looks at. */
    default Interest interestInResponse() {
        return Interest.NOTHING;
    }
}
