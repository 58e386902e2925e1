package dev.weir.standard.error;

import dev.weir.spi.annotation.Name;
import dev.weir.spi.http.Resolution;

/** What a response filter does with an answer that it matches. */
public enum ResponseAction {
    /** Takes the answer. */
    @Name("SUCCESS")
    SUCCESS(Resolution.Action.SUCCESS),
    /** Sends the request again, after a wait. */
    @Name("RETRY")
    RETRY(Resolution.Action.RETRY),
    /** Fails the slice. */
    @Name("FAIL")
    FAIL(Resolution.Action.FAIL),
    /** Goes on without the answer's records. */
    @Name("IGNORE")
    IGNORE(Resolution.Action.IGNORE),
    /** Lets pagination start over. */
    @Name("RESET_PAGINATION")
    RESET_PAGINATION(Resolution.Action.RESET_PAGINATION),
    /** Sends the request again when the source's limit allows it. */
    @Name("RATE_LIMITED")
    RATE_LIMITED(Resolution.Action.RATE_LIMITED),
    /** Renews the token and sends the request again. */
    @Name("REFRESH_TOKEN_THEN_RETRY")
    REFRESH_TOKEN_THEN_RETRY(Resolution.Action.REFRESH_TOKEN_THEN_RETRY),
    /** Asks for the page with a smaller page size. */
    @Name("REDUCE_PAGE_SIZE")
    REDUCE_PAGE_SIZE(Resolution.Action.REDUCE_PAGE_SIZE),
    /** Cuts the slice's window in two. */
    @Name("SPLIT_REQUEST_WINDOW")
    SPLIT_REQUEST_WINDOW(Resolution.Action.SPLIT_REQUEST_WINDOW);

    private final Resolution.Action action;

    ResponseAction(Resolution.Action action) {
        this.action = action;
    }

    Resolution.Action action() {
        return action;
    }
}
