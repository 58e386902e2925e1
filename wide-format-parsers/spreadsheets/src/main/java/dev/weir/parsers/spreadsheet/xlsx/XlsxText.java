package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.file.XmlPart;

/** Texts of cells (ECMA-376, part 1, sections 18.4.8 and 22.9.2.19). */
final class XlsxText {

    private static final int ESCAPE = 7;
    private static final int HEX = 16;

    private XlsxText() {}

    /** The text in an element that has just begun: all its pieces, whatever their fonts, without how they are pronounced. */
    static String of(XmlPart xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isText() && inText) {
                xml.appendTo(text);
            } else if (!xml.isText()) {
                inText = xml.isStart("t");
            }
        }
        return unescaped(text);
    }

    /** A text whose characters that XML cannot hold are written like {@code _x000D_}. */
    static String unescaped(StringBuilder text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), HEX));
                from = at + ESCAPE;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(StringBuilder text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + ESCAPE - 1; i++) {
            if (Character.digit(text.charAt(i), HEX) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
