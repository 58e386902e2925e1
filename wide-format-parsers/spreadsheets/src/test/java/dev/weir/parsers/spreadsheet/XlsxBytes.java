package dev.weir.parsers.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of Excel, part by part. */
final class XlsxBytes {

    private static final String RELS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String REL =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** What is in a part, written when it is packed. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private XlsxBytes() {}

    /** A workbook of one sheet, of which the rows are given in XML. */
    static XlsxBytes ofRows(String rows) {
        return new XlsxBytes()
                .with("_rels/.rels", RELS.formatted(REL.formatted("r1", "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"s1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        RELS.formatted(REL.formatted("s1", "worksheet", "worksheets/sheet1.xml")
                                + REL.formatted("t1", "sharedStrings", "sharedStrings.xml")))
                .with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    XlsxBytes with(String part, String content) {
        return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    XlsxBytes with(String part, Content content) {
        parts.put(part, content);
        return this;
    }

    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(bytes, Deflater.BEST_SPEED);
        return bytes.toByteArray();
    }

    /** Writes the workbook as a stream, compressed at a level of {@link Deflater}. */
    void writeTo(OutputStream out, int level) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
