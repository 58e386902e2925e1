package dev.weir.authoring.scaffold.call;

import dev.weir.authoring.scaffold.Inputs;
import java.util.LinkedHashMap;
import java.util.Map;

/** The components that sign requests, as mappings of a manifest. */
public final class Authenticators {

    private Authenticators() {}

    /** {@code Authorization: Bearer …}. */
    public static Map<String, Object> bearer(String token) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "BearerAuthenticator");
        component.put("api_token", token);
        return component;
    }

    /** HTTP Basic. */
    public static Map<String, Object> basic(String user, String password) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "BasicHttpAuthenticator");
        component.put("username", user);
        component.put("password", password);
        return component;
    }

    /**
     * HTTP Basic of inputs of their own. A user name that looks like a credential, or stands before an empty password or a letter in
     * its place, is a key.
     *
     * @param given user name and password with a colon between them; empty if they are not known
     */
    public static Map<String, Object> basic(Inputs inputs, String given) {
        int colon = given.indexOf(':');
        String name = colon < 0 ? given : given.substring(0, colon);
        String after = given.substring(colon + 1);
        if (colon > 0 && (after.length() <= 1 || Secrets.looksSecret(name))) {
            String key = inputs.secret("api_key", name, "API key");
            return basic(key, after.length() <= 1 ? after : inputs.secret("password", after, "Password"));
        }
        String user = inputs.plain(
                "username", given, Map.of("type", "string", "title", "User name"), "put the user name here");
        String password = inputs.secret("password", colon < 0 ? "" : after, "Password");
        return basic(user, password);
    }

    /**
     * A key under a name.
     *
     * @param place {@code header} or {@code request_parameter}
     */
    public static Map<String, Object> key(String token, String place, String name) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("type", "RequestOption");
        option.put("inject_into", place);
        option.put("field_name", name);
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "ApiKeyAuthenticator");
        component.put("api_token", token);
        component.put("inject_into", option);
        return component;
    }
}
