package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.standard.incremental.DatetimeBasedCursor;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a slice in two halves, and those again in halves, where the error handler answers {@code SPLIT_REQUEST_WINDOW}. The
 * stream needs a {@code DatetimeBasedCursor} with {@code cursor_granularity} whose windows are sent to the source.
 *
 * <pre>
 * request_window_splitting:
 *   type: RequestWindowSplitting
 *   min_split_window: PT1H
 * </pre>
 *
 * @param minSplitWindow windows that are not longer than this ISO 8601 duration are not cut
 * @param failureMessage what the user can do about it, for the message of the failure
 */
@Component(since = "7.32.0")
public record RequestWindowSplitting(
        @Nullable String minSplitWindow, @Nullable String failureMessage) {

    public RequestWindowSplitting {
        if (minSplitWindow != null && !minSplitWindow.isEmpty()) {
            parsed(minSplitWindow);
        }
    }

    @Nullable
    Duration smallest() {
        return minSplitWindow == null || minSplitWindow.isEmpty() ? null : parsed(minSplitWindow);
    }

    private static Duration parsed(String text) {
        try {
            Duration duration = Duration.parse(text.replaceFirst("^P(\\d+)W$", "P$1D"));
            Duration length = text.endsWith("W") ? duration.multipliedBy(7) : duration;
            if (length.isNegative() || length.isZero()) {
                throw refused(text, null);
            }
            return length;
        } catch (DateTimeParseException e) {
            throw refused(text, e);
        }
    }

    private static IllegalArgumentException refused(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "Cannot split request windows: min_split_window '" + text
                        + "' is no positive length of days, hours, minutes and seconds (write for instance PT1H)",
                cause);
    }

    /** Refuses a stream whose windows cannot be cut. */
    void verify(SimpleRetriever retriever, Reading reading) {
        IncrementalSync sync = reading.stream().incrementalSync();
        if (!(sync instanceof DatetimeBasedCursor cursor)
                || cursor.cursorGranularity() == null
                || cursor.cursorGranularity().isEmpty()) {
            throw refused("the stream has no DatetimeBasedCursor with cursor_granularity (add it)");
        }
        if (sync.isClientSideIncremental()) {
            throw refused("is_client_side_incremental keeps the window from being sent (leave one of them out)");
        }
        if (retriever.queryProperties() != null) {
            throw refused(
                    "query properties are asked for in several requests, the first of which may have given records"
                            + " that would come again (leave one of them out)");
        }
    }

    private static ConnectorException refused(String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot split request windows: " + reason);
    }

    ConnectorException exhausted(Reading reading, String reason) {
        String said = reason.isEmpty() ? "" : ": " + reason;
        String remedy = failureMessage == null || failureMessage.isBlank() ? "" : " (" + failureMessage.strip() + ")";
        return new ConnectorException(
                FailureType.SOURCE_TRANSIENT,
                "Cannot read stream '" + reading.scope().streamName() + "': the source refuses the window "
                        + reading.slice().cursorSlice() + ", which cannot be cut any further" + said + remedy);
    }
}
