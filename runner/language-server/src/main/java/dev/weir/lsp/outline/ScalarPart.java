package dev.weir.lsp.outline;

/** A single value, a key, or a word that is still to become one of these. */
public final class ScalarPart implements Part {

    /** How a scalar is written. */
    public enum Style {
        /** Nothing is there yet. */
        NONE,
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    private final int start;
    private final int end;
    private final int contentStart;
    private final int contentEnd;
    private final Style style;
    private final String text;

    ScalarPart(int start, int end, int contentStart, int contentEnd, Style style, String text) {
        this.start = start;
        this.end = end;
        this.contentStart = contentStart;
        this.contentEnd = contentEnd;
        this.style = style;
        this.text = text;
    }

    static ScalarPart none(int at) {
        return new ScalarPart(at, at, at, at, Style.NONE, "");
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** The offset of its first character without quotes. */
    public int contentStart() {
        return contentStart;
    }

    /** The offset behind its last character without quotes. */
    public int contentEnd() {
        return contentEnd;
    }

    /** How it is written. */
    public Style style() {
        return style;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Whether what it says stands in the file character by character. */
    public boolean isVerbatim() {
        return style != Style.BLOCK && contentEnd - contentStart == text.length();
    }
}
