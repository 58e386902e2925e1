package dev.weir.expressions.compile;

/**
 * Where an expression or statement stands.
 *
 * @param symbols  its names
 * @param soft     whether it may never be evaluated, so that an unknown filter or test there is only an error when it is
 * @param topLevel whether names set here belong to the template as a whole
 * @param escape   whether printed texts are escaped for HTML
 * @param ahead    whether it is computed when the template is compiled, by the rules for constants
 */
record Scope(Symbols symbols, boolean soft, boolean topLevel, boolean escape, boolean ahead) {

    static Scope top(Symbols symbols) {
        return new Scope(symbols, false, true, false, false);
    }

    Scope inner(Symbols innerSymbols) {
        return new Scope(innerSymbols, soft, false, escape, ahead);
    }

    Scope softened() {
        return soft ? this : new Scope(symbols, true, topLevel, escape, ahead);
    }

    Scope escaping(boolean enabled, Symbols innerSymbols) {
        return new Scope(innerSymbols, soft, false, enabled, ahead);
    }

    Scope aheadOfTime() {
        return new Scope(symbols, soft, topLevel, escape, true);
    }
}
