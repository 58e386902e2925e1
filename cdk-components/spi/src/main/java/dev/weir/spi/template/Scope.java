package dev.weir.spi.template;

import dev.weir.spi.http.Errand;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.read.Tally;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template can see at one moment: the connector's config and the variables of the place where it stands
 * ({@code record}, {@code response}, {@code stream_slice} …), and through {@link #runtime()} what a component may use of
 * the engine. Immutable; given by the engine, extended by components with {@link #with}.
 *
 * <p>Variables are JSON values or SPI values: {@code StreamSlice}, {@code Record}, {@code Headers}, {@code Response},
 * {@code TemplateFunction}.
 */
public interface Scope {

    /** The connector's configuration, as the user gave it and as later token refreshes changed it. */
    Row config();

    /** The name of the stream that is being read; empty outside of streams. */
    String streamName();

    /** The slice that is being read; {@link StreamSlice#WHOLE} outside of slices. */
    StreamSlice slice();

    /** A variable's value; null if it is not there or null. */
    @Nullable
    Object variable(String name);

    /** This scope with one more variable, or another value for it. */
    Scope with(String name, @Nullable Object value);

    /** This scope with more variables. */
    Scope with(Map<String, ? extends @Nullable Object> variables);

    /** The scope of a slice: {@code stream_slice}, and the slice's extra fields under their own names. */
    Scope withSlice(StreamSlice slice);

    /** A value as the template language prints it: {@code True}, {@code None}, {@code {'a': 1}}. */
    String text(@Nullable Object value);

    /** A text read as a literal of the template language ({@code "3"} gives 3), or the text itself. */
    @Nullable
    Object literal(String text);

    /** What a component may use of the engine. */
    Runtime runtime();

    /** Where it says what it did with requests and records. */
    default Tally tally() {
        return Tally.NONE;
    }

    /** What the requests of this scope are for. */
    default Errand errand() {
        return Errand.RECORDS;
    }

    /** This scope for requests that are sent for something else. */
    default Scope on(Errand other) {
        return this;
    }
}
