package dev.weir.parsers.spreadsheet.office;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook and the part that it is in. */
public record TabPart(SheetName name, String part) {

    /** The sheet that a relationship leads to; null if it is a chart or macros. */
    public static @Nullable TabPart of(String name, boolean hidden, String id, Relationships related, Bounds bounds) {
        Relationships.Relationship relationship = related.byId().get(id);
        if (relationship == null) {
            throw bounds.broken("it has no part for sheet '" + name + "'", null);
        }
        if (!relationship.type().equals("worksheet")) {
            return null;
        }
        if (!relationship.inside()) {
            throw bounds.broken("sheet '" + name + "' lies outside of the file", null);
        }
        return new TabPart(new SheetName(name, hidden), relationship.target());
    }
}
