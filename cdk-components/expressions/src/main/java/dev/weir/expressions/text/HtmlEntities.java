package dev.weir.expressions.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that the entities of HTML stand for, by the HTML standard's table of named references. */
public final class HtmlEntities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|([^\\t\\n\\f <&#;]{1,32};?))");
    private static final int FIRST_WINDOWS = 0x80;
    private static final int LAST_WINDOWS = 0x9F;
    private static final int LARGEST = 0x10FFFF;

    /** What browsers take numbers 128 to 159 for: the characters of Windows-1252 where it has one. */
    private static final String WINDOWS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static final String SIGNS = "&><'\"";
    private static final String[] ESCAPES = {"&amp;", "&gt;", "&lt;", "&#39;", "&#34;"};

    private HtmlEntities() {}

    /** The text with the characters that HTML gives a meaning written as entities. */
    public static String escape(String text) {
        int length = escapedLength(text) > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) escapedLength(text);
        if (length == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < text.length(); i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            if (sign < 0) {
                out.append(text.charAt(i));
            } else {
                out.append(ESCAPES[sign]);
            }
        }
        return out.toString();
    }

    /** How many characters the escaped text has. */
    public static long escapedLength(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            length += sign < 0 ? 0 : ESCAPES[sign].length() - 1;
        }
        return length;
    }

    /** The text with every entity replaced by its characters; what is none stays as it is. */
    public static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher references = REFERENCE.matcher(text);
        int at = 0;
        while (references.find()) {
            out.append(text, at, references.start());
            if (references.group(3) != null) {
                out.append(named(references.group(3)));
            } else {
                boolean decimal = references.group(1) != null;
                out.append(numbered(decimal ? references.group(1) : references.group(2), decimal ? 10 : 16));
            }
            at = references.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String named(String name) {
        for (int length = name.length(); length > 1; length--) {
            String characters = Table.BY_NAME.get(name.substring(0, length));
            if (characters != null) {
                return characters + name.substring(length);
            }
        }
        return "&" + name;
    }

    private static String numbered(String digits, int base) {
        String significant = digits.replaceFirst("^0+", "");
        int code = significant.length() > 8 ? LARGEST + 1 : (int) Long.parseLong("0" + significant, base);
        if (code >= FIRST_WINDOWS && code <= LAST_WINDOWS) {
            return WINDOWS.substring(code - FIRST_WINDOWS, code - FIRST_WINDOWS + 1);
        } else if (code == 0 || code < 0 || code > LARGEST || (code >= 0xD800 && code <= 0xDFFF)) {
            return "\uFFFD";
        }
        return code != '\r' && isNoCharacter(code) ? "" : Character.toString(code);
    }

    private static boolean isNoCharacter(int code) {
        boolean control = (code < 0x20 && code != '\t' && code != '\n' && code != '\f') || code == 0x7F;
        return control || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    }

    /** The table, which is read when the first entity is met. */
    private static final class Table {

        static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            InputStream bytes = Objects.requireNonNull(
                    HtmlEntities.class.getResourceAsStream("entities.txt"), "entities.txt stands beside this class");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))) {
                Map<String, String> byName = new HashMap<>();
                lines.lines().map(line -> line.split(" ", -1)).forEach(words -> {
                    StringBuilder characters = new StringBuilder();
                    for (int i = 1; i < words.length; i++) {
                        characters.appendCodePoint(Integer.parseInt(words[i], 16));
                    }
                    byName.put(words[0], characters.toString());
                });
                return Map.copyOf(byName);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
