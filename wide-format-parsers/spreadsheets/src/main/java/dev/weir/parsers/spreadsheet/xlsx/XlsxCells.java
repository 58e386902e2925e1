package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.Formulas;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import org.jspecify.annotations.Nullable;

/** Reads the values of cells (ECMA-376, part 1, section 18.3.1.4). Used by one thread. */
final class XlsxCells {

    private final String sheet;
    private final CellValues values;
    private final SharedTexts texts;
    private final CellRules rules;
    private final Bounds bounds;
    private final StringBuilder text = new StringBuilder();

    XlsxCells(String sheet, CellValues values, SharedTexts texts, CellRules rules, Bounds bounds) {
        this.sheet = sheet;
        this.values = values;
        this.texts = texts;
        this.rules = rules;
        this.bounds = bounds;
    }

    /** The value of the cell that has just begun; goes to its end. */
    @Nullable
    Object read(XmlPart xml, int row, int column) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean hasFormula = false;
        boolean inValue = false;
        String inline = null;
        text.setLength(0);
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isText()) {
                if (inValue) {
                    xml.appendTo(text);
                }
            } else if (xml.isStart("is")) {
                inline = XlsxText.of(xml, "is");
            } else {
                hasFormula |= xml.isStart("f");
                inValue = xml.isStart("v");
            }
        }
        if (inline != null) {
            return inline;
        }
        if (hasFormula && text.isEmpty() && !"str".equals(type) && rules.formulas() == Formulas.CACHED) {
            throw bounds.because(
                    "the formula in " + place(row, column) + " was saved without its value",
                    "let the source calculate before it saves, or set formulas to cached_or_null");
        }
        return value(type == null ? "n" : type, style, row, column);
    }

    private @Nullable Object value(String type, int style, int row, int column) {
        if (text.isEmpty()) {
            return type.equals("str") ? "" : null;
        }
        try {
            return switch (type) {
                case "s" -> texts.get(Integer.parseInt(text.toString().strip()));
                case "str", "inlineStr" -> XlsxText.unescaped(text);
                case "b" -> isTrue(text.toString().strip());
                case "n" -> values.of(text.toString().strip(), style);
                case "e", "d" -> text.toString();
                default -> throw bounds.broken(place(row, column) + " is of unknown type '" + type + "'", null);
            };
        } catch (NumberFormatException e) {
            throw bounds.broken(place(row, column) + " holds no number", e);
        }
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private String place(int row, int column) {
        return "cell " + CellRange.name(row, column) + " of sheet '" + sheet + "'";
    }
}
