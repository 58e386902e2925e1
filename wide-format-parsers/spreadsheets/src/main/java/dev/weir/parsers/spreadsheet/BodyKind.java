package dev.weir.parsers.spreadsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a body is, told by how it begins. */
enum BodyKind {
    /** Nothing. */
    EMPTY,
    /** An archive, as most formats are. */
    ZIP,
    /** The container of older documents of Office. */
    CONTAINER,
    /** A page or a table of one. */
    HTML,
    /** A workbook in the XML of Excel 2003. */
    XML_2003,
    /** Other XML. */
    XML,
    /** JSON. */
    JSON,
    /** Lines of text, or something like it. */
    TEXT,
    /** A workbook of the time before the container. */
    OLD,
    /** Something else. */
    UNKNOWN;

    private static final byte[] CONTAINER_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    /** Looks at the first bytes, up to some thousand. */
    static BodyKind of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, new byte[] {'P', 'K', 3, 4}) || begins(start, new byte[] {'P', 'K', 5, 6})) {
            return ZIP;
        }
        if (begins(start, CONTAINER_START)) {
            return CONTAINER;
        }
        if (start.length > 3 && start[0] == 9 && start[1] >= 0 && start[1] <= 8 && start[3] == 0) {
            return OLD;
        }
        Charset wide = wide(start);
        boolean isText = wide != null || isText(start);
        return isText ? text(new String(start, wide == null ? StandardCharsets.ISO_8859_1 : wide)) : UNKNOWN;
    }

    private static boolean begins(byte[] start, byte[] with) {
        if (start.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (start[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable Charset wide(byte[] start) {
        if (begins(start, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, new byte[] {(byte) 0xFE, (byte) 0xFF}) ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether there are no bytes that texts do not have. */
    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static BodyKind text(String start) {
        String text =
                start.replaceFirst("^(\u00EF\u00BB\u00BF|\uFEFF)?\\s*", "").toLowerCase(Locale.ROOT);
        if (text.startsWith("{") || text.startsWith("[")) {
            return JSON;
        }
        if (!text.startsWith("<")) {
            return TEXT;
        }
        if (text.contains(EXCEL_2003) && text.contains("<workbook") || text.contains("<ss:workbook")) {
            return XML_2003;
        }
        boolean isPlainXml = text.startsWith("<?xml") && !text.contains("<html") && !text.contains("<table");
        return isPlainXml ? XML : HTML;
    }

    /** Whether another decoder may make something of it. */
    boolean isForOthers() {
        return this == HTML || this == XML || this == XML_2003 || this == JSON || this == TEXT;
    }
}
