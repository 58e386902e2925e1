package dev.weir.expressions.literal;

import dev.weir.expressions.text.Escapes;
import dev.weir.expressions.value.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's text and bytes literals; neighbours are one. */
final class StringLiteral {

    private static final Set<String> PREFIXES = Set.of("", "u", "r", "b", "br", "rb");

    private StringLiteral() {}

    static boolean starts(Cursor cursor) {
        char c = cursor.peek();
        if (c == '\'' || c == '"') {
            return true;
        }
        String text = cursor.text();
        int quote = quoteAt(text, cursor.at());
        return quote > cursor.at() && PREFIXES.contains(prefix(text, cursor.at(), quote));
    }

    static Object read(Cursor cursor) {
        StringBuilder joined = new StringBuilder();
        Boolean octets = null;
        while (starts(cursor)) {
            String text = cursor.text();
            int quote = quoteAt(text, cursor.at());
            String prefix = prefix(text, cursor.at(), quote);
            boolean bytes = prefix.indexOf('b') >= 0;
            if (octets != null && octets != bytes) {
                throw new NotALiteral();
            }
            octets = bytes;
            joined.append(decoded(inside(cursor, text, quote), prefix, bytes));
        }
        return Boolean.TRUE.equals(octets)
                ? new Bytes(joined.toString().getBytes(StandardCharsets.ISO_8859_1))
                : joined.toString();
    }

    private static int quoteAt(String text, int start) {
        int i = start;
        while (i < text.length() && i < start + 3 && text.charAt(i) != '\'' && text.charAt(i) != '"') {
            i++;
        }
        return i < text.length() && (text.charAt(i) == '\'' || text.charAt(i) == '"') ? i : start - 1;
    }

    private static String prefix(String text, int start, int quote) {
        return text.substring(start, quote).toLowerCase(Locale.ROOT);
    }

    private static String inside(Cursor cursor, String text, int quote) {
        String single = text.substring(quote, quote + 1);
        boolean triple = text.startsWith(single.repeat(3), quote);
        String mark = triple ? single.repeat(3) : single;
        int start = quote + mark.length();
        int end = start;
        while (end < text.length() && !text.startsWith(mark, end)) {
            char c = text.charAt(end);
            if (c == 0 || (!triple && (c == '\n' || c == '\r'))) {
                throw new NotALiteral();
            }
            boolean lineEndInTwo = c == '\\' && text.startsWith("\r\n", end + 1);
            end += c != '\\' ? 1 : lineEndInTwo ? 3 : 2;
        }
        if (end >= text.length()) {
            throw new NotALiteral();
        }
        cursor.moveTo(end + mark.length());
        String inside = text.substring(start, end);
        return inside.indexOf('\r') < 0 ? inside : inside.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decoded(String inside, String prefix, boolean bytes) {
        if (bytes && inside.chars().anyMatch(c -> c >= 0x80)) {
            throw new NotALiteral();
        }
        @Nullable
        String value = prefix.indexOf('r') >= 0 ? inside : bytes ? Escapes.octets(inside) : Escapes.text(inside);
        if (value == null) {
            throw new NotALiteral();
        }
        return value;
    }
}
