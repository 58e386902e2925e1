package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands before the sheets: their names and places, number formats, and texts that cells share. */
final class XlsGlobals {

    private static final int MOST = 100_000;
    private static final int EXCEL_97 = 0x600;

    /** A sheet with cells and the position of its records. */
    record Tab(SheetName name, long position) {}

    private final Bounds bounds;
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean since1904;

    private XlsGlobals(Bounds bounds) {
        this.bounds = bounds;
    }

    static XlsGlobals of(XlsRecords records, SharedTexts texts, Bounds bounds) {
        XlsGlobals globals = new XlsGlobals(bounds);
        if (!records.next() || records.id() != XlsIds.BEGIN || records.unsignedShort() != EXCEL_97) {
            throw bounds.because("it is older than Excel 97", "let the source save it in another format");
        }
        while (records.next() && records.id() != XlsIds.END) {
            globals.take(records, texts);
        }
        return globals;
    }

    private void take(XlsRecords records, SharedTexts texts) {
        switch (records.id()) {
            case XlsIds.PASSWORD ->
                throw bounds.because("it is protected by a password", "let the source send it without");
            case XlsIds.DATE_MODE -> since1904 = records.unsignedShort() == 1;
            case XlsIds.SHEET -> sheet(records);
            case XlsIds.FORMAT -> codes.put(records.unsignedShort(), records.text(records.unsignedShort()));
            case XlsIds.CELL_STYLE -> {
                records.unsignedShort();
                styles.add(records.unsignedShort());
            }
            case XlsIds.SHARED_TEXTS -> texts(records, texts);
            default -> {}
        }
        if (codes.size() + styles.size() > MOST) {
            throw bounds.broken("it has more than " + MOST + " styles", null);
        }
    }

    private void sheet(XlsRecords records) {
        long position = records.integer() & 0xFFFFFFFFL;
        boolean hidden = (records.unsignedByte() & 3) != 0;
        boolean hasCells = records.unsignedByte() == 0;
        String name = records.text(records.unsignedByte());
        if (hasCells) {
            tabs.add(new Tab(new SheetName(name, hidden), position));
            bounds.sheets(tabs.size());
        }
    }

    private static void texts(XlsRecords records, SharedTexts texts) {
        records.integer();
        int count = records.integer();
        for (int i = 0; i < count; i++) {
            texts.add(records.richText());
        }
    }

    List<Tab> tabs() {
        return tabs;
    }

    boolean since1904() {
        return since1904;
    }

    /** The number formats of cell styles, by their position. */
    List<NumberFormat> formats() {
        return styles.stream().map(id -> NumberFormat.of(id, codes.get(id))).toList();
    }
}
