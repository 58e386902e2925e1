package dev.weir.parsers.spreadsheet.ods;

import dev.weir.parsers.spreadsheet.file.XmlPart;

/** The text that a cell shows (OpenDocument 1.3, part 3, section 6.1). */
final class OdsText {

    private OdsText() {}

    /** The paragraphs of the cell that has just begun, a line each; notes beside the cell do not count. */
    static String of(XmlPart xml, String element) {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int depth = 0;
        while (xml.next() && !(depth == 0 && xml.isEnd(element))) {
            if (xml.isStart("annotation") || xml.isStart("table") || xml.isStart("frame")) {
                xml.skip();
            } else if (xml.isText()) {
                if (depth > 0) {
                    xml.appendTo(text);
                }
            } else if (xml.isStart("p")) {
                text.append(paragraphs++ == 0 ? "" : "\n");
                depth++;
            } else {
                depth += xml.isEnd("p") ? -1 : 0;
                special(xml, text);
            }
        }
        return text.toString();
    }

    private static void special(XmlPart xml, StringBuilder text) {
        if (xml.isStart("s")) {
            xml.append(text, " ", Math.max(1, xml.number("c", 1)));
        } else if (xml.isStart("tab")) {
            xml.append(text, "\t", 1);
        } else if (xml.isStart("line-break")) {
            xml.append(text, "\n", 1);
        }
    }
}
