package dev.weir.parsers.flatten;

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
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of nested objects: {@code {"metrics": {"clicks": {"all": 2}}}} has the column {@code metrics_clicks_all}.
 * Columns stand where their object stood. An object or list without anything in it is null. Two values of one name fail, as
 * one would be lost.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.FlattenMapExtractor
 * paths: [[metrics]]
 * lists: json
 * </pre>
 *
 * @param source         where the rows come from, a decoder or an extractor; the retriever's decoder by default
 * @param path           the keys that lead to the rows in a document
 * @param paths          the objects that become columns, each as the keys that lead to it; all by default. What is on no path
 *                       stays as it is
 * @param separator      what stands between the parts of a name
 * @param maxDepth       how many levels of objects and numbered lists become columns; what is deeper stays an object or list
 * @param lists          what becomes of lists
 * @param join           what stands between the elements of a list that is joined
 * @param positionField  the column of the number of an element, from 0, where lists are exploded
 * @param collapseSingle whether names begin below the path if {@code paths} names one: {@code clicks_all} for the example
 * @param keep           objects and lists that stay as they are, each as the keys that lead to it
 * @param pageSizeCounts what paginators count: the rows that the source sent, which keeps offsets right, or the records, for a
 *                       source that counts in those
 * @param onShapeError   what happens to values that are no objects
 * @param limits         what a record may have at most
 */
@Component("weir.parsers.FlattenMapExtractor")
public record FlattenMapExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> path,
        @Default("[]") List<List<Template<String>>> paths,
        @Default("\"_\"") String separator,
        @Nullable Integer maxDepth,
        @Default("\"index\"") Lists lists,
        @Default("\",\"") String join,
        @KeyColumns @Nullable Template<String> positionField,
        @Default("true") boolean collapseSingle,
        @Default("[]") List<List<Template<String>>> keep,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") FlattenLimits limits)
        implements RecordExtractor {

    public FlattenMapExtractor {
        path = List.copyOf(path);
        paths = paths.stream().<List<Template<String>>>map(List::copyOf).toList();
        keep = keep.stream().<List<Template<String>>>map(List::copyOf).toList();
        if (maxDepth != null && maxDepth < 1) {
            throw new IllegalArgumentException(
                    "Cannot flatten objects: max_depth is " + maxDepth + " (give 1 or more, or leave it out)");
        }
        if (paths.stream().anyMatch(List::isEmpty) || keep.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "Cannot flatten objects: a path is empty (give each at least one key, or leave paths out)");
        }
        if (positionField != null && lists != Lists.EXPLODE) {
            throw new IllegalArgumentException("Cannot number records: position_field needs lists that become records"
                    + " (set lists to explode, or leave it out)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        Flattening flattening = Flattening.of(this, scope);
        return SourceRows.of(source, path, documents, scope)
                .each(value -> records(value, flattening, scope), pageSizeCounts);
    }

    private Iterator<? extends @Nullable Object> records(@Nullable Object value, Flattening flattening, Scope scope) {
        if (value instanceof Row row) {
            return flattening.records(row);
        }
        onShapeError.handle("flatten a record", "it is no object", scope);
        return Collections.emptyIterator();
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, positionField == null ? List.of() : List.of(positionField.text()));
    }
}
