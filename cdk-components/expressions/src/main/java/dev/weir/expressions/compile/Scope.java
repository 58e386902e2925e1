package dev.weir.expressions.compile;

/**
 * Where an expression or statement stands.
 *
 * @param symbols  its names
 * @param soft     whether it may never be evaluated, so that an unknown filter or test there is only an error when it is
 * @param topLevel whether names set here belong to the template as a whole
 * @param escape   whether printed texts are escaped for HTML
 */
record Scope(Symbols symbols, boolean soft, boolean topLevel, boolean escape) {

    Scope inner(Symbols innerSymbols) {
        return new Scope(innerSymbols, soft, false, escape);
    }

    Scope softened() {
        return soft ? this : new Scope(symbols, true, topLevel, escape);
    }

    Scope escaping(boolean enabled, Symbols innerSymbols) {
        return new Scope(innerSymbols, soft, false, enabled);
    }
}
