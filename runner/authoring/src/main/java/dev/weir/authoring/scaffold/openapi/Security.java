package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.call.Authenticators;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What signs requests, told by the security schemes of a description. */
record Security(ApiDocument document, Inputs inputs, Remarks remarks) {

    /** The authenticator of an operation; null if it needs none. */
    @Nullable
    Map<String, Object> of(Operation operation) {
        Node own = operation.node().get("security");
        List<Node> choices = ApiDocument.elements(
                own instanceof SequenceNode ? own : document.root().get("security"));
        for (Node choice : choices) {
            if (choice instanceof MappingNode schemes && schemes.entries().isEmpty()) {
                return null;
            }
            Map<String, Object> authenticator =
                    choice instanceof MappingNode schemes ? first(schemes, operation) : null;
            if (authenticator != null) {
                return authenticator;
            }
        }
        if (!choices.isEmpty()) {
            remarks.leftOut(operation.id()
                    + ": its credentials, as no scheme of the description is one that a component signs by");
        }
        return null;
    }

    private @Nullable Map<String, Object> first(MappingNode schemes, Operation operation) {
        List<String> names = List.copyOf(schemes.keys());
        Map<String, Object> authenticator = scheme(names.get(0));
        if (authenticator != null && names.size() > 1) {
            remarks.leftOut(operation.id() + ": credentials beside " + names.get(0) + ": "
                    + String.join(", ", names.subList(1, names.size())));
        }
        return authenticator;
    }

    private @Nullable Map<String, Object> scheme(String name) {
        MappingNode scheme = document.swagger()
                ? document.at(document.root(), "securityDefinitions", name)
                : document.at(document.root(), "components", "securitySchemes", name);
        if (scheme == null) {
            return null;
        }
        String type = ApiDocument.scalar(scheme.get("type")).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "basic" -> basic();
            case "http" -> http(ApiDocument.scalar(scheme.get("scheme")).toLowerCase(Locale.ROOT));
            case "apikey" -> key(ApiDocument.scalar(scheme.get("in")), ApiDocument.scalar(scheme.get("name")));
            case "oauth2" -> oauth(scheme);
            case "openidconnect" -> bearer("OpenID Connect");
            default -> null;
        };
    }

    private Map<String, Object> basic() {
        return Authenticators.basic(inputs, "");
    }

    private @Nullable Map<String, Object> http(String scheme) {
        return switch (scheme) {
            case "basic" -> basic();
            case "bearer" -> Authenticators.bearer(inputs.secret("api_token", "", "API token"));
            default -> null;
        };
    }

    private Map<String, Object> bearer(String what) {
        remarks.guessed("the API signs in by " + what + "; a token that was obtained elsewhere is an input");
        return Authenticators.bearer(inputs.secret("access_token", "", "Access token"));
    }

    private @Nullable Map<String, Object> key(String place, String name) {
        String read = inputs.secret(
                name.matches("(?i).*(key|token|secret).*") ? Naming.snake(name, "api_key") : "api_key", "", "API key");
        return switch (place) {
            case "header" -> Authenticators.key(read, "header", Literal.text(name));
            case "query" -> Authenticators.key(read, "request_parameter", Literal.text(name));
            case "cookie" -> Authenticators.key(Literal.text(name) + "=" + read, "header", "Cookie");
            default -> null;
        };
    }

    private Map<String, Object> oauth(MappingNode scheme) {
        String flow = ApiDocument.scalar(scheme.get("flow"));
        MappingNode client = document.swagger() ? scheme : document.at(scheme, "flows", "clientCredentials");
        MappingNode code = document.swagger() ? scheme : document.at(scheme, "flows", "authorizationCode");
        if (client != null && (!document.swagger() || flow.equals("application"))) {
            return client(ApiDocument.scalar(client.get("tokenUrl")));
        }
        if (code != null && (!document.swagger() || flow.equals("accessCode"))) {
            String refresh = ApiDocument.scalar(code.get("refreshUrl"));
            return refreshing(refresh.isEmpty() ? ApiDocument.scalar(code.get("tokenUrl")) : refresh);
        }
        return bearer("OAuth in a browser");
    }

    private Map<String, Object> client(String url) {
        Map<String, Object> component = oauth(url);
        component.put("grant_type", "client_credentials");
        return component;
    }

    private Map<String, Object> refreshing(String url) {
        Map<String, Object> component = oauth(url);
        component.put("refresh_token", inputs.secret("refresh_token", "", "Refresh token"));
        component.put("grant_type", "refresh_token");
        return component;
    }

    private Map<String, Object> oauth(String url) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "OAuthAuthenticator");
        component.put("token_refresh_endpoint", url.matches("(?i)https?://.*") ? Literal.text(url) : tokenUrl());
        component.put(
                "client_id",
                inputs.plain("client_id", "", Map.of("type", "string", "title", "Client id"), "put the value here"));
        component.put("client_secret", inputs.secret("client_secret", "", "Client secret"));
        return component;
    }

    private String tokenUrl() {
        remarks.guessed("the description does not say the whole URL that gives tokens: it is an input");
        return inputs.plain(
                "token_url",
                "token_url",
                Map.of("type", "string", "title", "URL that gives tokens"),
                "https://api.example.com/oauth/token");
    }
}
