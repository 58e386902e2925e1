package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** Builds and sends one request. Called concurrently. */
@Kind(custom = "CustomRequester")
public interface Requester {

    /**
     * Sends a request and gives its answer, which the caller closes.
     *
     * @param path  a path or an absolute URL in place of the requester's own path; null for its own
     * @param extra what paginator, partition router and cursor want in the request
     * @param scope the scope of the slice, with {@code next_page_token} if there is one
     * @throws dev.weir.spi.failure.ConnectorException if the source fails for good
     */
    Response send(@Nullable String path, RequestOptions extra, Scope scope);
}
