package dev.weir.trial.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ways in which a character may stand in URLs, forms, JSON, XML, and in one of these inside another one: as it is,
 * percent-encoded, escaped, as an entity.
 */
final class Spelling {

    private static final String SHORT_ESCAPES = "\"\\/\b\f\n\r\t";
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String UNRESERVED = "-._~";

    private Spelling() {}

    /** All spellings of a character, the longest first. */
    static List<String> of(int codePoint) {
        Set<String> once = once(codePoint);
        Set<String> all = new LinkedHashSet<>(once);
        for (String spelled : once) {
            all.add(percent(spelled));
            all.add(escaped(spelled));
            all.add(entities(spelled));
        }
        return all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Set<String> once(int codePoint) {
        Set<String> spelled = new LinkedHashSet<>();
        String plain = Character.toString(codePoint);
        spelled.add(plain);
        spelled.add(percentAll(plain));
        if (codePoint == ' ') {
            spelled.add("+");
        }
        int at = codePoint < 128 ? SHORT_ESCAPES.indexOf(codePoint) : -1;
        if (at >= 0) {
            spelled.add("\\" + LETTERS.charAt(at));
        }
        StringBuilder unicode = new StringBuilder();
        plain.chars().forEach(unit -> unicode.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        spelled.add(unicode.toString());
        spelled.add("&#" + codePoint + ";");
        spelled.add("&#x" + Integer.toHexString(codePoint) + ";");
        switch (codePoint) {
            case '&' -> spelled.add("&amp;");
            case '<' -> spelled.add("&lt;");
            case '>' -> spelled.add("&gt;");
            case '"' -> spelled.add("&quot;");
            case '\'' -> spelled.add("&apos;");
            default -> {}
        }
        return spelled;
    }

    private static String percentAll(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return encoded.toString();
    }

    /** A text in a URL. */
    private static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(plain ? Character.toString(c) : percentAll(Character.toString(c)));
        });
        return encoded.toString();
    }

    /** A text in a text of JSON. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            int at = c == '/' || c >= 128 ? -1 : SHORT_ESCAPES.indexOf(c);
            escaped.append(at < 0 ? Character.toString(c) : "\\" + LETTERS.charAt(at));
        });
        return escaped.toString();
    }

    /** A text in XML. */
    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
