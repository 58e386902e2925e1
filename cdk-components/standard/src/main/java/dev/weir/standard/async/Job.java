package dev.weir.standard.async;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The job of one slice, through all its attempts. */
final class Job {

    private static final int ATTEMPTS = 3;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final StreamSlice slice;
    private int attempts;
    private Duration started = Duration.ZERO;
    private Duration nextPoll = Duration.ZERO;
    private @Nullable Duration retryAt;
    private volatile @Nullable AnswerFacts creation;
    private volatile JobStatus status = JobStatus.FAILED;
    private String word = "";
    private @Nullable ConnectorException failure;

    Job(StreamSlice slice) {
        this.slice = slice;
    }

    StreamSlice slice() {
        return slice;
    }

    JobStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    boolean mayStartAgain() {
        return attempts < ATTEMPTS;
    }

    /** The answer to the creation; only of a job that was started. */
    AnswerFacts creation() {
        AnswerFacts known = creation;
        if (known == null) {
            throw new IllegalStateException("The job was not started");
        }
        return known;
    }

    void started(AnswerFacts answer, Duration now) {
        attempts++;
        creation = answer;
        started = now;
        nextPoll = now;
        retryAt = null;
        status = JobStatus.RUNNING;
        failure = null;
    }

    void notStarted(ConnectorException reason) {
        attempts++;
        creation = null;
        retryAt = null;
        status = JobStatus.FAILED;
        failure = reason;
    }

    void reported(String newWord, JobStatus newStatus) {
        word = newWord;
        status = newStatus;
    }

    /** Whether it is time to ask the source for it again; then the next time is set. */
    boolean isPollDue(Duration now) {
        if (now.compareTo(nextPoll) < 0) {
            return false;
        }
        nextPoll = now.plus(wait(now.minus(started)));
        return true;
    }

    /** The wait between polls of a job of some age: as long again, within bounds. */
    private static Duration wait(Duration age) {
        Duration least = age.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : age;
        return least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least;
    }

    /** How long there is nothing to do for it. */
    Duration idle(Duration now) {
        return status == JobStatus.RUNNING ? nextPoll.minus(now) : LONGEST_WAIT;
    }

    /** Takes notice of the time: a job that runs for longer than is allowed counts as timed out. */
    void timeIs(Duration now, Duration timeout) {
        if (status == JobStatus.RUNNING && now.minus(started).compareTo(timeout) > 0) {
            word = "";
            status = JobStatus.TIMED_OUT;
        }
    }

    /** Whether it is time to start again; only a job that failed at the source waits, from the first time it is asked. */
    boolean isDue(Duration now, Duration wait) {
        if (creation == null || status != JobStatus.FAILED || wait.isZero()) {
            return true;
        }
        Duration due = retryAt;
        if (due == null) {
            retryAt = now.plus(wait);
            return false;
        }
        return now.compareTo(due) >= 0;
    }

    /** Why the slice cannot be read, once there are no attempts left. */
    ConnectorException exhausted(String what, Duration timeout) {
        ConnectorException reason = failure;
        if (reason != null) {
            return new ConnectorException(
                    reason.type(),
                    "Cannot read " + what + ": its job could not be started in " + attempts + " attempts: "
                            + reason.getMessage(),
                    reason);
        }
        boolean late = status == JobStatus.TIMED_OUT && word.isEmpty();
        String told = late
                ? "was not done within " + timeout.toMinutes() + " minutes in " + attempts
                        + " attempts (raise polling_job_timeout if the source needs longer)"
                : "ended as '" + word + "' in each of " + attempts + " attempts (the source may say why)";
        return new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read " + what + ": its job " + told);
    }
}
