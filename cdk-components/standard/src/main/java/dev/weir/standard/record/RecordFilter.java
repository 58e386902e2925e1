package dev.weir.standard.record;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the records for which a condition holds.
 *
 * <pre>
 * type: RecordFilter
 * condition: "{{ record.status in ['active', 'expired'] }}"
 * </pre>
 *
 * @param condition says yes or no to a {@code record}; records are dropped if it gives false, nothing, zero or an empty
 *                  list or mapping. Sees {@code stream_slice} and {@code next_page_token} too.
 */
@Moved(from = "backoff_time_in_seconds", until = "0.17.0")
@Component
public record RecordFilter(
        @Sees("record") @Since("0.20.0") @Default("\"\"") Template<Boolean> condition)
        implements dev.weir.spi.record.RecordFilter {

    @Override
    public boolean keep(Row record, Scope scope) {
        return keepsValue(record, scope);
    }

    /** Whether a value that need not be a row is kept. */
    boolean keepsValue(@Nullable Object record, Scope scope) {
        return condition.in(scope.with("record", record));
    }
}
