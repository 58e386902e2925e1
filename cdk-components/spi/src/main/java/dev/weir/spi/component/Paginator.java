package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** Leads from page to page. Keeps nothing: the position is the token, which its caller carries. Called concurrently. */
@Kind
public interface Paginator {

    /** The variable that holds the size of pages, a {@code Long}, while the source wants smaller ones than the manifest says. */
    String REDUCED_PAGE_SIZE = "reduced page size";

    /** The token of the first page; null if it needs none. */
    @Nullable
    Object initialToken(Scope scope);

    /** The token of the page after this one; null if this was the last. */
    @Nullable
    Object nextToken(Page page, Scope scope);

    /** Why a page is followed by this token, or by none, in a few words for people; asked for only where somebody is told. */
    default String why(Page page, @Nullable Object next, Scope scope) {
        return getClass().getSimpleName() + (next == null ? " names no further page" : "");
    }

    /** The path or URL that a token stands for; null if it does not stand for one. */
    @Nullable
    String path(@Nullable Object token, Scope scope);

    /** What a token, and the page size, add to a request. */
    RequestOptions options(@Nullable Object token, Scope scope);

    /** What of a page's {@code response} it looks at. */
    Interest interestInResponse();
}
