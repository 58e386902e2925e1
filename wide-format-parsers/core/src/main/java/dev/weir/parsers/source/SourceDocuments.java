package dev.weir.parsers.source;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import java.util.Iterator;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The documents that an extractor walks through: those that it was given, or the records of its {@code source}, each as a
 * document. Used by one thread.
 *
 * @param inner the records of the source that are walked through; null if it is no extractor
 */
public record SourceDocuments(
        DocumentReader reader, @Nullable Rows inner) {

    /**
     * The documents of a source.
     *
     * @param source    an extractor whose records they are; otherwise they are what was given, of whatever decoder
     * @param documents what the extractor was given
     */
    public static SourceDocuments of(@Nullable RowSource source, DocumentReader documents, Scope scope) {
        if (source instanceof RecordExtractor extractor) {
            Rows inner = extractor.extract(documents, scope);
            return new SourceDocuments(ValueReader.of(inner), inner);
        }
        return new SourceDocuments(documents, null);
    }

    /**
     * Records that were made of the documents; closing them closes what the source holds.
     *
     * @param rows   how many rows of the source were read so far, if a source that is an extractor does not know better
     * @param counts what paginators count
     */
    public Rows counted(Iterator<? extends @Nullable Object> records, IntSupplier rows, PageSizeCounts counts) {
        IntSupplier counted = counts == PageSizeCounts.RECORDS ? () -> -1 : () -> below(rows);
        return new CountedRows(records, counted, this::close);
    }

    private int below(IntSupplier rows) {
        int below = inner == null ? -1 : inner.sourceRows();
        return below < 0 ? rows.getAsInt() : below;
    }

    private void close() {
        if (inner != null) {
            inner.close();
        }
    }
}
