package dev.weir.standard.error;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matches answers by status code, by predicate or by their error message, and says what is made of them. One match is
 * enough. Without {@code action} a filter matches nothing.
 *
 * <pre>
 * type: HttpResponseFilter
 * http_codes: [403]
 * error_message_contains: not part of your plan
 * action: FAIL
 * failure_type: config_error
 * error_message: The plan of the account has no reports.
 * </pre>
 *
 * @param action               what is made of a matching answer
 * @param failureType          whose failure it is, with {@code action: FAIL}; by default as the status code says
 * @param httpCodes            status codes that match
 * @param predicate            matches if true; sees {@code response} (the body as JSON, or an empty mapping), {@code headers}
 *                             and {@code request_url}, but not the configuration
 * @param errorMessageContains matches if the error message in the body contains this text
 * @param errorMessage         the message for the user; sees {@code config} and what {@code predicate} sees
 */
@Component
public record HttpResponseFilter(
        @Nullable ResponseAction action,
        @Since("3.6.0") @Nullable FilterFailureType failureType,
        @Default("[]") List<Integer> httpCodes,

        @Sees({"response", "headers", "request_url"}) @Nullable
        Template<Boolean> predicate,

        @Alias(value = "error_message_contain", until = "0.1.70") @Default("\"\"")
        String errorMessageContains,

        @Sees({"response", "headers", "request_url"}) @Nullable
        Template<String> errorMessage) {

    public HttpResponseFilter {
        httpCodes = httpCodes.stream().distinct().toList();
    }

    /** What is made of an answer; empty if the filter does not match it. */
    Optional<Resolution> resolve(Response response, Scope scope) {
        if (action == null || !matches(response, scope)) {
            return Optional.empty();
        }
        Resolution known = StatusResolutions.known(response.status());
        return Optional.of(new Resolution(action.action(), type(known), message(response, known, scope)));
    }

    private boolean matches(Response response, Scope scope) {
        return httpCodes.contains(response.status())
                || predicate != null && holds(predicate, response, scope)
                || !errorMessageContains.isEmpty() && says(ErrorMessage.of(response));
    }

    private static boolean holds(Template<Boolean> predicate, Response response, Scope scope) {
        return predicate.in(answered(predicate, response, scope).with("config", null));
    }

    private boolean says(@Nullable String message) {
        return message != null && message.contains(errorMessageContains);
    }

    private FailureType type(@Nullable Resolution known) {
        if (failureType != null && action == ResponseAction.FAIL) {
            return failureType.type();
        }
        return known == null ? FailureType.SOURCE_PERMANENT : known.type();
    }

    private String message(Response response, @Nullable Resolution known, Scope scope) {
        String own = errorMessage == null ? "" : errorMessage.in(answered(errorMessage, response, scope));
        return own.isEmpty() && known != null ? known.message() : own;
    }

    /** The scope of an answer; its body is only read if the template looks at it. */
    private static Scope answered(Template<?> template, Response response, Scope scope) {
        Object body = template.interestIn("response").isNothing() ? new Row() : response.json();
        return scope.with("response", body)
                .with("headers", response.headers())
                .with(
                        "request_url",
                        ResponseUrl.withoutCredentials(response.request().url()));
    }
}
