package dev.weir.parsers.embedded;

import dev.weir.parsers.value.OnDuplicate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Pairs of keys and values. Pairs that are empty count for nothing.
 *
 * @param between what stands between pairs
 * @param inside  what stands between a key and its value; the first of them counts
 * @param query   whether they are percent-encoded, and keys may stand alone
 */
record PairsText(String between, String inside, boolean query, OnDuplicate onDuplicate) implements EmbeddedText {

    @Override
    public Object read(String text) throws NotReadable {
        KeyedValues values = new KeyedValues(onDuplicate);
        int start = query && text.startsWith("?") ? 1 : 0;
        while (start <= text.length()) {
            int end = text.indexOf(between, start);
            end = end < 0 ? text.length() : end;
            pair(text.substring(start, end), values);
            start = end + between.length();
        }
        return values.row();
    }

    private void pair(String pair, KeyedValues values) throws NotReadable {
        if (pair.isBlank()) {
            return;
        }
        int middle = pair.indexOf(inside);
        if (middle < 0 && !query) {
            throw new NotReadable("a pair has no '" + inside + "'");
        }
        String key = decoded(middle < 0 ? pair : pair.substring(0, middle));
        if (key.isEmpty()) {
            throw new NotReadable("a pair has no key");
        }
        values.add(key, middle < 0 ? "" : decoded(pair.substring(middle + inside.length())));
    }

    private String decoded(String text) throws NotReadable {
        if (!query) {
            return text.strip();
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NotReadable("a percent sign is not followed by two hexadecimal digits");
        }
    }
}
