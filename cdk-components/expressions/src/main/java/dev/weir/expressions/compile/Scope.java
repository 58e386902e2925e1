package dev.weir.expressions.compile;

/**
 * Where an expression or statement stands.
 *
 * @param symbols  its names
 * @param soft     whether it may never be evaluated, so that an unknown filter or test there is only an error when it is
 * @param topLevel whether names set here belong to the template as a whole
 * @param escape   whether printed texts are escaped for HTML, as far as the template alone says it
 * @param asked    whether an evaluation says that: the expression of an {@code autoescape} around reads variables
 * @param ahead    whether it is computed when the template is compiled, by the rules for constants
 */
record Scope(Symbols symbols, boolean soft, boolean topLevel, boolean escape, boolean asked, boolean ahead) {

    static Scope top(Symbols symbols) {
        return new Scope(symbols, false, true, false, false, false);
    }

    /** The body of a block, which is compiled for itself, wherever it stands. */
    static Scope block(Symbols symbols) {
        return new Scope(symbols, false, false, false, false, false);
    }

    Scope inner(Symbols innerSymbols) {
        return new Scope(innerSymbols, soft, false, escape, asked, ahead);
    }

    Scope softened() {
        return soft ? this : new Scope(symbols, true, topLevel, escape, asked, ahead);
    }

    Scope escaping(boolean enabled) {
        return new Scope(symbols, soft, topLevel, enabled, asked, ahead);
    }

    Scope escapingWhenAsked() {
        return new Scope(symbols, soft, topLevel, escape, true, ahead);
    }

    Scope aheadOfTime() {
        return new Scope(symbols, soft, topLevel, escape, asked, true);
    }

    /** Whether texts are joined and printed as they are, whoever asks. */
    boolean isPlain() {
        return !escape && !asked;
    }
}
