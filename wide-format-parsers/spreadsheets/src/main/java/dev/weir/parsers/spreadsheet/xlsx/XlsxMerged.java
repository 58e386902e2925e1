package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Finds the merged ranges of a sheet, which stand behind its rows. */
final class XlsxMerged {

    private static final byte[] NAME = "mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;

    private XlsxMerged() {}

    static MergedRanges of(ZipParts parts, String part, Bounds bounds) {
        MergedRanges merged = new MergedRanges(bounds);
        if (!mayHave(parts, part, bounds)) {
            return merged;
        }
        try (XmlPart xml = parts.xml(part)) {
            while (xml.nextStart("mergeCell")) {
                add(String.valueOf(xml.attribute("ref")), merged, bounds);
            }
        }
        return merged;
    }

    private static void add(String ref, MergedRanges merged, Bounds bounds) {
        try {
            CellRange range = CellRange.of(ref);
            if (range.lastRow() < Integer.MAX_VALUE && range.lastColumn() < Integer.MAX_VALUE) {
                merged.add(range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn());
            }
        } catch (IllegalArgumentException e) {
            throw bounds.broken("'" + ref + "' is no merged range", e);
        }
    }

    /** Whether the name of the element is in the part, or the part is written in a charset that hides it. Much faster than parsing. */
    private static boolean mayHave(ZipParts parts, String part, Bounds bounds) {
        try (InputStream input = parts.open(part)) {
            byte[] buffer = new byte[BUFFER];
            int matched = 0;
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    byte b = buffer[i];
                    if (b == 0) {
                        return true;
                    }
                    matched = b == NAME[matched] ? matched + 1 : b == NAME[0] ? 1 : 0;
                    if (matched == NAME.length) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }
}
