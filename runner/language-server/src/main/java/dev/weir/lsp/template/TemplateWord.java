package dev.weir.lsp.template;

import java.util.Optional;

/**
 * A name inside the markup of a text.
 *
 * @param name  the name
 * @param start the offset of its first character in the text
 * @param spot  what a name means at its place
 */
public record TemplateWord(String name, int start, TemplateSpot spot) {

    /** The name at an offset of a text; empty if none is there, or no markup. */
    public static Optional<TemplateWord> at(String text, int offset) {
        int start = offset;
        while (start > 0 && isPart(text.charAt(start - 1))) {
            start--;
        }
        int end = offset;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        if (start == end) {
            return Optional.empty();
        }
        String name = text.substring(start, end);
        int begin = start;
        return TemplateSpot.atEndOf(text.substring(0, start)).map(spot -> new TemplateWord(name, begin, spot));
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The offset behind its last character. */
    public int end() {
        return start + name.length();
    }

    /** Whether it is a key of a variable. */
    public boolean isKeyOf(String variable) {
        return spot.kind() == TemplateSpot.Kind.KEY && spot.variable().equals(variable);
    }
}
