package dev.weir.parsers.lines;

import dev.weir.spi.value.Row;

/**
 * Lines of pairs: {@code a=1 b="two words"}. Quotes around a value are taken away, a backslash inside them takes the meaning
 * from the character behind it. Separators may stand at both ends and repeat.
 */
record KvLine(String pairSeparator, String keyValueSeparator, int mostPairs) implements LineParser {

    KvLine {
        if (pairSeparator.isEmpty() || keyValueSeparator.isEmpty() || pairSeparator.equals(keyValueSeparator)) {
            throw new IllegalArgumentException(
                    "Cannot read lines of pairs: pair_separator and key_value_separator do not"
                            + " tell pairs, keys and values apart (give two different ones)");
        }
    }

    @Override
    public Object parse(String text) throws UnreadLine {
        Row row = new Row();
        int at = past(text, 0);
        while (at < text.length()) {
            at = past(text, pair(text, at, row));
            if (row.size() > mostPairs) {
                throw dev.weir.parsers.source.Unreadable.limit(
                        "lines", "one has more than " + mostPairs + " pairs", "pairs");
            }
        }
        return row;
    }

    private int past(String text, int from) {
        int at = from;
        while (text.startsWith(pairSeparator, at)) {
            at += pairSeparator.length();
        }
        return at;
    }

    /** Reads a pair into the row; gives the place behind it. */
    private int pair(String text, int from, Row row) throws UnreadLine {
        int equals = text.indexOf(keyValueSeparator, from);
        int end = text.indexOf(pairSeparator, from);
        if (equals < 0 || end >= 0 && end < equals) {
            throw new UnreadLine("has a part without '" + keyValueSeparator + "'");
        }
        String key = text.substring(from, equals).strip();
        int start = equals + keyValueSeparator.length();
        if (row.containsKey(key)) {
            throw new UnreadLine("has two values for one key");
        }
        if (text.startsWith("\"", start)) {
            return quoted(text, start + 1, key, row);
        }
        int stop = text.indexOf(pairSeparator, start);
        int valueEnd = stop < 0 ? text.length() : stop;
        row.put(key, text.substring(start, valueEnd));
        return valueEnd;
    }

    private int quoted(String text, int from, String key, Row row) throws UnreadLine {
        StringBuilder value = new StringBuilder();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                row.put(key, value.toString());
                if (i + 1 < text.length() && !text.startsWith(pairSeparator, i + 1)) {
                    throw new UnreadLine("has a value that goes on behind its closing quote");
                }
                return i + 1;
            }
            boolean escapes = c == '\\' && i + 1 < text.length();
            value.append(escapes ? text.charAt(++i) : c);
        }
        throw new UnreadLine("has a quote that is not closed");
    }
}
