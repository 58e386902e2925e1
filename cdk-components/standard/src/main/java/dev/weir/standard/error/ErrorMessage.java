package dev.weir.standard.error;

import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a source says about an error in its answer: the fields that APIs use for it, as deep as they nest. */
final class ErrorMessage {

    private static final List<String> FIELDS = List.of(
            "message",
            "messages",
            "error",
            "errors",
            "failures",
            "failure",
            "detail",
            "err",
            "error_message",
            "msg",
            "reason",
            "status_message");

    private ErrorMessage() {}

    /** The message of an answer; its whole text if it is not JSON; null if it has none. */
    static @Nullable String of(Response response) {
        Object body = response.json();
        return body instanceof Row row && row.isEmpty() ? response.text() : find(body);
    }

    private static @Nullable String find(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(ErrorMessage::find)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Row row) {
            for (String field : FIELDS) {
                Object message = row.get(field);
                if (says(message)) {
                    return find(message);
                }
            }
        }
        return null;
    }

    private static boolean says(@Nullable Object value) {
        return value instanceof Number number
                ? number.doubleValue() != 0
                : value != null
                        && !value.equals("")
                        && !value.equals(false)
                        && !(value instanceof List<?> list && list.isEmpty())
                        && !(value instanceof Row row && row.isEmpty());
    }
}
