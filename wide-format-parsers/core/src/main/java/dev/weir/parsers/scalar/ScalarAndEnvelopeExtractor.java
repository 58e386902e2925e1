package dev.weir.parsers.scalar;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.SourceRows;
import dev.weir.parsers.source.Unreadable;
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
 * Makes records of lists of plain values, as {@code ["red", "blue"]}, and puts whole records into one field, so that a table
 * keeps its columns whatever fields the source adds. Objects stay as they are if only {@code wrap} is given.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.ScalarAndEnvelopeExtractor
 * path: [labels]
 * wrap: {field: label}
 * </pre>
 *
 * @param source       where the rows come from, a decoder or an extractor; the retriever's decoder by default
 * @param path         the keys that lead to the rows in a document
 * @param wrap         makes records of values that are no objects: texts, numbers, nulls, lists in the list
 * @param envelope     the field that each object becomes
 * @param keep         fields of the object that the record has beside the envelope as well; null where there is none
 * @param onShapeError what happens to values that are no objects, without {@code wrap}
 */
@Component("weir.parsers.ScalarAndEnvelopeExtractor")
public record ScalarAndEnvelopeExtractor(
        @KeyColumns(value = KeyColumns.Names.WITHIN, when = "!envelope") @Nullable
        RowSource source,

        @Default("[]") List<Template<String>> path,
        @Nullable ScalarWrap wrap,
        @Nullable Template<String> envelope,
        @Default("[]") List<Template<String>> keep,
        @Default("\"fail\"") OnShapeError onShapeError)
        implements RecordExtractor {

    public ScalarAndEnvelopeExtractor {
        path = List.copyOf(path);
        keep = List.copyOf(keep);
        if (wrap == null && envelope == null) {
            throw new IllegalArgumentException("Cannot make records of values: neither wrap nor envelope says how (add"
                    + " wrap for plain values, or envelope for objects)");
        }
        if (envelope == null && !keep.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot keep fields beside an envelope: there is no envelope (add it, or leave keep out)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        String field = wrap == null ? null : wrap.field().in(scope);
        String outer = envelope == null ? null : envelope.in(scope);
        List<String> kept = keep.stream().map(name -> name.in(scope)).toList();
        SourceRows rows = SourceRows.of(source, path, documents, scope);
        return rows.each(
                value -> records(value, field, outer, kept, scope), dev.weir.parsers.source.PageSizeCounts.SOURCE_ROWS);
    }

    @Override
    public List<String> keyColumns() {
        List<String> columns = SourceRows.keyColumns(source, List.of());
        List<String> beside = keep.stream().map(Template::text).toList();
        return envelope == null
                ? columns
                : columns.stream().filter(beside::contains).toList();
    }

    private Iterator<? extends @Nullable Object> records(
            @Nullable Object value, @Nullable String field, @Nullable String outer, List<String> kept, Scope scope) {
        if (value instanceof Row row) {
            return List.of(outer == null ? row : enveloped(row, outer, kept)).iterator();
        }
        if (field != null) {
            return List.of(Row.of(field, value)).iterator();
        }
        onShapeError.handle("put a record into an envelope", "it is no object", scope);
        return Collections.emptyIterator();
    }

    private static Row enveloped(Row row, String outer, List<String> kept) {
        Row record = new Row();
        for (String name : kept) {
            record.put(name, Row.copyOf(row.get(name)));
        }
        if (record.containsKey(outer)) {
            throw Unreadable.because("Cannot put a record into an envelope: field '" + outer
                    + "' is one of those that are kept beside it (give the envelope another name)");
        }
        record.put(outer, row);
        return record;
    }
}
