package dev.weir.parsers.source;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an extractor works on: those of its {@code source}, or of the documents that it was given, below a path. Counts
 * them for the paginator. Used by one thread.
 */
public final class SourceRows implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> rows;
    private final @Nullable Rows inner;
    private int pulled;

    private SourceRows(Iterator<@Nullable Object> rows, @Nullable Rows inner) {
        this.rows = rows;
        this.inner = inner;
    }

    /**
     * The rows below a path: the elements of a list, or the one value that is there; none if it is missing or null.
     *
     * @param source    an extractor whose records they are; otherwise they are in the documents, of whatever decoder
     * @param path      the keys that lead to them in a document or record; empty for that itself
     * @param documents what the extractor was given
     */
    public static SourceRows of(
            @Nullable RowSource source, List<Template<String>> path, DocumentReader documents, Scope scope) {
        List<String> keys = path.stream().map(step -> step.in(scope)).toList();
        if (source instanceof RecordExtractor extractor) {
            Rows inner = extractor.extract(documents, scope);
            return new SourceRows(keys.isEmpty() ? inner : new ValuesBelow(inner, keys, scope), inner);
        }
        return new SourceRows(new DocumentValues(documents, keys, scope), null);
    }

    /** The decoder that an extractor with a source brings; null if the retriever's suits it. */
    public static @Nullable Decoder decoder(@Nullable RowSource source) {
        if (source instanceof Decoder decoder) {
            return decoder;
        }
        return source instanceof RecordExtractor extractor ? extractor.decoder() : null;
    }

    /** The columns that tell apart records which a source and its extractor make of one row. */
    public static List<String> keyColumns(@Nullable RowSource source, List<String> own) {
        if (!(source instanceof RecordExtractor extractor)) {
            return own;
        }
        return Stream.concat(extractor.keyColumns().stream(), own.stream())
                .distinct()
                .toList();
    }

    /**
     * The records that are made of the rows; closing them closes what the source holds.
     *
     * @param make   the records of one row, made when they are pulled
     * @param counts what paginators count
     */
    public Rows each(Function<@Nullable Object, Iterator<? extends @Nullable Object>> make, PageSizeCounts counts) {
        return counted(new Several(this, make), counts);
    }

    /** Records that were made of these rows in another way. */
    public Rows counted(Iterator<? extends @Nullable Object> records, PageSizeCounts counts) {
        return new CountedRows(records, counts == PageSizeCounts.RECORDS ? () -> -1 : this::count, this::close);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public @Nullable Object next() {
        Object row = rows.next();
        pulled++;
        return row;
    }

    /** How many rows of the source were pulled so far. */
    public int count() {
        int below = inner == null ? -1 : inner.sourceRows();
        return below < 0 ? pulled : below;
    }

    private void close() {
        if (inner != null) {
            inner.close();
        }
    }
}
