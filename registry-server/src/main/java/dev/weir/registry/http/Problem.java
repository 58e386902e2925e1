package dev.weir.registry.http;

import dev.weir.registry.refusal.Refusal;
import io.javalin.http.Context;

/**
 * A refusal as RFC 9457 has it; Maven from 3.9.10 on prints it in a build's log.
 *
 * @param type      that there is nothing to read about the kind of problem
 * @param title     what problems of the kind have in common
 * @param status    the status of the answer
 * @param detail    what could not be done, why, and what to do
 * @param requestId by which the request is found in the server's log
 */
record Problem(String type, String title, int status, String detail, String requestId) {

    static final String CONTENT_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, String requestId) {
        return new Problem(
                "about:blank",
                refusal.title(),
                refusal.status(),
                refusal.detail() + " (" + refusal.remedy() + ")",
                requestId);
    }

    static Problem of(int status, String title, String detail, String requestId) {
        return new Problem("about:blank", title, status, detail, requestId);
    }

    void answer(Context context) {
        context.status(status);
        context.contentType(CONTENT_TYPE);
        context.result(Json.write(this));
    }
}
