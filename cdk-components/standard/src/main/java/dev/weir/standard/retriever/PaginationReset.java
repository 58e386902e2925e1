package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a new start of pagination, and where it starts.
 *
 * @param action where pagination starts anew
 * @param limits how much is read before; not supported yet
 */
@Component
public record PaginationReset(Action action, @Nullable Object limits) {

    /** Where pagination starts anew. */
    public enum Action {
        /** At the first page of the slice. */
        @Name("RESET")
        RESET,
        /** At the first page of what is left of the slice's window. */
        @Name("SPLIT_USING_CURSOR")
        SPLIT_USING_CURSOR
    }

    void requireSupported() {
        if (action == Action.SPLIT_USING_CURSOR || limits != null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read the stream: pagination_reset with SPLIT_USING_CURSOR or limits is not supported yet (give"
                            + " the cursor a step that keeps slices below the source's limit)");
        }
    }
}
