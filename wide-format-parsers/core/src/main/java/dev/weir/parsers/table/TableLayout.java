package dev.weir.parsers.table;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How lines of cells become rows: what stands above the table, its header, its sections and what stands below it. Made for
 * one body of a component's parameters; rows of one table share their keys. Each row has the columns of the header, then those
 * of {@code preamble_fields}, then that of {@code section_field}.
 *
 * <pre>
 * TableLayout layout = TableLayout.of(this, "CSV", ",", scope);
 * Iterator&lt;Row&gt; rows = layout.rows(TableLines.of(lines));
 * </pre>
 */
public final class TableLayout {

    final String format;
    final String separator;
    final TableParameters parameters;
    final Map<String, NamedPattern> preambleFields;
    final String join;
    final List<String> names;
    final @Nullable NamedPattern footer;
    final int dropLast;
    final NullTokens nullTokens;
    final @Nullable NamedPattern section;
    final @Nullable String sectionField;
    final int headerRows;
    private final Scope scope;

    private TableLayout(TableParameters parameters, String format, String separator, int headerRows, Scope scope) {
        this.headerRows = headerRows;
        this.parameters = parameters;
        this.format = format;
        this.separator = separator;
        this.scope = scope;
        Map<String, NamedPattern> fields = new LinkedHashMap<>();
        parameters.preambleFields().forEach((name, pattern) -> fields.put(name, NamedPattern.of(pattern, scope)));
        this.preambleFields = fields;
        this.join = parameters.join().in(scope);
        this.names = texts(parameters.names());
        Footer below = parameters.footer();
        this.footer = below == null ? null : pattern(below.regex());
        this.dropLast = below == null ? 0 : below.dropLast();
        this.nullTokens = NullTokens.of(texts(parameters.nullTokens()));
        this.section = pattern(parameters.sectionRegex());
        this.sectionField = parameters.sectionField() == null
                ? null
                : parameters.sectionField().in(scope);
    }

    /**
     * The layout that a component's parameters describe.
     *
     * @param format    what is read, to stand behind "Cannot read "
     * @param separator what stands between the cells of a line when patterns look at it
     */
    public static TableLayout of(TableParameters parameters, String format, String separator, Scope scope) {
        return new TableLayout(parameters, format, separator, parameters.headerRows(), scope);
    }

    /**
     * Refuses parameters that cannot stand together; for the constructor of a component, which has them in hand.
     *
     * @throws IllegalArgumentException with the reason
     */
    public static void check(
            @Nullable Preamble preamble,
            Map<String, Template<String>> preambleFields,
            int headerRows,
            List<Template<String>> names,
            Sections sections,
            @Nullable Template<String> sectionRegex,
            @Nullable Template<String> sectionField) {
        if (!preambleFields.isEmpty() && preamble == null) {
            refuse("preamble_fields are looked for in lines of which nothing is said", "add preamble");
        }
        if (headerRows < 0 || headerRows == 0 && names.isEmpty()) {
            refuse("the columns have no names", "give header_rows, or names if there is no header");
        }
        if ((sections == Sections.REGEX) != (sectionRegex != null)) {
            refuse("sections: regex and section_regex belong together", "give both or none");
        }
        if (sections == Sections.NONE && sectionField != null) {
            refuse("section_field is given, but no sections", "add sections");
        }
    }

    private static void refuse(String reason, String remedy) {
        throw new IllegalArgumentException("Cannot read a table: " + reason + " (" + remedy + ")");
    }

    /** The rows of lines, read while they are asked for. Before the first one, the beginning of the table is looked for. */
    public Iterator<Row> rows(TableLines lines) {
        return new TableRows(this, lines, start());
    }

    /** The rows of lines behind a beginning that was found in another way. */
    public Iterator<Row> rows(TableLines lines, TableStart found) {
        return new TableRows(this, lines, found);
    }

    /** The same layout where something else stands between the cells of a line. */
    public TableLayout withSeparator(String other) {
        return new TableLayout(parameters, format, other, headerRows, scope);
    }

    /** The same layout where the source tells how many rows the header has. */
    public TableLayout withHeaderRows(int count) {
        return new TableLayout(parameters, format, separator, count, scope);
    }

    /** Looks for the beginning of the table where lines are no cells yet. */
    public TableStart start() {
        return new TableStart(this, parameters.preamble(), scope);
    }

    /** Whether empty cells become null, so that lines may give null for them at once. */
    public boolean emptyIsNull() {
        return nullTokens.haveEmpty();
    }

    List<String> texts(List<Template<String>> templates) {
        List<String> texts = new ArrayList<>();
        templates.forEach(template -> texts.add(template.in(scope)));
        return texts;
    }

    private @Nullable NamedPattern pattern(@Nullable Template<String> template) {
        return template == null ? null : NamedPattern.of(template, scope);
    }

    ConnectorException failure(String reason, String remedy) {
        return Unreadable.because("Cannot read " + format + ": " + reason + " (" + remedy + ")");
    }
}
