package dev.weir.parsers.expansion;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the elements of lists inside lists, at any depth, with fields of what they stand in. The elements of the
 * last level are the records, or those of several lists in them, told apart by the fields that each branch adds. Elements of
 * the first level are read while they arrive, each as a whole.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.NestedExpansionExtractor
 * levels:
 *   - {path: [ivrs], fields: {ivr_id: id}}
 *   - {path: [menus], fields: {menu_id: id}}
 *   - {path: [routes]}
 * </pre>
 *
 * @param source         where the first level is, a decoder or an extractor; the retriever's decoder by default
 * @param levels         the levels from the outermost to that of the records
 * @param branches       several lists of records in each element of the last level
 * @param onEmpty        what becomes of an element without the list that its level should have: with
 *                       {@code emit_parent} a record of the fields that levels up to it give, or all of the element's
 *                       fields if its level names none
 * @param valueField     the field of elements that are no objects
 * @param pageSizeCounts what paginators count: elements of the first level, or records
 * @param onShapeError   what happens to an element above the records that is no object
 */
@Component("weir.parsers.NestedExpansionExtractor")
public record NestedExpansionExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,

        @KeyColumns(value = KeyColumns.Names.WITHIN, from = 1)
        List<ExpansionLevel> levels,

        @KeyColumns(KeyColumns.Names.WITHIN) @Default("[]") List<ExpansionBranch> branches,
        @Default("\"skip\"") OnEmpty onEmpty,
        @Default("\"value\"") Template<String> valueField,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError)
        implements RecordExtractor {

    public NestedExpansionExtractor {
        levels = List.copyOf(levels);
        branches = List.copyOf(branches);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot make records of nested lists: there are no levels (name at least one in levels)");
        }
        if (levels.stream().skip(1).anyMatch(level -> level.path().isEmpty())) {
            throw new IllegalArgumentException("Cannot make records of nested lists: a level below the first has no"
                    + " path (name the keys that lead to its list)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        Expansion expansion = Expansion.of(this, scope);
        return SourceRows.of(source, levels.get(0).path(), documents, scope)
                .each(element -> expansion.records(element).iterator(), pageSizeCounts);
    }

    @Override
    public List<String> keyColumns() {
        List<String> columns = new ArrayList<>();
        levels.stream().skip(1).map(ExpansionLevel::fields).map(Map::keySet).forEach(columns::addAll);
        branches.stream().map(ExpansionBranch::add).map(Map::keySet).forEach(columns::addAll);
        return SourceRows.keyColumns(source, columns.stream().distinct().toList());
    }
}
