package dev.weir.standard.record;

import dev.weir.spi.component.Reading;
import dev.weir.spi.read.Tally;
import dev.weir.spi.record.RecordFilter;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to each record of a page between extraction and the paginator's count. */
final class Steps {

    private final @Nullable RecordFilter filter;
    private final @Nullable SchemaNormalization normalization;
    private final boolean transformsFirst;
    private final boolean dropsKnown;
    private final Reading reading;
    private final List<RecordTransformation> transformations;
    private final Row schema;
    private final Scope scope;
    private final Tally tally;

    Steps(
            @Nullable RecordFilter filter,
            @Nullable SchemaNormalization normalization,
            boolean transformsFirst,
            boolean dropsKnown,
            Reading reading,
            Scope scope) {
        this.dropsKnown = dropsKnown;
        this.filter = dropsKnown && isWithoutCondition(filter) ? null : filter;
        this.transformsFirst = transformsFirst;
        this.reading = reading;
        this.transformations = reading.transformations().stream()
                .map(transformation -> transformation.prepared(reading))
                .toList();
        this.schema = normalization == null ? new Row() : reading.schema();
        this.normalization = schema.isEmpty() ? null : normalization;
        this.scope = scope;
        this.tally = scope.tally();
    }

    /** A filter without condition drops everything, but beside a cursor that filters it counts as none. */
    private static boolean isWithoutCondition(@Nullable RecordFilter filter) {
        return filter instanceof dev.weir.standard.record.RecordFilter standard
                && standard.condition().text().isEmpty();
    }

    /** Changes a value in place; says whether it is kept. Values that are no rows are only filtered. */
    boolean apply(@Nullable Object value) {
        if (!(value instanceof Row row)) {
            return counted(!(filter instanceof dev.weir.standard.record.RecordFilter standard)
                    || standard.keepsValue(value, scope));
        }
        if (transformsFirst) {
            transform(row);
        }
        if (!isWanted(row)) {
            return false;
        }
        if (!transformsFirst) {
            transform(row);
        }
        if (normalization != null) {
            normalization.normalize(row, schema);
        }
        return true;
    }

    private boolean isWanted(Row row) {
        if (dropsKnown && !reading.wants(row)) {
            tally.known(1);
            return false;
        }
        return filter == null || counted(filter.keep(row, scope));
    }

    private boolean counted(boolean kept) {
        if (!kept) {
            tally.filtered(1);
        }
        return kept;
    }

    private void transform(Row row) {
        for (RecordTransformation transformation : transformations) {
            transformation.transform(row, reading.scope());
        }
    }
}
