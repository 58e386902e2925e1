package dev.weir.registry.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Gives each request a number, which its answer and every line of the log have. Headers are never logged: they hold tokens. */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String KEY = "request";

    private RequestLog() {}

    static void begin(Context context) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        context.attribute(KEY, id);
        context.header("X-Request-Id", id);
        context.header("X-Content-Type-Options", "nosniff");
        MDC.put(KEY, id);
    }

    static void end(Context context, Float millis) {
        LOG.info(
                "{} {} -> {} in {} ms",
                context.method(),
                context.req().getRequestURI(),
                context.statusCode(),
                Math.round(millis));
        MDC.remove(KEY);
    }

    static String id(Context context) {
        String id = context.attribute(KEY);
        return id == null ? "" : id;
    }
}
