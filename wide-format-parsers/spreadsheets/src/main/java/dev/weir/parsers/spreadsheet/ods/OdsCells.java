package dev.weir.parsers.spreadsheet.ods;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.Dates;
import dev.weir.parsers.spreadsheet.cell.Formulas;
import dev.weir.parsers.spreadsheet.cell.Numbers;
import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cells (OpenDocument 1.3, part 3, sections 9.1.4 and 19.385). Used by one thread. */
final class OdsCells {

    private static final CellValues PLAIN =
            new CellValues(new CellRules(Dates.SERIAL, Numbers.RAW, Formulas.CACHED), List.of(), false);

    private final XmlPart xml;
    private final String sheet;
    private final CellRules rules;
    private final Bounds bounds;

    OdsCells(XmlPart xml, String sheet, CellRules rules, Bounds bounds) {
        this.xml = xml;
        this.sheet = sheet;
        this.rules = rules;
        this.bounds = bounds;
    }

    /** The cell that has just begun; goes to its end. */
    OdsCell read(int row, int column) {
        String element = xml.name();
        int repeats = Math.max(1, xml.number("number-columns-repeated", 1));
        int columns = Math.max(1, xml.number("number-columns-spanned", 1));
        int rows = Math.max(1, xml.number("number-rows-spanned", 1));
        String type = xml.attribute("value-type");
        String stored = type == null ? null : xml.attribute(attribute(type));
        if (type == null && xml.attribute("formula") != null && rules.formulas() == Formulas.CACHED) {
            throw bounds.because(
                    "the formula in " + place(row, column) + " was saved without its value",
                    "let the source calculate before it saves, or set formulas to cached_or_null");
        }
        String shown = OdsText.of(xml, element);
        Object value = type == null ? (shown.isEmpty() ? null : shown) : value(type, stored, shown, row, column);
        if (value instanceof String text) {
            bounds.text(text.length());
        }
        return new OdsCell(column, repeats, columns, rows, value);
    }

    private static String attribute(String type) {
        return switch (type) {
            case "date" -> "date-value";
            case "time" -> "time-value";
            case "boolean" -> "boolean-value";
            case "string" -> "string-value";
            default -> "value";
        };
    }

    private Object value(String type, @Nullable String stored, String shown, int row, int column) {
        if (stored == null) {
            return shown;
        }
        return switch (type) {
            case "boolean" -> stored.equals("true");
            case "string" -> stored;
            case "date" -> rules.dates() == Dates.DISPLAYED ? shown : stored;
            case "time" -> rules.dates() == Dates.DISPLAYED ? shown : OdsTime.of(stored);
            default -> rules.numbers() == Numbers.DISPLAYED ? shown : number(stored, row, column);
        };
    }

    private Object number(String stored, int row, int column) {
        try {
            return PLAIN.of(stored.strip(), 0);
        } catch (NumberFormatException e) {
            throw bounds.broken(place(row, column) + " holds no number", e);
        }
    }

    private String place(int row, int column) {
        return "cell " + CellRange.name(row, column) + " of sheet '" + sheet + "'";
    }
}
