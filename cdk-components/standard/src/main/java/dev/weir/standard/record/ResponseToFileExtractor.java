package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.standard.decoder.CsvFileDecoder;
import dev.weir.standard.path.FieldPath;
import java.util.List;

/**
 * Reads a large CSV report, whatever decoder the retriever has: packed by gzip or zlib or not, the first line names the
 * columns, every further one is a record. Values are texts; empty ones and words like {@code NA} and {@code null} are null.
 * Columns without a name, or with one that is there already, get one of their own ({@code Unnamed: 1}, {@code a.1}). A line
 * with too many fields fails the slice. Nothing is kept on disk, as the report is read while it arrives.
 *
 * <pre>
 * type: ResponseToFileExtractor
 * </pre>
 *
 * @param preserveNaValues whether words like {@code NA}, {@code null} and {@code NaN} stay as they are
 */
@Component(since = "6.8.0")
public record ResponseToFileExtractor(
        @Since("7.24.0") @Default("false") boolean preserveNaValues) implements RecordExtractor {

    @Override
    public Decoder decoder() {
        return new CsvFileDecoder(preserveNaValues);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        return Rows.of(new StreamedRows(documents, FieldPath.of(List.of())));
    }
}
