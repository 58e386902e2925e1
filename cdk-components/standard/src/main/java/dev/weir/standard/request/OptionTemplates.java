package dev.weir.standard.request;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the templates of a request's parts into its options. */
final class OptionTemplates {

    private OptionTemplates() {}

    /** The entries of a mapping that have a value; nothing if it evaluates to anything else. */
    static void entries(
            InjectInto part, @Nullable Template<@Nullable Object> template, RequestOptions options, Scope scope) {
        if (template != null && template.in(scope) instanceof Row entries) {
            putAll(part, entries, options);
        }
    }

    /** A form if it evaluates to a mapping, else the body's text. */
    static void form(Template<@Nullable Object> template, RequestOptions options, Scope scope) {
        Object value = template.in(scope);
        if (value instanceof Row fields) {
            putAll(InjectInto.BODY_DATA, fields, options);
        } else if (value instanceof List<?>) {
            options.bodyText(scope.runtime().json().write(value));
        } else if (value != null) {
            options.bodyText(scope.text(value));
        }
    }

    /** A JSON body; text is refused, as it would be sent as a JSON string. */
    static void json(Template<@Nullable Object> template, RequestOptions options, Scope scope) {
        Object value = template.in(scope);
        if (value instanceof String) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot build the request: its JSON body evaluates to text instead of an object (give"
                            + " request_body_json as a mapping, or send text with request_body_data)");
        }
        options.bodyJson(value);
    }

    /** Whether a body is there: not an empty one, which manifests have in place of none. */
    static boolean isGiven(@Nullable Template<@Nullable Object> template, Scope scope) {
        if (template == null) {
            return false;
        }
        try {
            Object value = template.in(scope);
            return value != null && !value.equals("") && !(value instanceof Row row && row.isEmpty());
        } catch (ConnectorException e) {
            return true;
        }
    }

    private static void putAll(InjectInto part, Row entries, RequestOptions options) {
        for (Map.Entry<String, @Nullable Object> entry : entries.entrySet()) {
            if (entry.getValue() != null) {
                options.put(part, entry.getKey(), entry.getValue());
            }
        }
    }
}
