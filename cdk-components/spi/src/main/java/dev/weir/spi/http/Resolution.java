package dev.weir.spi.http;

import dev.weir.spi.failure.FailureType;

/**
 * What an error handler makes of an answer or of a failure to get one.
 *
 * @param action  what happens next
 * @param type    whose failure it is, if it ends as one
 * @param message the message for the user; empty if there is none
 */
public record Resolution(Action action, FailureType type, String message) {

    /** The answer is taken. */
    public static final Resolution SUCCESS = new Resolution(Action.SUCCESS, FailureType.INTERNAL, "");

    /** The reference's response actions. */
    public enum Action {
        /** The answer is taken. */
        SUCCESS,
        /** The request is sent again, after a wait. */
        RETRY,
        /** The slice fails. */
        FAIL,
        /** The answer gives no records; reading goes on. */
        IGNORE,
        /** The request is sent again when the limit allows it. */
        RATE_LIMITED,
        /** Pagination starts over. */
        RESET_PAGINATION,
        /** The token is renewed and the request sent again. */
        REFRESH_TOKEN_THEN_RETRY,
        /** The page is asked for again with a smaller page size. */
        REDUCE_PAGE_SIZE,
        /** The slice's window is cut in two. */
        SPLIT_REQUEST_WINDOW;

        /** Whether the same request is sent again. */
        public boolean sendsAgain() {
            return this == RETRY || this == RATE_LIMITED || this == REFRESH_TOKEN_THEN_RETRY;
        }
    }
}
