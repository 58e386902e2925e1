package dev.weir.registry.http;

import dev.weir.registry.pages.ErrorPages;
import dev.weir.registry.refusal.Finding;
import dev.weir.registry.refusal.Refusal;
import dev.weir.registry.refusal.Refusal.Invalid;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 has it; Maven from 3.9.10 on prints it in a build's log. That a file of a repository is not there is said in
 * plain text, since the same Maven takes a problem document for a failure, also where it only asks whether there is something.
 *
 * @param type      that there is nothing to read about the kind of problem
 * @param title     what problems of the kind have in common
 * @param status    the status of the answer
 * @param detail    what could not be done, why, and what to do
 * @param requestId by which the request is found in the server's log
 * @param findings  what is wrong with a manifest, place by place; null, and then not written, if it is about none
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String requestId,
        @Nullable List<Finding> findings) {

    static final String CONTENT_TYPE = "application/problem+json";
    /** Where it is said of a request that it was refused, and why in a few words. */
    static final String REFUSED = "weir.refused";

    private static final String ANSWERED = "weir.answered";

    static Problem of(Refusal refusal, String requestId) {
        return new Problem(
                "about:blank",
                refusal.title(),
                refusal.status(),
                refusal.detail() + " (" + refusal.remedy() + ")",
                requestId,
                refusal instanceof Invalid invalid ? invalid.findings() : null);
    }

    static Problem of(int status, String title, String detail, String requestId) {
        return new Problem("about:blank", title, status, detail, requestId, null);
    }

    void answer(Context context) {
        context.attribute(ANSWERED, true);
        Optional<ErrorPages> pages = ErrorPages.of(context);
        if (pages.isPresent()) {
            pages.get().answer(context, status, title, detail, requestId);
        } else {
            document(context);
        }
    }

    private void document(Context context) {
        boolean asks = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        boolean absentFile = asks && status == 404 && context.path().startsWith("/repository/");
        context.status(status);
        context.contentType(absentFile ? "text/plain; charset=utf-8" : CONTENT_TYPE);
        context.result(absentFile ? (detail + "\n").getBytes(StandardCharsets.UTF_8) : json());
    }

    /** The document. */
    byte[] json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("title", title);
        fields.put("status", status);
        fields.put("detail", detail);
        fields.put("request_id", requestId);
        if (findings != null) {
            fields.put("findings", findings);
        }
        return Json.write(fields);
    }

    /** Whether a request was answered by a problem. */
    static boolean isAnswerOf(Context context) {
        return context.attribute(ANSWERED) != null;
    }
}
