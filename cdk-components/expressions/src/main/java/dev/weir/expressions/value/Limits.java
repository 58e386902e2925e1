package dev.weir.expressions.value;

/**
 * What one evaluation may use; crossing a limit ends it with the error class {@code LimitError}.
 *
 * @param steps       operations, loop turns and 32-character portions of text made
 * @param textLength  characters of one text, the output included
 * @param collection  elements of one list, dict or set that a template makes
 * @param integerBits size of one integer
 * @param depth       nesting of values that are printed or compared, and of macro calls
 * @param regexSteps  characters that one regular expression may look at, repeated looks counted
 */
public record Limits(long steps, int textLength, int collection, int integerBits, int depth, long regexSteps) {

    public static final Limits DEFAULT = new Limits(2_000_000, 16_777_216, 500_000, 65_536, 150, 5_000_000);

    /**
     * What the reference allows: as much as memory and time do. Nesting is bounded as Python bounds it; beyond the stack of the
     * thread it ends too.
     */
    public static final Limits UNBOUNDED = new Limits(
            Long.MAX_VALUE,
            Integer.MAX_VALUE - 16,
            Integer.MAX_VALUE - 16,
            Integer.MAX_VALUE - 16,
            950,
            Long.MAX_VALUE);

    /** Whether there are limits besides memory, time and the stack. */
    public boolean areSet() {
        return steps != UNBOUNDED.steps();
    }

    public Limits {
        if (steps < 1 || textLength < 1 || collection < 1 || integerBits < 64 || depth < 1 || regexSteps < 1) {
            throw new IllegalArgumentException("Cannot use limits: each must be positive, integerBits at least 64");
        }
    }
}
