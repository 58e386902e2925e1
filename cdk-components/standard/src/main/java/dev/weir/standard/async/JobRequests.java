package dev.weir.standard.async;

import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Errand.Purpose;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests about the jobs of one stream, and what their answers say. */
record JobRequests(AsyncRetriever retriever, Scope scope) {

    private static final String CREATION = "creation_response";
    private static final String POLLING = "polling_response";

    /** What templates called {@code download_target} up to level 6.35.0. */
    private static final String OLDER_TARGET = "url";

    /** What a poll brought: the word for the job's state, and the answer that held it. */
    record Poll(String word, JobStatus status, KeptAnswer answer, Scope scope) {}

    /** Starts a job. */
    AnswerFacts create(StreamSlice slice) {
        Scope inSlice = on(Purpose.JOB_CREATION, slice);
        KeptAnswer answer = accepted(retriever.creationRequester(), inSlice);
        return AnswerFacts.of(answer, retriever.decoderOrJson(), inSlice);
    }

    /** Asks for the state of a job. */
    Poll poll(StreamSlice slice, AnswerFacts creation) {
        Scope inSlice = on(Purpose.JOB_POLLING, with(slice, CREATION, creation.variable()));
        KeptAnswer answer = send(retriever.pollingRequester(), inSlice);
        List<@Nullable Object> words = answer.values(retriever.statusExtractor(), retriever.decoderOrJson(), inSlice);
        String word = scope.text(words.isEmpty() ? null : words.get(0));
        JobStatus status = retriever.statusMapping().of(word);
        if (status == null) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot follow a job: the answer to " + answer.request() + " gives its status as '" + word
                            + "', which status_mapping does not know (add it there, or check status_extractor)");
        }
        return new Poll(word, status, answer, inSlice);
    }

    /** A job that a poll found completed. */
    FinishedJob finished(StreamSlice slice, AnswerFacts creation, Poll poll) {
        AnswerFacts polling = AnswerFacts.of(poll.answer(), retriever.decoderOrJson(), poll.scope());
        RecordExtractor extractor = retriever.downloadTargetExtractor();
        List<@Nullable Object> targets = null;
        if (extractor == null) {
            targets = Collections.singletonList("");
        } else if (retriever.downloadTargetRequester() == null) {
            targets = poll.answer().values(extractor, retriever.decoderOrJson(), poll.scope());
        }
        return new FinishedJob(slice, creation, polling, targets);
    }

    /** Where the data of a job is: the values of {@code download_target}, asked for if the last poll did not say. */
    List<@Nullable Object> targets(FinishedJob job) {
        List<@Nullable Object> known = job.targets();
        Requester requester = retriever.downloadTargetRequester();
        RecordExtractor extractor = retriever.downloadTargetExtractor();
        if (known != null || requester == null || extractor == null) {
            return known == null ? List.of() : known;
        }
        StreamSlice slice = with(StreamSlice.WHOLE, POLLING, job.polling().variable());
        Scope inSlice = on(Purpose.JOB_TARGETS, slice);
        return accepted(requester, inSlice).values(extractor, retriever.decoderOrJson(), inSlice);
    }

    /** The scope in which one target of a job is downloaded. */
    Scope downloading(FinishedJob job, @Nullable Object target) {
        StreamSlice slice = with(job.slice(), "download_target", target);
        slice.extraFields().put(OLDER_TARGET, target);
        slice.extraFields().put(CREATION, job.creation().variable());
        slice.extraFields().put(POLLING, job.polling().variable());
        return on(Purpose.JOB_DOWNLOAD, slice);
    }

    /** Asks the source to stop a job, if the manifest says how. */
    void abort(StreamSlice slice, AnswerFacts creation) {
        tell(retriever.abortRequester(), Purpose.JOB_ABORT, slice, creation);
    }

    /** Asks the source to forget a job, if the manifest says how. */
    void delete(FinishedJob job) {
        tell(retriever.deleteRequester(), Purpose.JOB_DELETION, job.slice(), job.creation());
    }

    private void tell(@Nullable Requester requester, Purpose purpose, StreamSlice slice, AnswerFacts creation) {
        if (requester != null) {
            send(requester, on(purpose, with(slice, CREATION, creation.variable())));
        }
    }

    private Scope on(Purpose purpose, StreamSlice slice) {
        return scope.withSlice(slice).on(Errand.of(purpose, retriever));
    }

    /** An answer that was not refused; one that is refused and ignored does not help here. */
    private KeptAnswer accepted(Requester requester, Scope inSlice) {
        KeptAnswer answer = send(requester, inSlice);
        if (!answer.isOk()) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot go on with a job: " + answer.request() + " was answered with status " + answer.status()
                            + " (an answer that is ignored is no job)");
        }
        return answer;
    }

    private KeptAnswer send(Requester requester, Scope inSlice) {
        try {
            Response response = requester.send(null, new RequestOptions(), inSlice);
            return KeptAnswer.of(response, scope.runtime().json());
        } catch (RetrieverActionException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot follow a job: its error handler says " + e.action()
                            + ", but these requests have no pages and" + " no window of their own (use another action)",
                    e);
        }
    }

    private static StreamSlice with(StreamSlice slice, String name, @Nullable Object value) {
        Row extra = Row.of(slice.extraFields());
        extra.put(name, value);
        return new StreamSlice(slice.partition(), slice.cursorSlice(), extra);
    }
}
