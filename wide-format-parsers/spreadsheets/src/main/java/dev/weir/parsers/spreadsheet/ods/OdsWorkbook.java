package dev.weir.parsers.spreadsheet.ods;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of OpenDocument 1.2 or later: one XML part with all sheets. */
public final class OdsWorkbook implements Workbook {

    /** The part that holds the sheets. */
    public static final String CONTENT = "content.xml";

    private static final String MANIFEST = "META-INF/manifest.xml";

    private final ZipParts parts;
    private final CellRules rules;
    private final Bounds bounds;
    private final List<SheetName> sheets;
    private @Nullable XmlPart content;
    /** The position of the sheet that was begun last. */
    private int position;

    /** Reads the names of the sheets; the archive is closed with the workbook. */
    public OdsWorkbook(ZipParts parts, CellRules rules, Bounds bounds) {
        this.parts = parts;
        this.rules = rules;
        this.bounds = bounds;
        refusePassword();
        try (XmlPart xml = parts.xml(CONTENT)) {
            this.sheets = names(xml);
        }
    }

    private void refusePassword() {
        if (parts.has(MANIFEST)) {
            try (XmlPart xml = parts.xml(MANIFEST)) {
                if (xml.nextStart("encryption-data")) {
                    throw bounds.because("it is protected by a password", "let the source send it without");
                }
            }
        }
    }

    private List<SheetName> names(XmlPart xml) {
        List<SheetName> names = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        String style = "";
        boolean isSpreadsheet = false;
        while (xml.next()) {
            if (xml.isStart("style")) {
                style = String.valueOf(xml.attribute("name"));
            } else if (xml.isStart("table-properties") && "false".equals(xml.attribute("display"))) {
                hidden.add(style);
            } else if (xml.isStart("table") && isSpreadsheet) {
                boolean isHidden = hidden.contains(String.valueOf(xml.attribute("style-name")));
                names.add(new SheetName(String.valueOf(xml.attribute("name")), isHidden));
                bounds.sheets(names.size());
                xml.skip();
            } else if (xml.isStart("spreadsheet")) {
                isSpreadsheet = true;
            }
        }
        if (!isSpreadsheet) {
            throw bounds.broken("it is a document of OpenDocument, but no spreadsheet", null);
        }
        return names;
    }

    @Override
    public List<SheetName> sheets() {
        return sheets;
    }

    @Override
    public SheetRows open(int wanted) {
        if (content == null || wanted <= position) {
            close(content);
            position = -1;
            content = parts.xml(CONTENT);
            content.nextStart("spreadsheet");
        }
        XmlPart xml = content;
        while (position < wanted && xml.nextStart("table")) {
            position++;
            if (position < wanted) {
                xml.skip();
            }
        }
        return new OdsRows(xml, new OdsCells(xml, sheets.get(wanted).name(), rules, bounds), bounds);
    }

    private static void close(@Nullable XmlPart content) {
        if (content != null) {
            content.close();
        }
    }

    @Override
    public void close() {
        close(content);
        parts.close();
    }
}
