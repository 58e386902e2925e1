package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;

/** Tells a page that was broken off inside a table from one that ends: parsers of HTML close what is open without a word. */
final class PageEnd {

    private static final String OPENS = "<table";
    private static final String CLOSES = "</table";
    private static final String ENDS = "</html";

    private int opens;
    private int closes;
    private int ends;
    private int open;
    private boolean isEnded;

    void take(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c != '<' && opens == 0 && closes == 0 && ends == 0) {
                continue;
            }
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            opens = next(OPENS, opens, lower);
            closes = next(CLOSES, closes, lower);
            ends = next(ENDS, ends, lower);
            if (opens == OPENS.length()) {
                open++;
                opens = 0;
            } else if (closes == CLOSES.length()) {
                open--;
                closes = 0;
            } else if (ends == ENDS.length()) {
                isEnded = true;
                ends = 0;
            }
        }
    }

    private static int next(String word, int matched, char c) {
        if (word.charAt(matched) == c) {
            return matched + 1;
        }
        return c == '<' ? 1 : 0;
    }

    void refuseOpenTables() {
        if (open > 0 && !isEnded) {
            throw Unreadable.body("HTML", "the page ends inside a table", null);
        }
    }
}
