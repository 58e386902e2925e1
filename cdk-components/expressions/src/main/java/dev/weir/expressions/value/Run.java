package dev.weir.expressions.value;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One evaluation: the facts that it may read and the counts that bound it. Belongs to one thread. */
public final class Run {

    private static final int CHARACTERS_PER_STEP = 5;
    private static final int LONG = 1 << 20;
    private static final int SHORT = 128;
    private static final ThreadLocal<@Nullable Run[]> CURRENT = ThreadLocal.withInitial(() -> new Run[1]);

    private final Clock clock;
    private final Supplier<UUID> uuids;
    private final Limits limits;
    private long stepsLeft;
    private int calls;
    private @Nullable Marks marks;

    public Run(Clock clock, Supplier<UUID> uuids, Limits limits) {
        this.clock = clock;
        this.uuids = uuids;
        this.limits = limits;
        this.stepsLeft = limits.steps();
    }

    /** The same evaluation, in which texts can be marked as HTML. */
    public Run marking() {
        marks = new Marks();
        return this;
    }

    /** Which texts are marked as HTML; null if no text can be. */
    public @Nullable Marks marks() {
        return marks;
    }

    /** The evaluation that this thread is in, if any. */
    public static @Nullable Run current() {
        return CURRENT.get()[0];
    }

    /** The limits of the evaluation that this thread is in, or those that hold where nobody says. */
    static Limits currentLimits() {
        Run run = CURRENT.get()[0];
        return run == null ? Limits.DEFAULT : run.limits;
    }

    public Clock clock() {
        return clock;
    }

    public UUID uuid() {
        return uuids.get();
    }

    public Limits limits() {
        return limits;
    }

    /** Does work whose inner steps, deep within comparing, hashing and printing, count for this evaluation. */
    public <T> T during(Supplier<T> work) {
        Run[] current = CURRENT.get();
        Run outer = current[0];
        current[0] = this;
        try {
            return work.get();
        } catch (OutOfMemoryError tooLarge) {
            throw EvaluationException.memory();
        } catch (StackOverflowError tooDeep) {
            throw EvaluationException.limit("nested values", limits.depth());
        } finally {
            current[0] = outer;
        }
    }

    /** Counts steps for the evaluation that this thread is in, if any. */
    public static void inner(long count) {
        Run run = CURRENT.get()[0];
        if (run != null) {
            run.steps(count);
        }
    }

    /** Counts the looking through of a text for the evaluation that this thread is in. */
    public static void scanned(String text) {
        if (text.length() > SHORT) {
            inner(text.length() >> CHARACTERS_PER_STEP);
        }
    }

    /** Counts a text that is about to be made in the evaluation that this thread is in, if any. */
    static void making(long length) {
        Run run = CURRENT.get()[0];
        if (run != null) {
            run.text(length);
        }
    }

    /** Counts one operation. */
    public void step() {
        if (--stepsLeft < 0) {
            throw EvaluationException.limit("steps", limits.steps());
        }
    }

    /** Counts many operations at once. */
    public void steps(long count) {
        stepsLeft -= count;
        if (stepsLeft < 0) {
            throw EvaluationException.limit("steps", limits.steps());
        }
    }

    /** Counts a text that is about to be made, and refuses one that is too long. */
    public void text(long length) {
        if (length > limits.textLength()) {
            throw EvaluationException.limit("characters in one text", limits.textLength());
        }
        steps(1 + stepsOf(length));
    }

    /** Long texts cost twice as much, so that an evaluation cannot hold many of them. */
    static long stepsOf(long characters) {
        return characters >> (characters > LONG ? CHARACTERS_PER_STEP - 1 : CHARACTERS_PER_STEP);
    }

    /** Counts a collection that is about to be made or to grow to a size, and refuses one that is too large. */
    public void collection(long size) {
        if (size > limits.collection()) {
            throw EvaluationException.limit("elements in one collection", limits.collection());
        }
        steps(1 + (size >> 2));
    }

    /** Enters a call of template code. */
    public void enter() {
        if (++calls > limits.depth()) {
            throw EvaluationException.limit("nested calls", limits.depth());
        }
        step();
    }

    public void leave() {
        calls--;
    }
}
