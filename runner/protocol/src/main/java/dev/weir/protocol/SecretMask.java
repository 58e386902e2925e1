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
 * as in a URL, escaped as in JSON, in base64, and as texts that were sent in UTF-8 and read in Latin-1, as those of headers
 * often are. The longest secret is replaced first, so that no part of one stays. Immutable.
 */
public final class SecretMask {

    /** Hides nothing. */
    public static final SecretMask NONE = new SecretMask(new Row(), List.of(), List.of());

    private static final String STARS = "****";
    private static final String ESCAPED_IN_PATHS = "\"<>^`{}|\\";

    private final Row schema;
    private final List<String> secrets;
    private final List<String> coded;

    private SecretMask(Row schema, Collection<String> secrets, Collection<String> coded) {
        this.schema = schema;
        this.secrets = secrets.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        this.coded = List.copyOf(coded);
    }

    /** The secrets of a configuration, found by its schema. */
    public static SecretMask of(Row schema, Row config) {
        return new SecretMask(schema, List.of(), List.of()).and(config);
    }

    /** Hides the secrets of another version of the configuration too. */
    public SecretMask and(Row config) {
        Set<String> all = new LinkedHashSet<>(secrets);
        Set<String> allCoded = new LinkedHashSet<>(coded);
        SecretFields.visit(schema, config, (field, secret) -> {
            addForms(secret.toString(), all);
            allCoded.addAll(CodedSecrets.of(secret.toString()));
        });
        return new SecretMask(schema, all, allCoded);
    }

    /** The text with stars where secrets were. */
    public String hide(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, STARS);
        }
        for (String middle : coded) {
            hidden = CodedSecrets.hide(hidden, middle, STARS);
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
        addTexts(secret, secrets);
        addTexts(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), secrets);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        secrets.add(form);
        secrets.add(form.replace("+", "%20"));
        secrets.add(asInPaths(secret));
    }

    /** A text as it is, and in a text of JSON. */
    private static void addTexts(String text, Set<String> secrets) {
        secrets.add(text);
        JsonBuffer json = new JsonBuffer(text.length() + 2);
        json.text(text);
        String quoted = new String(json.toByteArray(), StandardCharsets.UTF_8);
        String escaped = quoted.substring(1, quoted.length() - 1);
        secrets.add(escaped);
        secrets.add(inAscii(escaped, "\\u%04x"));
        secrets.add(inAscii(escaped, "\\u%04X"));
    }

    private static String inAscii(String text, String escape) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(unit -> ascii.append(
                        unit < 0x7f ? String.valueOf((char) unit) : String.format(Locale.ROOT, escape, unit)));
        return ascii.toString();
    }
}
