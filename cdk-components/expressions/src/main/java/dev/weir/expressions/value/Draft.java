package dev.weir.expressions.value;

import org.jspecify.annotations.Nullable;

/**
 * A text in the making, within the limits of an evaluation: what is added is counted before it takes memory. Belongs to one
 * thread.
 */
public final class Draft {

    private static final int PORTION = 512;

    private final StringBuilder text;
    private final Limits limits;
    private final @Nullable Run run;
    private long counted;

    public Draft(Run run) {
        this(run.limits(), run, new StringBuilder());
    }

    /** A text whose length is known. */
    public Draft(Run run, long length) {
        this(run.limits(), run, new StringBuilder(0));
        space(length);
        text.ensureCapacity((int) Math.min(Integer.MAX_VALUE, length));
    }

    /** A text of the evaluation that this thread is in, or one within the limits that hold where nobody says. */
    public static Draft here() {
        return new Draft(Run.currentLimits());
    }

    Draft(Limits limits) {
        this(limits, Run.current(), new StringBuilder());
    }

    private Draft(Limits limits, @Nullable Run run, StringBuilder text) {
        this.limits = limits;
        this.run = run;
        this.text = text;
    }

    public Draft append(String more) {
        space(more.length()).append(more);
        return this;
    }

    public Draft append(String more, int from, int to) {
        space((long) to - from).append(more, from, to);
        return this;
    }

    public Draft append(char c) {
        space(1).append(c);
        return this;
    }

    public Draft appendCodePoint(int c) {
        space(2).appendCodePoint(c);
        return this;
    }

    /** Adds a text so many times; not at all for a count below 1. */
    public Draft append(String more, long times) {
        long count = more.isEmpty() ? 0 : Math.max(0, times);
        long length = count > limits.textLength() ? Long.MAX_VALUE / 2 : count * more.length();
        StringBuilder out = space(length);
        for (long i = 0; i < count; i++) {
            out.append(more);
        }
        return this;
    }

    /** Counts characters that the caller adds to what this returns. */
    public StringBuilder space(long more) {
        long length = text.length() + more;
        if (length > counted) {
            count(length);
        }
        return text;
    }

    private void count(long length) {
        if (length > limits.textLength()) {
            throw EvaluationException.limit("characters in one text", limits.textLength());
        }
        long next = counted == 0 ? length : Math.max(length, counted + PORTION);
        if (run != null) {
            run.steps(counted == 0 ? 1 + Run.stepsOf(next) : Run.stepsOf(next) - Run.stepsOf(counted));
        }
        counted = next;
    }

    public int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
