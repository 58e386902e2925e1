package dev.weir.standard.async;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.decoder.JsonDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of an answer about a job, {@code creation_response} and {@code polling_response}: the fields of its
 * body, and beside them {@code headers} and {@code request} unless the body has fields of these names.
 *
 * @param fields JSON values only, so that they can be part of a slice
 */
record AnswerFacts(Row fields) {

    private static final String HEADERS = "headers";

    static AnswerFacts of(KeptAnswer answer, Decoder decoder, Scope scope) {
        Row fields = fields(answer, decoder, scope);
        if (!fields.containsKey(HEADERS)) {
            fields.put(HEADERS, row(answer.headers()));
        }
        if (!fields.containsKey("request")) {
            fields.put("request", row(answer.request()));
        }
        return new AnswerFacts(fields);
    }

    /** JSON, as the reference reads it; what is none is left to the decoder. */
    private static Row fields(KeptAnswer answer, Decoder decoder, Scope scope) {
        boolean isJson = !(decoder instanceof JsonDecoder) && answer.json() instanceof Row row && !row.isEmpty();
        return answer.document(isJson ? new JsonDecoder() : decoder, scope);
    }

    private static Row row(Headers headers) {
        return Row.of(headers.asMap());
    }

    private static Row row(Request request) {
        Row row = Row.of("method", request.method());
        row.put("url", request.url());
        row.put(HEADERS, row(request.headers()));
        byte[] body = request.body();
        row.put("body", body == null ? null : new String(body, StandardCharsets.UTF_8));
        return row;
    }

    /** The variable, whose headers are found in any case. */
    Row variable() {
        Row variable = Row.of(fields);
        if (fields.get(HEADERS) instanceof Row headers) {
            Map<String, @Nullable Object> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            byName.putAll(headers);
            variable.put(HEADERS, byName);
        }
        return variable;
    }
}
