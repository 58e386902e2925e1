package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Compat;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.standard.decoder.ForgivingDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a response into records: extracts them, filters them, applies the stream's transformations, and casts their
 * values to the stream's schema.
 *
 * <pre>
 * type: RecordSelector
 * extractor:
 *   type: DpathExtractor
 *   field_path: [data]
 * record_filter:
 *   type: RecordFilter
 *   condition: "{{ not record.archived }}"
 * </pre>
 *
 * @param extractor                finds the records in the response
 * @param recordFilter             keeps or drops records; all are kept without it
 * @param schemaNormalization      how values are cast to the types of the schema; not at all without it
 * @param transformBeforeFiltering whether the filter sees transformed records; by default it does only if the stream's
 *                                 cursor is client-side incremental
 */
@Component
public record RecordSelector(
        @KeyColumns(KeyColumns.Names.WITHIN) @DefaultType("DpathExtractor")
        RecordExtractor extractor,

        @DefaultType("RecordFilter") @Nullable RecordFilter recordFilter,
        @Since("0.59.0") @Nullable SchemaNormalization schemaNormalization,
        @Since("6.40.0") @Nullable Boolean transformBeforeFiltering)
        implements dev.weir.spi.record.RecordSelector {

    @Override
    public SelectedRows select(Response response, Decoder decoder, Interest interest, Reading reading, Scope scope) {
        Decoder own = extractor.decoder();
        Decoder used = own == null ? decoder : own;
        Steps steps = steps(reading, scope);
        SelectedRows rows;
        try {
            EnvelopeReader documents = new EnvelopeReader(used.open(response, scope), interest);
            Rows found = extractor.extract(documents, scope);
            rows = new Selection(found, documents, steps, response, ends(used, scope), scope.tally());
        } catch (ConnectorException e) {
            throw Selection.ofAnswer(e, response);
        }
        return reading.stream().fileUploader() == null ? rows : new AheadRows(rows);
    }

    @Override
    public List<String> keyColumns() {
        return extractor.keyColumns();
    }

    /**
     * Filters, transforms and normalises records that were extracted elsewhere, without regard to what the cursor knows;
     * closing the result closes them.
     */
    public Rows process(Rows extracted, Reading reading, Scope scope) {
        boolean transformsFirst = Boolean.TRUE.equals(transformBeforeFiltering);
        Steps steps = new Steps(recordFilter, schemaNormalization, transformsFirst, false, reading, scope);
        return new ProcessedRows(extracted, steps);
    }

    /** Whether a broken body ends the records instead of failing the slice, as the reference has it. */
    private static boolean ends(Decoder decoder, Scope scope) {
        return decoder instanceof ForgivingDecoder && scope.runtime().compat().contains(Compat.BROKEN_BODIES);
    }

    private Steps steps(Reading reading, Scope scope) {
        boolean transformsFirst =
                transformBeforeFiltering == null ? isClientSideIncremental(reading) : transformBeforeFiltering;
        boolean dropsKnown = reading.dropsKnownRecords() && !reading.stopsAtKnownRecords();
        return new Steps(recordFilter, schemaNormalization, transformsFirst, dropsKnown, reading, scope);
    }

    private static boolean isClientSideIncremental(Reading reading) {
        IncrementalSync sync = reading.stream().incrementalSync();
        return reading.dropsKnownRecords() || sync != null && sync.isClientSideIncremental();
    }
}
