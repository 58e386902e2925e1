package dev.weir.testkit.contract;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Requests and what is wanted in them, as values that can be compared. */
final class Sent {

    private Sent() {}

    static Row of(RequestOptions options) {
        Row row = new Row();
        row.put("parameters", options.parameters().copy());
        row.put("headers", options.headers().copy());
        row.put("form", options.bodyData().copy());
        row.put("text", options.bodyText());
        row.put("json", Row.copyOf(options.bodyJson()));
        return row;
    }

    static Row of(Request request) {
        Row row = new Row();
        row.put("method", request.method());
        row.put("url", request.url());
        row.put("headers", Row.of(request.headers().asMap()));
        byte[] body = request.body();
        row.put("body", body == null ? null : new String(body, StandardCharsets.UTF_8));
        return row;
    }

    /** Whether options can be changed by whoever got them without a change of those that come after. */
    static boolean isNewEachTime(Supplier<RequestOptions> options) {
        Row before = of(options.get());
        for (InjectInto part : InjectInto.values()) {
            options.get().put(part, "changed by the taker", 1L);
        }
        return of(options.get()).equals(before);
    }
}
