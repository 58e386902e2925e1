package dev.weir.standard.async;

import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * Has a job for each slice, as many at a time as there are places, and hands out the slices whose jobs are done. Goes in
 * rounds: failed jobs are started again, new ones started, and running ones polled that are due: a second after the start, then
 * at twice their age, later every five seconds as in the reference.
 */
final class JobRun implements ReadySlices {

    private final JobRequests requests;
    private final Iterator<StreamSlice> slices;
    private final JobLimits limits;
    private final Runtime runtime;
    private final Semaphore places;
    private final JobClock clock;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();
    private final Deque<StreamSlice> ready = new ArrayDeque<>();
    private final JobFailures failures = new JobFailures();
    private boolean begun;

    JobRun(AsyncRetriever retriever, Iterator<StreamSlice> slices, Scope scope) {
        this.requests = new JobRequests(retriever, scope);
        this.slices = slices;
        this.limits = JobLimits.of(retriever, scope);
        this.runtime = scope.runtime();
        this.places = runtime.jobPlaces();
        this.clock = new JobClock(runtime);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (jobs.isEmpty() && !slices.hasNext()) {
                failures.throwFirst();
                return false;
            }
            round();
        }
        return true;
    }

    @Override
    public StreamSlice next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void round() {
        try {
            if (begun && !jobs.isEmpty()) {
                clock.pause(untilNextRound());
            }
            begun = true;
            startAgain();
            startNew();
            jobs.forEach(this::poll);
            jobs.forEach(this::settle);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Duration untilNextRound() {
        Duration now = clock.elapsed();
        Duration shortest = jobs.get(0).idle(now);
        for (Job job : jobs) {
            Duration idle = job.idle(now);
            shortest = idle.compareTo(shortest) < 0 ? idle : shortest;
        }
        return shortest.isNegative() ? Duration.ZERO : shortest;
    }

    private void startAgain() {
        for (Job job : jobs) {
            if (job.status() != JobStatus.RUNNING && job.isDue(clock.elapsed(), limits.retryWait())) {
                start(job);
            }
        }
    }

    private void startNew() {
        while (slices.hasNext() && takesPlace()) {
            Job job;
            try {
                job = new Job(slices.next());
            } catch (RuntimeException e) {
                places.release();
                throw e;
            }
            jobs.add(job);
            start(job);
        }
    }

    /** Takes a place for one more job; waits for it only if there is no job to look after. */
    private boolean takesPlace() {
        if (!jobs.isEmpty()) {
            return places.tryAcquire();
        }
        try {
            places.acquire();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(
                    FailureType.INTERNAL, "Cannot wait for a place for a job: the run was stopped", e);
        }
    }

    private void start(Job job) {
        try {
            job.started(requests.create(job.slice()), clock.elapsed());
        } catch (ConnectorException e) {
            requireSliceOnly(e);
            job.notStarted(e);
            runtime.warn("A job could not be started (attempt " + job.attempts() + "): " + e.getMessage());
        }
    }

    /** Lets a failure pass that concerns more than one slice. */
    private static void requireSliceOnly(ConnectorException e) {
        if (e.type() == FailureType.CONFIG
                || e.type() == FailureType.INTERNAL
                || Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }

    private void poll(Job job) {
        job.timeIs(clock.elapsed(), limits.timeout());
        if (job.status() != JobStatus.RUNNING || !job.isPollDue(clock.elapsed())) {
            return;
        }
        try {
            take(job, requests.poll(job.slice(), job.creation()));
        } catch (ConnectorException e) {
            requireSliceOnly(e);
            if (e.type() == FailureType.SOURCE_TRANSIENT) {
                runtime.warn("A job could not be polled and is polled again: " + e.getMessage());
            } else {
                abort(job);
                fail(job, e);
            }
        }
    }

    private void take(Job job, JobRequests.Poll poll) {
        job.reported(poll.word(), poll.status());
        if (poll.status() != JobStatus.COMPLETED) {
            return;
        }
        try {
            ready.add(requests.finished(job.slice(), job.creation(), poll).inSlice());
        } catch (ConnectorException e) {
            requireSliceOnly(e);
            fail(job, e);
        }
    }

    private void fail(Job job, ConnectorException e) {
        leave(job);
        failures.add(new ConnectorException(e.type(), "Cannot read " + described(job) + ": " + e.getMessage(), e));
    }

    private void settle(Job job) {
        switch (job.status()) {
            case RUNNING -> {}
            case COMPLETED, SKIPPED -> leave(job);
            case FAILED -> giveUpIfExhausted(job);
            case TIMED_OUT -> {
                abort(job);
                giveUpIfExhausted(job);
            }
        }
    }

    private void giveUpIfExhausted(Job job) {
        if (!job.mayStartAgain()) {
            leave(job);
            failures.add(job.exhausted(described(job), limits.timeout()));
        }
    }

    private void leave(Job job) {
        if (jobs.remove(job)) {
            places.release();
        }
    }

    private void abort(Job job) {
        try {
            requests.abort(job.slice(), job.creation());
        } catch (ConnectorException e) {
            runtime.warn("A job could not be aborted: " + e.getMessage());
        }
    }

    private String described(Job job) {
        Row fields = Row.of(job.slice().partition());
        fields.putAll(job.slice().cursorSlice());
        return fields.isEmpty() ? "the stream" : "slice " + runtime.json().write(fields);
    }

    @Override
    public void close() {
        List<Job> left = List.copyOf(jobs);
        Aborts.run(
                left.stream().filter(job -> job.status() == JobStatus.RUNNING).toList(), this::abort);
        left.forEach(this::leave);
    }
}
