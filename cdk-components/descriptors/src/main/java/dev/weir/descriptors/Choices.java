package dev.weir.descriptors;

import java.util.List;

/**
 * What the words of a parameter mean that holds one of some.
 *
 * @param className the binary name of the enum that they are; empty if the parameter is of another type
 * @param docs      the documentation of each word, as plain Markdown, empty where there is none. No texts at all where the enum
 *                  was compiled elsewhere: another component then has them
 */
public record Choices(String className, List<String> docs) {

    /** Those of a parameter that holds no such words. */
    public static final Choices NONE = new Choices("", List.of());

    public Choices {
        docs = List.copyOf(docs);
    }
}
