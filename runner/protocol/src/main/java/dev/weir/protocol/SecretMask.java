package dev.weir.protocol;

import dev.weir.spi.value.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        collect(schema, config, all);
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

    private static void collect(@Nullable Object schema, @Nullable Object value, Set<String> secrets) {
        if (!(schema instanceof Row node) || value == null) {
            return;
        }
        if (Boolean.TRUE.equals(node.get("airbyte_secret"))) {
            addScalars(value, secrets);
        }
        if (node.get("properties") instanceof Row properties && value instanceof Row fields) {
            properties.forEach((name, property) -> collect(property, fields.get(name), secrets));
        }
        for (String alternatives : List.of("oneOf", "anyOf", "allOf")) {
            if (node.get(alternatives) instanceof List<?> schemas) {
                schemas.forEach(alternative -> collect(alternative, value, secrets));
            }
        }
        if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(node.get("items"), element, secrets));
        }
    }

    private static void addScalars(@Nullable Object value, Set<String> secrets) {
        if (value instanceof Row row) {
            row.values().forEach(element -> addScalars(element, secrets));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> addScalars(element, secrets));
        } else if (value instanceof String || value instanceof Number) {
            addForms(value.toString(), secrets);
        }
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
