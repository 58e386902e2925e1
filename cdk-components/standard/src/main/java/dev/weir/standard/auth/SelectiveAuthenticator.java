package dev.weir.standard.auth;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.request.Preflight;
import dev.weir.standard.request.UrlBound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Uses the authenticator that the configuration names.
 *
 * <pre>
 * type: SelectiveAuthenticator
 * authenticator_selection_path: [credentials, kind]
 * authenticators:
 *   token:
 *     type: BearerAuthenticator
 *     api_token: "{{ config['credentials']['token'] }}"
 *   none:
 *     type: NoAuth
 * </pre>
 *
 * @param authenticatorSelectionPath the path of the configuration's field that holds the name
 * @param authenticators             the authenticators by name
 */
@Component(since = "0.58.0")
public record SelectiveAuthenticator(List<String> authenticatorSelectionPath, Map<String, Authenticator> authenticators)
        implements UrlBound, Preflight {

    public SelectiveAuthenticator {
        authenticatorSelectionPath = List.copyOf(authenticatorSelectionPath);
        authenticators = Map.copyOf(authenticators);
    }

    @Override
    public RequestOptions options(Scope scope) {
        return selected(scope).options(scope);
    }

    @Override
    public Request authenticate(Request request, Scope scope) {
        return selected(scope).authenticate(request, scope);
    }

    @Override
    public void expire(Scope scope) {
        selected(scope).expire(scope);
    }

    @Override
    public void answered(Response response, Scope scope) {
        selected(scope).answered(response, scope);
    }

    @Override
    public boolean hasAlternative(Request refused, Scope scope) {
        return selected(scope).hasAlternative(refused, scope);
    }

    @Override
    public Request comparable(Request signed, Scope scope) {
        return selected(scope).comparable(signed, scope);
    }

    @Override
    public void verify(Scope scope) {
        Preflight.verify(selected(scope), scope);
    }

    @Override
    public Authenticator below(Template<String> url) {
        Map<String, Authenticator> placed = new LinkedHashMap<>();
        authenticators.forEach(
                (name, each) -> placed.put(name, each instanceof UrlBound bound ? bound.below(url) : each));
        return new SelectiveAuthenticator(authenticatorSelectionPath, placed);
    }

    private Authenticator selected(Scope scope) {
        Object name = ConfigPath.find(scope.config(), authenticatorSelectionPath);
        if (name == null) {
            throw failure("the configuration has no value there");
        }
        Authenticator selected = authenticators.get(scope.text(name));
        if (selected == null) {
            throw failure("'" + scope.text(name) + "' is none of "
                    + String.join(
                            ", ", authenticators.keySet().stream().sorted().toList()));
        }
        return selected;
    }

    private ConnectorException failure(String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot choose the authenticator by " + String.join(".", authenticatorSelectionPath) + ": " + reason
                        + " (set it in the configuration)");
    }
}
