package dev.weir.parsers.context;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each record what the report itself does not say: whose it is, what time it covers, when it was read. Reports whose rows
 * have no ids need it as their key.
 *
 * <p>{@code row_number} counts the records of one answer of the source from 1, in their order, as they arrive here: those that a
 * filter dropped before are not counted, rows that a parser made of one row of the source are counted each. Where a report comes
 * in several pages each of them begins with 1, so that the number alone is no key of such a report.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.ReportContext
 * add: {account: account, report_from: window_start, report_to: window_end, n: row_number}
 * </pre>
 *
 * @param add         the fields, and what each of them holds: {@code account}, {@code window_start}, {@code window_end},
 *                    {@code report}, {@code fetched_at} (a date-time in UTC) or {@code row_number}
 * @param account     whose report it is; by default the field {@code account} of the partition, or its only field
 * @param windowStart where its time begins; by default the field {@code start_time} of the slice
 * @param windowEnd   where its time ends; by default the field {@code end_time} of the slice
 * @param report      which report it is; by default the name of the stream
 */
@Component("weir.parsers.ReportContext")
public record ReportContext(
        Map<String, ContextFact> add,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> account,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> windowStart,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> windowEnd,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> report)
        implements RecordTransformation {

    public ReportContext {
        add = Collections.unmodifiableMap(new LinkedHashMap<>(add));
        if (add.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot add what is known of a report: add is empty (say which fields, for instance account: account)");
        }
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new AddedFacts(new Facts(this, scope).values());
    }
}
