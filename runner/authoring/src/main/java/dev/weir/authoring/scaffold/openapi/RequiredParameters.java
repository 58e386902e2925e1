package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.call.Authenticators;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that must be sent: with the value that the description tells, or as inputs, secret ones if they have the name of a
 * credential. The first credential signs the request if nothing else does. For one request.
 */
final class RequiredParameters {

    private final String stream;
    private final Inputs inputs;
    private final Remarks remarks;
    private final Map<String, Object> query = new LinkedHashMap<>();
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private @Nullable Map<String, Object> authenticator;

    /**
     * None yet.
     *
     * @param authenticator what signs the request by the security schemes; null if nothing does
     */
    RequiredParameters(String stream, Inputs inputs, Remarks remarks, @Nullable Map<String, Object> authenticator) {
        this.stream = stream;
        this.inputs = inputs;
        this.remarks = remarks;
        this.authenticator = authenticator;
    }

    /**
     * Takes a parameter.
     *
     * @param place {@code header} or {@code query}
     * @param value what it always is; empty if nothing tells it
     */
    void take(String parameter, String place, String value) {
        if (isSigned(parameter, place)) {
            return;
        }
        if (Parameters.isSecret(parameter)) {
            secret(parameter, place);
        } else {
            put(parameter, place, value.isEmpty() ? input(parameter) : Literal.text(value));
        }
    }

    /** Whether the authenticator sends it. */
    private boolean isSigned(String parameter, String place) {
        if (authenticator == null || !(authenticator.get("inject_into") instanceof Map<?, ?> option)) {
            return false;
        }
        String field = String.valueOf(option.get("field_name"));
        String name = Literal.text(parameter);
        return isHeader(place)
                ? "header".equals(option.get("inject_into")) && field.equalsIgnoreCase(name)
                : "request_parameter".equals(option.get("inject_into")) && field.equals(name);
    }

    private void secret(String parameter, String place) {
        remarks.guessed(stream + ": parameter " + parameter
                + " must be sent, has the name of a credential, and is a secret input");
        String read = inputs.secret(
                Naming.snake(parameter, "api_key"),
                "",
                (isHeader(place) ? "Header " : "Parameter ") + Naming.title(parameter));
        if (authenticator == null) {
            authenticator =
                    Authenticators.key(read, isHeader(place) ? "header" : "request_parameter", Literal.text(parameter));
        } else {
            put(parameter, place, read);
        }
    }

    private String input(String parameter) {
        remarks.guessed(stream + ": parameter " + parameter + " must be sent, and is an input");
        return inputs.plain(
                Naming.snake(parameter, "value"),
                "parameter " + parameter,
                Map.of("type", "string", "title", Naming.title(parameter)),
                "put the value here");
    }

    private void put(String parameter, String place, String value) {
        (isHeader(place) ? headers : query).put(Literal.text(parameter), value);
    }

    private static boolean isHeader(String place) {
        return place.equals("header");
    }

    /** What signs the request; null if nothing does. */
    @Nullable
    Map<String, Object> authenticator() {
        return authenticator;
    }

    Map<String, Object> query() {
        return query;
    }

    Map<String, Object> headers() {
        return headers;
    }
}
