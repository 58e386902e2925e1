package dev.weir.parsers.columnar;

import dev.weir.parsers.columnar.value.Binary;
import dev.weir.parsers.columnar.value.ColumnarLimits;
import dev.weir.parsers.columnar.value.Decimals;
import dev.weir.parsers.columnar.value.NotFinite;
import dev.weir.parsers.table.Duplicates;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that is a Parquet, Avro or Arrow file: each row is a document. Values become those of JSON:
 *
 * <ul>
 *   <li>whole numbers of any width, with and without a sign, and floating numbers stay numbers; decimals keep all their digits
 *   <li>dates, times, timestamps, spans of time and UUIDs become texts of ISO 8601 and RFC 9562; a timestamp that is in UTC, or
 *       in a zone, ends with {@code Z}, one without a zone does not
 *   <li>lists become lists, structs objects, maps objects with the texts of their keys, or lists of {@code key} and
 *       {@code value} where keys are not plain; a union becomes the value in it, an enumeration its word, values of a dictionary
 *       what they stand for
 * </ul>
 *
 * <p>Parquet is read by its directory, which stands at the end: the file is kept in a temporary one while pages are unpacked, one
 * for each column at a time. Avro is read block by block and Arrow (its stream, and its file, which Feather 2 is too) batch by
 * batch, while the body arrives. Compression by Snappy, gzip, deflate, Zstandard, LZ4, Brotli, bzip2 and xz is undone where the
 * format knows it, and check sums are compared. A body without a byte gives no records; one of another format, or that breaks
 * off, fails the slice.
 *
 * <pre>
 * type: CustomDecoder
 * class_name: weir.parsers.ColumnarFileDecoder
 * columns: [account, day, revenue]
 * decimals: texts
 * </pre>
 *
 * @param format         what the body is; {@code auto} finds it by the first bytes
 * @param columns        the columns that are read, by their names at the top; all by default. Columns that are left out cost
 *                       little. One that is not there fails the slice
 * @param rowLimit       how many rows are read at most; what follows them is passed over
 * @param decimals       whether decimals become exact numbers or texts
 * @param binary         whether values of bytes become texts in Base64, in hexadecimal digits, or what they are in UTF-8
 * @param notFinite      whether a floating number that is not finite becomes a text ({@code NaN}, {@code Infinity},
 *                       {@code -Infinity}) or null, or fails the slice
 * @param duplicateNames what happens to columns, or fields of a struct, with the same name: {@code suffix} calls the second one
 *                       {@code name_2}
 * @param limits         how much of the file is read at most
 */
@Component("weir.parsers.ColumnarFileDecoder")
public record ColumnarFileDecoder(
        @Default("\"auto\"") ColumnarFormat format,
        @Default("[]") List<Template<String>> columns,
        @Nullable Long rowLimit,
        @Default("\"numbers\"") Decimals decimals,
        @Default("\"base64\"") Binary binary,
        @Default("\"text\"") NotFinite notFinite,
        @Default("\"fail\"") Duplicates duplicateNames,
        @Default("{}") ColumnarLimits limits)
        implements Decoder {

    public ColumnarFileDecoder {
        columns = List.copyOf(columns);
        if (rowLimit != null && rowLimit < 0) {
            throw new IllegalArgumentException(
                    "Cannot read " + rowLimit + " rows: row_limit is negative (leave it out to read all)");
        }
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new ColumnarRows(this, response, scope).documents();
    }
}
