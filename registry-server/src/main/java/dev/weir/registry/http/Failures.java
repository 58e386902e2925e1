package dev.weir.registry.http;

import dev.weir.registry.refusal.Refusal;
import dev.weir.registry.refusal.Refused;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes problem documents of everything that goes wrong. What is our own fault is logged, and the client is told no more than where. An answer that has begun
 * ends short of its length, by which the client sees it.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int DRAINED = 10_000_000;

    private Failures() {}

    static void answerIn(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, context) -> refuse(refused.refusal(), context));
        routes.exception(HttpResponseException.class, (known, context) -> known(known, context));
        routes.exception(IOException.class, (broken, context) -> broken(broken, context));
        routes.exception(Exception.class, (failure, context) -> fail(failure, context));
        routes.error(404, context -> {
            if (!Problem.isAnswerOf(context)) {
                nothing(context);
            }
        });
    }

    private static void nothing(Context context) {
        Problem.of(
                        404,
                        "Not found",
                        "Cannot answer: there is nothing here (see docs/registry.md)",
                        RequestLog.id(context))
                .answer(context);
    }

    private static void refuse(Refusal refusal, Context context) {
        drain(context);
        reset(context);
        if (refusal.status() == 401) {
            context.header("WWW-Authenticate", "Basic realm=\"weir\", charset=\"UTF-8\"");
        }
        retryAfter(refusal).ifPresent(after -> context.header("Retry-After", seconds(after)));
        context.attribute(Problem.REFUSED, refusal.title());
        Problem.of(refusal, RequestLog.id(context)).answer(context);
    }

    private static Optional<Duration> retryAfter(Refusal refusal) {
        if (refusal instanceof Refusal.TooMany many) {
            return Optional.of(many.after());
        }
        return refusal instanceof Refusal.Unavailable unavailable ? Optional.of(unavailable.after()) : Optional.empty();
    }

    private static String seconds(Duration time) {
        return Long.toString(Math.max(1, time.plusMillis(999).toSeconds()));
    }

    /** A client that did not wait to be let in goes on sending; it hears the answer only when it is done. */
    private static void drain(Context context) {
        boolean sends = context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
        if (!sends || context.header("Expect") != null || context.req().getContentLengthLong() > DRAINED) {
            return;
        }
        try {
            InputStream body = context.bodyInputStream();
            long left = DRAINED;
            byte[] buffer = new byte[64 * 1024];
            for (int count = body.read(buffer); count >= 0 && left > 0; count = body.read(buffer)) {
                left -= count;
            }
        } catch (IOException e) {
            LOG.debug("The client went before it was refused: {}", e.toString());
        }
    }

    private static void reset(Context context) {
        for (String header : new String[] {"ETag", "Last-Modified", "Content-Range", "Accept-Ranges"}) {
            context.removeHeader(header);
        }
    }

    private static void known(HttpResponseException known, Context context) {
        reset(context);
        if (known.getStatus() == 404) {
            nothing(context);
            return;
        }
        if (known instanceof MethodNotAllowedResponse) {
            context.header("Allow", String.join(", ", known.getDetails().values()));
        }
        Problem.of(known.getStatus(), "Not answered", "Cannot answer: " + known.getMessage(), RequestLog.id(context))
                .answer(context);
    }

    /** The other end went, or its bytes did not come: nothing was stored. */
    private static void broken(IOException broken, Context context) {
        LOG.warn("{} {} broke off: {}", context.method(), context.req().getRequestURI(), broken.toString());
        if (context.res().isCommitted()) {
            return;
        }
        reset(context);
        Problem.of(
                        400,
                        "Damaged upload",
                        "Cannot take the request: it broke off (send it again)",
                        RequestLog.id(context))
                .answer(context);
    }

    private static void fail(Exception failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.req().getRequestURI(), failure);
        if (context.res().isCommitted()) {
            return;
        }
        reset(context);
        String id = RequestLog.id(context);
        Problem.of(500, "Our fault", "Cannot answer: the registry failed (look for request " + id + " in its log)", id)
                .answer(context);
    }
}
