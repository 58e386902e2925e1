package dev.weir.protocol;

import dev.weir.spi.value.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hides the values of fields that the configuration's schema marks {@code airbyte_secret}, as they are, percent-encoded
 * as in a URL, and escaped as in JSON. The longest secret is replaced first, so that no part of one stays. Immutable.
 */
public final class SecretMask {

    /** Hides nothing. */
    public static final SecretMask NONE = new SecretMask(new Row(), List.of());

    private static final String STARS = "****";
    private static final String ESCAPED_IN_PATHS = "\"<>^`{}|\\";

    private final Row schema;
    private final List<String> secrets;

    private SecretMask(Row schema, Collection<String> secrets) {
        this.schema = schema;
        this.secrets = secrets.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /** The secrets of a configuration, found by its schema. */
    public static SecretMask of(Row schema, Row config) {
        return new SecretMask(schema, List.of()).and(config);
    }

    /** Hides the secrets of another version of the configuration too. */
    public SecretMask and(Row config) {
        Set<String> all = new LinkedHashSet<>(secrets);
        SecretFields.visit(schema, config, (field, secret) -> addForms(secret.toString(), all));
        return new SecretMask(schema, all);
    }

    /** The text with stars where secrets were. */
    public String hide(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, STARS);
        }
        return hidden;
    }

    /** The secret as a path of a URL holds it: what may stand in a path stays as it is. */
    private static String asInPaths(String secret) {
        StringBuilder path = new StringBuilder();
        for (byte each : secret.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c > ' ' && c < 0x7f && ESCAPED_IN_PATHS.indexOf(c) < 0;
            path.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return path.toString();
    }

    private static void addForms(String secret, Set<String> secrets) {
        if (secret.isEmpty()) {
            return;
        }
        secrets.add(secret);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        secrets.add(form);
        secrets.add(form.replace("+", "%20"));
        secrets.add(asInPaths(secret));
        JsonBuffer json = new JsonBuffer(secret.length() + 2);
        json.text(secret);
        String quoted = new String(json.toByteArray(), StandardCharsets.UTF_8);
        secrets.add(quoted.substring(1, quoted.length() - 1));
    }
}
