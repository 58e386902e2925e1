package dev.weir.parsers.table;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the line with which a table begins, and for fields in the lines above it. For each line ask {@link #isHere}, and
 * if it is not, {@link #pass} it. Used by one thread, for one body.
 */
public final class TableStart {

    private final TableLayout layout;
    private final int skipLines;
    private final @Nullable NamedPattern regex;
    private final Set<String> names;
    private final @Nullable Object[] fields;
    private final boolean[] fieldFound;
    private boolean found;
    private int passed;
    private int skipped;
    private boolean sawText;

    TableStart(TableLayout layout, @Nullable Preamble preamble, Scope scope) {
        this.layout = layout;
        this.skipLines = preamble == null ? 0 : preamble.skipLines();
        this.regex = preamble == null || preamble.untilRegex() == null
                ? null
                : NamedPattern.of(preamble.untilRegex(), scope);
        this.names = new HashSet<>(preamble == null ? List.of() : layout.texts(preamble.untilHeader()));
        this.fields = new Object[layout.preambleFields.size()];
        this.fieldFound = new boolean[fields.length];
        this.found = regex == null && names.isEmpty();
    }

    /** Whether lines have to be passed before the table begins. */
    public boolean isSought() {
        return !found || skipped < skipLines;
    }

    /** Whether cells matter, and not only the text of a line. */
    public boolean looksAtCells() {
        return !found && !names.isEmpty();
    }

    /** Whether the table begins with a line. */
    public boolean isHere(CharSequence text, List<? extends @Nullable Object> cells) {
        if (!found) {
            found = regex != null ? regex.isIn(text) : isHeader(cells);
        }
        return found && skipped >= skipLines;
    }

    /** Whether cells hold the names of {@code until_header}. */
    public boolean isHeader(List<? extends @Nullable Object> cells) {
        Set<String> missing = new HashSet<>(names);
        cells.forEach(cell -> missing.remove(CellText.of(cell).strip()));
        return missing.isEmpty();
    }

    /** Takes a line that stands above the table. */
    public void pass(CharSequence text) {
        int most = layout.parameters.limits().preambleLines();
        if (found) {
            skipped++;
        } else if (++passed > most) {
            throw Unreadable.limit(
                    layout.format, "the first " + most + " lines do not have " + wanted(), "preamble_lines");
        }
        String line = text.toString();
        sawText |= !line.isBlank();
        int at = 0;
        for (NamedPattern pattern : layout.preambleFields.values()) {
            if (fields[at] == null && pattern.isIn(line)) {
                fieldFound[at] = true;
                fields[at] = pattern.firstGroup(line);
            }
            at++;
        }
    }

    private String wanted() {
        return regex != null
                ? "a match of preamble.until_regex"
                : "the columns " + String.join(", ", names.stream().sorted().toList());
    }

    /**
     * Says that there are no more lines.
     *
     * @throws dev.weir.spi.failure.ConnectorException if there was something, but not the table
     */
    public void end() {
        if (!sawText || !isSought()) {
            return;
        }
        if (found) {
            throw layout.failure(
                    "it ends before the table begins, after " + (passed + skipped) + " lines",
                    "correct preamble.skip_lines");
        }
        throw layout.failure(
                "none of its " + passed + " lines has " + wanted(),
                "correct preamble; the source may have sent something else than a report");
    }

    /** Whether any line that is not blank was passed. */
    boolean sawText() {
        return sawText;
    }

    /** What was found above the table, in the order of the patterns. */
    @Nullable
    Object[] fields() {
        int at = 0;
        for (Map.Entry<String, NamedPattern> field : layout.preambleFields.entrySet()) {
            if (!fieldFound[at++]) {
                throw layout.failure(
                        "the pattern of preamble field '" + field.getKey() + "' is found in no line above the table",
                        "correct preamble_fields, or make the pattern optional, as in (?:Range: (.+))?");
            }
        }
        return fields;
    }

    /** The names of the fields. */
    List<String> fieldNames() {
        return new ArrayList<>(layout.preambleFields.keySet());
    }
}
