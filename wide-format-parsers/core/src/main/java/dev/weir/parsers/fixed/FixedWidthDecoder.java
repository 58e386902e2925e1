package dev.weir.parsers.fixed;

import dev.weir.parsers.text.BodyText;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements whose columns stand at fixed places of each line, as banks and processors of payments send them. Columns are
 * texts without their padding, or numbers. Blank lines are passed over, and so is what stands between columns. Records are read
 * while the body arrives.
 *
 * <pre>
 * type: CustomDecoder
 * class_name: weir.parsers.FixedWidthDecoder
 * record_type: {at: 0, len: 1, map: {H: skip, D: detail, T: totals}}
 * columns:
 *   - {name: date, start: 1, length: 8}
 *   - {name: country, length: 2}
 *   - {name: amount, length: 10, format: number, scale: 2}
 * control: {count: {start: 1, length: 6}}
 * </pre>
 *
 * @param columns      the columns, in the order of the record
 * @param recordType   how lines tell what they are for; all are records by default. If there are lines of totals, one has to
 *                     follow the last record
 * @param control      figures in lines of totals by which records are checked
 * @param recordLength how long each record is, where no line ends stand between them
 * @param unit         what places and lengths count
 * @param shortLines   what happens to lines that end before their last column does
 * @param skip         the pattern of lines that are passed over
 * @param nullTokens   texts that stand for null, without their padding
 * @param encoding     how the text is encoded: {@code auto} tells it by a byte order mark, the charset of
 *                     {@code Content-Type}, UTF-8 if the first 64 KiB are that, or else windows-1252. Otherwise a name as Python
 *                     or Java has it, such as {@code latin-1} or {@code cp037}; it has to be named where bytes are counted
 * @param limits       how much is read at most
 */
@Component("weir.parsers.FixedWidthDecoder")
public record FixedWidthDecoder(
        List<FixedColumn> columns,
        @Nullable RecordType recordType,
        @Nullable FixedControl control,
        @Nullable Integer recordLength,
        @Default("\"characters\"") FixedUnit unit,
        @Default("\"fail\"") ShortLines shortLines,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> skip,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\"]")
        List<Template<String>> nullTokens,

        @Default("\"auto\"") Template<String> encoding,
        @Default("{}") FixedLimits limits)
        implements Decoder {

    /** An encoding in which each byte is a character. */
    private static final String BYTES = "latin-1";

    public FixedWidthDecoder {
        columns = List.copyOf(columns);
        nullTokens = List.copyOf(nullTokens);
        Set<String> names = new HashSet<>();
        for (FixedColumn column : columns) {
            if (!names.add(column.name())) {
                refuse("two columns are called '" + column.name() + "'", "give each a name of its own");
            }
        }
        if (columns.isEmpty()) {
            refuse("it has no columns", "add columns");
        }
        if (recordLength != null && (recordLength < 1 || recordLength > limits.lineCharacters())) {
            refuse("record_length is " + recordLength, "let it be between 1 and limits.line_characters");
        }
        if (control != null && (recordType == null || !recordType.hasTotals())) {
            refuse("control is given, but no line is one of totals", "name the code of totals in record_type.map");
        }
        if (control != null && !names.containsAll(control.sums().keySet())) {
            refuse("control.sums names what is no column", "use names of columns");
        }
    }

    private static void refuse(String reason, String remedy) {
        throw new IllegalArgumentException("Cannot read a statement: " + reason + " (" + remedy + ")");
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        String named = encoding.in(scope);
        boolean countsBytes = unit == FixedUnit.BYTES;
        Charset charset = countsBytes ? charset(named) : null;
        BodyText text = BodyText.of("the statement", countsBytes ? BYTES : named, null, response);
        FixedRecords records = recordLength == null
                ? FixedRecords.lines(text, limits.lineCharacters())
                : FixedRecords.pieces(text, recordLength);
        Set<String> nulls = new HashSet<>();
        nullTokens.forEach(token -> nulls.add(token.in(scope)));
        NamedPattern skipped = skip == null ? null : NamedPattern.of(skip, scope);
        return ValueReader.of(new FixedRows(this, records, new FixedCells(charset, shortLines), skipped, nulls));
    }

    private static Charset charset(String named) {
        if (named.equalsIgnoreCase(BodyText.AUTO)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read the statement: its bytes are counted, but not said how they are encoded (name the encoding,"
                            + " or set unit to characters)");
        }
        return BodyText.charset(named);
    }
}
