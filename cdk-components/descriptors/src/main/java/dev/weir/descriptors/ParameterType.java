package dev.weir.descriptors;

import java.util.List;

/** What a parameter holds. */
public sealed interface ParameterType {

    /** Plain text, not interpolated. */
    record Text() implements ParameterType {}

    /** A number without fraction. */
    record Whole() implements ParameterType {}

    /** A number. */
    record Number() implements ParameterType {}

    /** Yes or no. */
    record Bool() implements ParameterType {}

    /** Any value, taken as it is. */
    record Any() implements ParameterType {}

    /** A mapping of any values, taken as it is. */
    record Mapping() implements ParameterType {}

    /**
     * One of some words.
     *
     * @param words the words, as the manifest spells them
     */
    record Choice(List<String> words) implements ParameterType {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A text or structure that is interpolated.
     *
     * @param interpolation the name of the {@code dev.weir.spi.annotation.Interpolation}
     */
    record Templated(String interpolation) implements ParameterType {}

    /**
     * A list.
     *
     * @param element what its elements hold
     */
    record ListOf(ParameterType element) implements ParameterType {}

    /**
     * A mapping with values of one type.
     *
     * @param value what its values hold
     */
    record MapOf(ParameterType value) implements ParameterType {}

    /**
     * A nested component.
     *
     * @param className the binary name of the SPI interface or of the record that is asked for
     */
    record Component(String className) implements ParameterType {}

    /**
     * A nested component that is made later, of a definition that may have changed by then.
     *
     * @param className the binary name of the SPI interface or of the record that is made
     */
    record Blueprint(String className) implements ParameterType {}
}
