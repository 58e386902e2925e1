package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.office.Relationships;
import dev.weir.parsers.spreadsheet.office.TabPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.util.ArrayList;
import java.util.List;

/** Gathers the sheets of a workbook. */
record Tabs(Relationships related, Bounds bounds, List<TabPart> all) {

    Tabs(Relationships related, Bounds bounds) {
        this(related, bounds, new ArrayList<>());
    }

    /** Takes the sheet that has just begun. */
    void add(XmlPart xml) {
        String name = String.valueOf(xml.attribute("name"));
        String state = xml.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        TabPart tab = TabPart.of(name, hidden, String.valueOf(xml.attribute("id")), related, bounds);
        if (tab != null) {
            all.add(tab);
            bounds.sheets(all.size());
        }
    }
}
