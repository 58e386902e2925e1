package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.file.BodyFile;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook in the container of older Office documents (MS-CFB), of which only the cells are looked at. */
public final class XlsWorkbook implements Workbook {

    private static final String STREAM = "Workbook";

    private final BodyFile file;
    private final POIFSFileSystem container;
    private final Bounds bounds;
    private final SharedTexts texts;
    private final String stream;
    private final XlsGlobals globals;
    private final CellValues values;
    private @Nullable SheetRows present;

    private XlsWorkbook(BodyFile file, POIFSFileSystem container, SharedTexts texts, CellRules rules, Bounds bounds) {
        this.file = file;
        this.container = container;
        this.texts = texts;
        this.bounds = bounds;
        this.stream = stream(container.getRoot(), bounds);
        try (XlsRecords records = XlsRecords.of(container.getRoot(), stream, 0, bounds)) {
            this.globals = XlsGlobals.of(records, texts, bounds);
        }
        this.values = new CellValues(rules, globals.formats(), globals.since1904());
    }

    /** Takes a body over. */
    public static XlsWorkbook of(InputStream body, CellRules rules, Bounds bounds) {
        BodyFile file = BodyFile.of(body, bounds.limits().xlsBytes(), "xls_bytes", bounds);
        SharedTexts texts = new SharedTexts(bounds);
        POIFSFileSystem container = null;
        XlsWorkbook workbook = null;
        try {
            container = container(file, bounds);
            workbook = new XlsWorkbook(file, container, texts, rules, bounds);
            return workbook;
        } finally {
            if (workbook == null) {
                close(file, container, texts);
            }
        }
    }

    private static POIFSFileSystem container(BodyFile file, Bounds bounds) {
        return XlsRecords.guarded(bounds, () -> {
            try {
                return new POIFSFileSystem(file.path().toFile(), true);
            } catch (IOException e) {
                throw bounds.broken(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private static String stream(DirectoryNode root, Bounds bounds) {
        for (String name : root.getEntryNames()) {
            if (name.equalsIgnoreCase(STREAM)) {
                return name;
            }
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw bounds.because("it is protected by a password", "let the source send it without");
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw bounds.because("it is older than Excel 97", "let the source save it in another format");
        }
        throw bounds.broken("it is a document of Office, but no workbook", null);
    }

    @Override
    public List<SheetName> sheets() {
        return globals.tabs().stream().map(XlsGlobals.Tab::name).toList();
    }

    @Override
    public SheetRows open(int position) {
        closePresent();
        long start = globals.tabs().get(position).position();
        XlsSheet sheet;
        try (XlsRecords records = XlsRecords.of(container.getRoot(), stream, start, bounds)) {
            sheet = XlsSheet.of(records, bounds);
        }
        XlsRecords records = XlsRecords.of(container.getRoot(), stream, start, bounds);
        SheetRows rows = new XlsRows(records, sheet, new XlsCells(values, texts, bounds), bounds);
        present = rows;
        return rows;
    }

    private void closePresent() {
        if (present != null) {
            present.close();
            present = null;
        }
    }

    @Override
    public void close() {
        closePresent();
        close(file, container, texts);
    }

    private static void close(BodyFile file, @Nullable POIFSFileSystem container, SharedTexts texts) {
        try (file;
                texts) {
            if (container != null) {
                container.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
