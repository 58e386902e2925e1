package dev.weir.parsers.table;

import dev.weir.spi.template.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a component that reads a table lets its users say about it. A component has these as parameters of its own, so that
 * they stand flat in the manifest; those that it does not have keep what they are here.
 */
public interface TableParameters {

    /** What stands above the table; null if it begins with the first line that is not blank. */
    default @Nullable Preamble preamble() {
        return null;
    }

    /**
     * Columns whose value stands above the table: patterns by name. The first group of the first match is the value. A pattern
     * that is not found fails, one whose group took no part gives null.
     */
    default Map<String, Template<String>> preambleFields() {
        return Map.of();
    }

    /** How many rows the header has; none if {@code names} says all. */
    default int headerRows() {
        return 1;
    }

    /** How merged cells of a header of several rows are read. */
    default FillMerged fillMerged() {
        return FillMerged.RIGHT;
    }

    /** What stands between the parts of a name that comes from several header rows. */
    default Template<String> join() {
        return Template.constant(" | ");
    }

    /** Names in place of the header's, by position; an empty one leaves that of the header. */
    default List<Template<String>> names() {
        return List.of();
    }

    /** What happens to columns that have the same name. */
    default Duplicates duplicates() {
        return Duplicates.SUFFIX;
    }

    /** What stands below the table. */
    default @Nullable Footer footer() {
        return null;
    }

    /** Texts that stand for null. */
    default List<Template<String>> nullTokens() {
        return List.of(Template.constant(""));
    }

    /** Whether there are several tables. */
    default Sections sections() {
        return Sections.NONE;
    }

    /** The pattern of the line above each table; its first group, or else the line, is the title. */
    default @Nullable Template<String> sectionRegex() {
        return null;
    }

    /** The column for a table's title, or for its number if it has none; null for no such column. */
    default @Nullable Template<String> sectionField() {
        return null;
    }

    /** What happens to rows that do not have as many cells as the header. */
    default Ragged ragged() {
        return Ragged.FAIL;
    }

    /** Whether rows whose cells are all empty are left out. */
    default boolean trimEmptyRows() {
        return true;
    }

    /** The limits. */
    TableLimits limits();
}
