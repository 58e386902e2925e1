package dev.weir.lake;

import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.net.URI;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes to, and as what.
 *
 * @param to                where the lake lies
 * @param source            the name that everything of this connector is kept under, usually the connector's
 * @param account           the account that is read; null if the source has but one
 * @param declaration       how the streams lie in the lake, and what is asked of them
 * @param fromBeginning     whether the streams are read from their beginning, whatever was read before
 * @param now               when the run started: the load date (UTC) and {@code _weir_loaded_at}
 * @param runId             the run's name, never used before for this source: letters, digits, {@code -}, {@code _}, {@code .}
 * @param s3Endpoint        another S3 service, addressed by path; null for Amazon's
 * @param memoryBudgetBytes how much of the heap may be filled with what is not yet written, about; a third of the heap
 *                          is a good choice
 * @param stages            whether to wait with publishing for {@code weir publish}
 * @param configKeeper      keeps a configuration that changed during the run; the lake never holds one
 * @param log               takes what is worth telling the user
 */
public record LakeOptions(
        Location to,
        String source,
        @Nullable String account,
        LakeDeclaration declaration,
        boolean fromBeginning,
        Instant now,
        String runId,
        @Nullable URI s3Endpoint,
        long memoryBudgetBytes,
        boolean stages,
        Consumer<Row> configKeeper,
        BiConsumer<LogLevel, String> log) {

    private static final int LONGEST_RUN_ID = 100;

    public LakeOptions {
        if (source.isBlank()) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot write to " + to + ": the source has no name (name the connector)");
        }
        if (!isRunId(runId)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot start run '" + runId + "': not a run's name (up to " + LONGEST_RUN_ID
                            + " of A-Z a-z 0-9 - _ . starting with a letter or digit)");
        }
        if (account != null && account.isBlank()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot write to " + to + ": the account has no name (name it, or leave it out)");
        }
        if (memoryBudgetBytes < 1) {
            throw new IllegalArgumentException("Invalid memory budget: " + memoryBudgetBytes + " bytes");
        }
    }

    private static boolean isRunId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_RUN_ID
                && "-_.".indexOf(text.charAt(0)) < 0
                && text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0));
    }
}
