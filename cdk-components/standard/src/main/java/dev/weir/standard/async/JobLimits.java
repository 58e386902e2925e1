package dev.weir.standard.async;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long jobs are waited for.
 *
 * @param timeout   the time after which a job counts as timed out
 * @param retryWait how long to wait before a job that the source reported as failed is started again
 */
record JobLimits(Duration timeout, Duration retryWait) {

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(60);
    private static final long LONGEST = 1_000_000_000L;

    static JobLimits of(AsyncRetriever retriever, Scope scope) {
        long minutes = number("polling_job_timeout", retriever.pollingJobTimeout(), 0, scope);
        long seconds = number("failed_retry_wait_time_in_seconds", retriever.failedRetryWaitTimeInSeconds(), 1, scope);
        return new JobLimits(minutes == 0 ? USUAL_TIMEOUT : Duration.ofMinutes(minutes), Duration.ofSeconds(seconds));
    }

    /** A whole number that is not below the least; 0 if there is none. */
    private static long number(String name, @Nullable Template<@Nullable Object> template, long least, Scope scope) {
        if (template == null) {
            return 0;
        }
        Object value = template.in(scope);
        Object number = value instanceof String text ? scope.literal(text) : value;
        if (number instanceof Number given && given.doubleValue() >= least && given.doubleValue() <= LONGEST) {
            return given.longValue();
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot wait for jobs: " + name + " evaluates to '" + scope.text(value)
                        + "' (it must be a whole number of at least 1)");
    }
}
