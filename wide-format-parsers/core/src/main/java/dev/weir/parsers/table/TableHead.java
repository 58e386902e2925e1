package dev.weir.parsers.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of one table's header, and its title if one stands above it. */
final class TableHead {

    private final TableLayout layout;
    private final List<List<@Nullable Object>> lines = new ArrayList<>();
    private @Nullable String title;

    TableHead(TableLayout layout, @Nullable String title) {
        this.layout = layout;
        this.title = title;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether all lines are there. */
    boolean isComplete() {
        return lines.size() >= layout.headerRows && !mayBeTitled();
    }

    /** Whether the only line so far may be the title, which the next one tells. */
    private boolean mayBeTitled() {
        return layout.parameters.sections() == Sections.BLANK_LINE
                && title == null
                && lines.size() == 1
                && CellText.filled(lines.get(0)) == 1;
    }

    /** Takes the next line; gives it back if it belongs to the rows. */
    @Nullable
    List<@Nullable Object> take(List<@Nullable Object> line) {
        if (mayBeTitled()) {
            if (CellText.filled(line) > 1) {
                title = text(lines.remove(0));
            } else if (lines.size() == layout.headerRows) {
                title = "";
                return line;
            }
        }
        lines.add(line);
        return null;
    }

    private static String text(List<@Nullable Object> line) {
        return line.stream()
                .filter(cell -> !CellText.isBlank(cell))
                .findFirst()
                .map(CellText::of)
                .orElse("")
                .strip();
    }

    /**
     * The columns.
     *
     * @param start  what was found above the first table
     * @param number the number of the table
     */
    TableHeader header(TableStart start, int number) {
        List<String> names = new ArrayList<>(start.fieldNames());
        List<@Nullable Object> values = new ArrayList<>(java.util.Arrays.asList(start.fields()));
        if (layout.sectionField != null) {
            names.add(layout.sectionField);
            values.add(title == null || title.isEmpty() ? String.valueOf(number) : title);
        }
        return TableHeader.of(layout, lines, names, values.toArray());
    }
}
