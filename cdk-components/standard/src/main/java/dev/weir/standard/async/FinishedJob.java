package dev.weir.standard.async;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job whose data can be downloaded, as an extra field of its slice.
 *
 * @param slice    the slice that the job was started for
 * @param creation the answer to its creation
 * @param polling  the answer that said that it is done
 * @param targets  where its data is; null if another request has to find out
 */
record FinishedJob(
        StreamSlice slice,
        AnswerFacts creation,
        AnswerFacts polling,
        @Nullable List<@Nullable Object> targets) {

    private static final String FIELD = "async_job";

    /** The slice with the job in it. */
    StreamSlice inSlice() {
        Row job = Row.of("creation_response", creation.fields());
        job.put("polling_response", polling.fields());
        job.put("download_targets", targets);
        Row extra = Row.of(slice.extraFields());
        extra.put(FIELD, job);
        return new StreamSlice(slice.partition(), slice.cursorSlice(), extra);
    }

    /** The job in a slice; null if there is none. */
    @SuppressWarnings("unchecked") // as inSlice() wrote it
    static @Nullable FinishedJob in(StreamSlice slice) {
        if (!(slice.extraFields().get(FIELD) instanceof Row job)) {
            return null;
        }
        Row extra = Row.of(slice.extraFields());
        extra.remove(FIELD);
        return new FinishedJob(
                new StreamSlice(slice.partition(), slice.cursorSlice(), extra),
                new AnswerFacts((Row) Objects.requireNonNull(job.get("creation_response"))),
                new AnswerFacts((Row) Objects.requireNonNull(job.get("polling_response"))),
                (List<@Nullable Object>) job.get("download_targets"));
    }
}
