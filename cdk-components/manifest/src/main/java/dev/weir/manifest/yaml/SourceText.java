package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.util.Arrays;

/** The text of a manifest by its lines: without byte order mark, checked for size and for characters that YAML forbids. */
final class SourceText {

    private final String text;
    private final String file;
    private final SlashEscapes escapes;
    private int[] lineStarts = new int[64];
    private int lines = 1;

    private SourceText(String text, String file) {
        this.text = text;
        this.file = file;
        this.escapes = SlashEscapes.mark(text);
    }

    static SourceText of(String text, String file) {
        if (text.length() > YamlReader.MAX_BYTES) {
            throw new ManifestException(Problem.error(
                    "size",
                    new Position(file, 0, 0),
                    "Cannot read manifest " + file + ": it has " + text.length() + " characters, more than "
                            + YamlReader.MAX_BYTES + " (split it)"));
        }
        SourceText source = new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, file);
        source.scan();
        return source;
    }

    /** The text for the parser; what it finds is to be passed through {@link #escapes()}. */
    String parserText() {
        return escapes.text();
    }

    SlashEscapes escapes() {
        return escapes;
    }

    String file() {
        return file;
    }

    private void scan() {
        int next = 0;
        while (next < text.length()) {
            char character = text.charAt(next);
            next = character >= ' ' && character <= '~' ? next + 1 : special(next);
        }
    }

    /** Looks at a character beyond printable ASCII; gives the place of the next one. */
    private int special(int at) {
        int character = text.codePointAt(at);
        if (!isAllowed(character)) {
            throw forbidden(character, text.codePointCount(lineStarts[lines - 1], at) + 1);
        }
        int next = at + Character.charCount(character);
        if (isLineBreak(character, next)) {
            startLine(next);
        }
        return next;
    }

    private boolean isLineBreak(int character, int next) {
        return character == '\n'
                || (character == '\r' && !(next < text.length() && text.charAt(next) == '\n'))
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private void startLine(int offset) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = offset;
    }

    private ManifestException forbidden(int character, int column) {
        return new ManifestException(Problem.error(
                "forbidden-character",
                new Position(file, lines, column),
                "Cannot read manifest: the character U+" + String.format("%04X", character)
                        + " is not allowed in YAML (write it as an escape in double quotes)"));
    }

    private static boolean isAllowed(int character) {
        return (character >= 0x20 && character <= 0x7E)
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x85
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** How many spaces the first line with text has, from a line (from 1) on. */
    int indentation(int line) {
        for (int i = line; i <= lines; i++) {
            int start = lineStarts[i - 1];
            int end = start;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            if (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                return end - start;
            }
        }
        return 0;
    }
}
