package dev.weir.standard.async;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the source's words for the state of a job mean. A word stands in one list only; one that stands in none fails the
 * slice.
 *
 * <pre>
 * type: AsyncJobStatusMap
 * running: [pending, processing]
 * completed: [ready]
 * failed: [error]
 * timeout: []
 * skipped: [no_data]
 * </pre>
 *
 * @param running   the source still works on the job
 * @param completed the data can be downloaded
 * @param failed    the job failed, and is started again
 * @param timeout   the job took too long; it is aborted and started again
 * @param skipped   there is no data; nothing is downloaded, and the state stays where it is
 */
@Component(since = "5.5.0")
public record AsyncJobStatusMap(
        List<String> running,
        List<String> completed,
        List<String> failed,
        List<String> timeout,
        @Since("7.18.0") @Default("[]") List<String> skipped) {

    public AsyncJobStatusMap {
        running = List.copyOf(running);
        completed = List.copyOf(completed);
        failed = List.copyOf(failed);
        timeout = List.copyOf(timeout);
        skipped = List.copyOf(skipped);
        Map<String, String> seen = new HashMap<>();
        requireNew("running", running, seen);
        requireNew("completed", completed, seen);
        requireNew("failed", failed, seen);
        requireNew("timeout", timeout, seen);
        requireNew("skipped", skipped, seen);
    }

    private static void requireNew(String list, List<String> words, Map<String, String> seen) {
        for (String word : words) {
            String other = seen.putIfAbsent(word, list);
            if (other != null) {
                throw new IllegalArgumentException("Cannot map the status '" + word + "': it stands under " + other
                        + " and again under " + list + " (keep it in one place)");
            }
        }
    }

    /** What a word means; null if it is not known. */
    @Nullable
    JobStatus of(String word) {
        if (running.contains(word)) {
            return JobStatus.RUNNING;
        } else if (completed.contains(word)) {
            return JobStatus.COMPLETED;
        } else if (failed.contains(word)) {
            return JobStatus.FAILED;
        } else if (timeout.contains(word)) {
            return JobStatus.TIMED_OUT;
        }
        return skipped.contains(word) ? JobStatus.SKIPPED : null;
    }
}
