package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Name;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a new start of pagination, besides the action {@code RESET_PAGINATION} of an error handler, and where it
 * starts.
 *
 * <pre>
 * pagination_reset:
 *   type: PaginationReset
 *   action: SPLIT_USING_CURSOR
 *   limits:
 *     type: PaginationResetLimits
 *     number_of_records: 10000
 * </pre>
 *
 * @param action where pagination starts anew
 * @param limits how much is read before
 */
@Component(since = "7.4.0")
public record PaginationReset(
        Action action,
        @DefaultType("PaginationResetLimits") @Nullable PaginationResetLimits limits) {

    /** Where pagination starts anew. */
    public enum Action {
        /** At the first page of the slice. */
        @Name("RESET")
        RESET,
        /** At the first page of what is left of the slice's window; the source must give records in ascending order. */
        @Name("SPLIT_USING_CURSOR")
        SPLIT_USING_CURSOR
    }
}
