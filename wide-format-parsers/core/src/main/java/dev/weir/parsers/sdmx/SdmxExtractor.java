package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of each observation of an SDMX data message: a column for each dimension, the value, a column for each
 * attribute, whatever level the message gives them at, and whichever dimension stands at the observations. Several data sets
 * follow one another. Values are as the message writes them: numbers in JSON, texts in CSV and XML. A message of errors fails.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.SdmxExtractor
 * format: json1
 * labels: both
 * attributes: [OBS_STATUS]
 * </pre>
 *
 * <p>JSON is read by the retriever's decoder; its data is read while it arrives if the structure stands before it, and is
 * held within a limit otherwise. CSV and XML are read as such whatever the retriever's decoder is. Structure-specific XML has
 * no names, and does not tell attributes from dimensions: it gives all of them. The columns of CSV that name the structure
 * ({@code DATAFLOW}, {@code STRUCTURE…}) are left out; with {@code labels=both} in the request, its columns and codes are
 * taken apart from their names.
 *
 * @param format       the format of the message
 * @param source       the decoder that reads JSON; the retriever's by default
 * @param labels       how codes of dimensions, attributes and measures are told
 * @param attributes   the attributes that records get; {@code ["*"]} stands for all
 * @param valueField   the column of the value, where there is one measure; otherwise each has its own name
 * @param actionField  the column of what the message wants to be done with the data; left out by default. A data set that
 *                     deletes fails without it
 * @param timeFormat   how the first moment of a {@code TIME_PERIOD} is written, as Python's {@code strftime} has it; the
 *                     period stays as it is by default
 * @param onShapeError what happens to a document that is no data message, and to a period that {@code timeFormat} cannot write
 * @param limits       what is read at most
 */
@Component("weir.parsers.SdmxExtractor")
public record SdmxExtractor(
        SdmxFormat format,
        @Nullable Decoder source,
        @Default("\"codes\"") Labels labels,
        @Default("[\"*\"]") List<Template<String>> attributes,
        @Default("\"value\"") Template<String> valueField,
        @Nullable Template<String> actionField,
        @Nullable Template<String> timeFormat,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") SdmxLimits limits)
        implements RecordExtractor {

    public SdmxExtractor {
        attributes = List.copyOf(attributes);
        if (labels != Labels.CODES && format.isXml()) {
            throw new IllegalArgumentException("Cannot tell the names of codes: SDMX-ML data has none (set labels to"
                    + " codes, or ask the source for JSON)");
        }
        if (source != null && format != SdmxFormat.JSON1 && format != SdmxFormat.JSON2) {
            throw new IllegalArgumentException(
                    "Cannot read SDMX with another decoder: CSV and XML are read as such (leave source out)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return switch (format) {
            case JSON1, JSON2 -> source;
            case CSV -> new SdmxCsvDecoder(this);
            case XML_STRUCTURE_SPECIFIC, XML_GENERIC -> new SdmxXmlDecoder(this);
        };
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        return switch (format) {
            case JSON1, JSON2 -> Rows.of(new JsonMessages(SdmxRules.of(this, scope), documents));
            case CSV, XML_STRUCTURE_SPECIFIC, XML_GENERIC -> Rows.of(new ReadRecords(documents));
        };
    }
}
