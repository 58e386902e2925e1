package dev.weir.expressions;

import java.util.List;

/**
 * A name in a template that means nothing.
 *
 * @param kind        what it would have to be
 * @param name        the name as written
 * @param line        its line in the text, from 1
 * @param column      its column in the line, from 1
 * @param certain     whether every evaluation of the template ends in an error because of it
 * @param suggestions names of the same kind that are spelled alike, the nearest first
 */
public record Unknown(Kind kind, String name, int line, int column, boolean certain, List<String> suggestions) {

    /** What names stand for. */
    public enum Kind {
        FILTER,
        TEST,
        /** A function that is called, which is neither built in nor given. */
        MACRO,
        /** A method that no type of value has. */
        METHOD,
        VARIABLE
    }

    public Unknown {
        suggestions = List.copyOf(suggestions);
    }
}
