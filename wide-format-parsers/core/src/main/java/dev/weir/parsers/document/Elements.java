package dev.weir.parsers.document;

import dev.weir.spi.read.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The elements of a list that a reader stands on. */
public final class Elements {

    private Elements() {}

    /**
     * Reads the elements of a list; anything else but null counts as a list of that alone, as XML has it.
     *
     * @param limit is told how many there are so far, and fails if they are too many
     */
    public static List<@Nullable Object> read(DocumentReader reader, IntConsumer limit) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (reader.kind() == DocumentReader.Kind.ARRAY) {
            reader.enter();
            while (reader.next()) {
                limit.accept(elements.size() + 1);
                elements.add(reader.read());
            }
            return elements;
        }
        Object alone = reader.read();
        if (alone != null) {
            elements.add(alone);
        }
        return elements;
    }
}
