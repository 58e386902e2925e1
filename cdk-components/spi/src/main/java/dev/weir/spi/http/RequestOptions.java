package dev.weir.spi.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one party (requester, authenticator, paginator, partition router, cursor) wants in a request: query parameters,
 * headers, and a body of form fields, of JSON, or of plain text. Values are JSON values; how they are written is decided
 * when the request is made: empty and null parameters and headers are left out, lists repeat their key.
 *
 * <p>Filled by one thread, then merged: two parties must not set the same key, as nobody could tell which one wins. Only
 * in JSON bodies equal values may meet, and objects are merged.
 */
public final class RequestOptions {

    private final Row parameters = new Row();
    private final Row headers = new Row();
    private final Row bodyData = new Row();
    private @Nullable String bodyText;
    private @Nullable Object bodyJson;

    /** Query parameters. */
    public Row parameters() {
        return parameters;
    }

    /** Headers. */
    public Row headers() {
        return headers;
    }

    /** Form fields. */
    public Row bodyData() {
        return bodyData;
    }

    /** A body of plain text, or null. */
    public @Nullable String bodyText() {
        return bodyText;
    }

    /** The JSON body, usually a row; null if there is none. */
    public @Nullable Object bodyJson() {
        return bodyJson;
    }

    /** Sets a body of plain text. */
    public RequestOptions bodyText(String text) {
        bodyText = text;
        return this;
    }

    /** Sets the whole JSON body. */
    public RequestOptions bodyJson(@Nullable Object body) {
        bodyJson = body;
        return this;
    }

    /** Sets one value at the top of a part of the request, replacing an earlier one of this party. */
    public RequestOptions put(InjectInto part, String name, @Nullable Object value) {
        part(part).put(name, value);
        return this;
    }

    /** Sets a value inside the JSON body, making the objects on the way. */
    public RequestOptions putIntoJson(List<String> path, @Nullable Object value) {
        Row target = part(InjectInto.BODY_JSON);
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(target.get(key) instanceof Row)) {
                target.put(key, new Row());
            }
            target = (Row) Objects.requireNonNull(target.get(key));
        }
        target.put(path.get(path.size() - 1), value);
        return this;
    }

    private Row part(InjectInto part) {
        return switch (part) {
            case REQUEST_PARAMETER -> parameters;
            case HEADER -> headers;
            case BODY_DATA -> bodyData;
            case BODY_JSON -> {
                if (!(bodyJson instanceof Row)) {
                    bodyJson = new Row();
                }
                yield (Row) bodyJson;
            }
        };
    }

    /**
     * Takes over what another party wants.
     *
     * @throws ConnectorException if both set the same key
     */
    public RequestOptions merge(RequestOptions other) {
        mergeFlat("request parameter", parameters, other.parameters);
        mergeFlat("header", headers, other.headers);
        mergeFlat("form field", bodyData, other.bodyData);
        mergeText(other);
        mergeJson(other);
        return this;
    }

    private void mergeText(RequestOptions other) {
        if (other.bodyText != null) {
            if (bodyText != null) {
                throw collision("body", "text");
            }
            bodyText = other.bodyText;
        }
        if (bodyText != null && !bodyData.isEmpty()) {
            throw collision("body", "text and form fields");
        }
    }

    private void mergeJson(RequestOptions other) {
        if (other.bodyJson == null || isEmptyRow(other.bodyJson)) {
            return;
        }
        if (bodyJson == null || isEmptyRow(bodyJson)) {
            bodyJson = Row.copyOf(other.bodyJson);
        } else if (bodyJson instanceof Row mine && other.bodyJson instanceof Row theirs) {
            mergeDeep("", mine, theirs);
        } else {
            throw collision("JSON body", "");
        }
    }

    private static boolean isEmptyRow(Object value) {
        return value instanceof Row row && row.isEmpty();
    }

    private static void mergeFlat(String what, Row mine, Row theirs) {
        for (Map.Entry<String, @Nullable Object> entry : theirs.entrySet()) {
            if (mine.containsKey(entry.getKey())) {
                throw collision(what, entry.getKey());
            }
            mine.put(entry.getKey(), Row.copyOf(entry.getValue()));
        }
    }

    private static void mergeDeep(String path, Row mine, Row theirs) {
        for (Map.Entry<String, @Nullable Object> entry : theirs.entrySet()) {
            String key = entry.getKey();
            Object own = mine.get(key);
            if (!mine.containsKey(key)) {
                mine.put(key, Row.copyOf(entry.getValue()));
            } else if (own instanceof Row inner && entry.getValue() instanceof Row other) {
                mergeDeep(path + key + ".", inner, other);
            } else if (!Objects.equals(own, entry.getValue())) {
                throw collision("JSON body field", path + key);
            }
        }
    }

    private static ConnectorException collision(String what, String key) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot build the request: " + what + " '" + key
                        + "' is set twice (let only one of requester, authenticator, paginator, partition router and"
                        + " cursor set it)");
    }
}
