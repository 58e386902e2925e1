package dev.weir.expressions.library;

import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What is a matter of chance: an element of a sequence, and paragraphs of text that mean nothing. */
final class Lipsum {

    private static final List<String> WORDS =
            List.of(("a ac accumsan ad adipiscing aenean aliquam amet ante arcu at augue"
                            + " bibendum blandit commodo condimentum consectetuer cras curae cursus dapibus diam dictum dolor donec"
                            + " duis egestas eget elit enim erat eros est et facilisis faucibus felis fringilla gravida habitant"
                            + " iaculis id imperdiet in ipsum justo lacus laoreet lectus leo libero ligula lorem luctus magna massa"
                            + " mattis mauris metus mi mollis morbi natoque nec neque nibh nisl non nulla nunc odio orci ornare"
                            + " pede pellentesque pharetra porta posuere pretium purus quam quis rhoncus risus rutrum sagittis"
                            + " sapien sed sem semper sit sodales sollicitudin suscipit tellus tempor tincidunt tortor tristique"
                            + " turpis ultrices urna ut varius vel velit vestibulum vitae vivamus viverra volutpat vulputate")
                    .split(" "));

    private Lipsum() {}

    /** One element, which {@code random} gives; undefined without any. */
    static @Nullable Object choice(@Nullable Object value) {
        if (value instanceof Iterator<?> || value instanceof LazySequence) {
            throw EvaluationException.type("object of type 'generator' has no len()");
        }
        long length = Iteration.length(value);
        if (length == 0) {
            return Undefined.because("No random item, sequence was empty.");
        }
        long index = ThreadLocalRandom.current().nextLong(length);
        if (value instanceof Map<?, ?>) {
            throw new EvaluationException("KeyError", String.valueOf(index));
        }
        Object element = Slices.item(value, index);
        if (element == Undefined.ABSENT) {
            throw EvaluationException.type("'" + Types.name(value) + "' object is not subscriptable");
        }
        return element;
    }

    /** Paragraphs of {@code min} to {@code max} words each. */
    static Object text(Run run, @Nullable Object[] a) {
        long paragraphs = SequenceFilters.count(a[0]);
        long least = SequenceFilters.count(a[2]);
        long most = SequenceFilters.count(a[3]);
        boolean html = dev.weir.expressions.value.Python.truth(a[1]);
        run.collection(Math.max(0, paragraphs));
        List<String> made = new ArrayList<>();
        for (long i = 0; i < paragraphs; i++) {
            if (most <= least) {
                throw EvaluationException.value("empty range for randrange() (" + least + ", " + most + ")");
            }
            long words = ThreadLocalRandom.current().nextLong(least, most);
            run.collection(Math.max(0, words));
            String paragraph = paragraph(words);
            run.text(paragraph.length());
            made.add(html ? "<p>" + paragraph + "</p>" : paragraph);
        }
        return String.join(html ? "\n" : "\n\n", made);
    }

    private static String paragraph(long words) {
        StringBuilder out = new StringBuilder();
        int inSentence = 0;
        for (long i = 0; i < words; i++) {
            String word = WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size()));
            boolean first = inSentence == 0;
            out.append(i == 0 ? "" : " ").append(first ? dev.weir.expressions.text.Case.capitalize(word) : word);
            boolean ends =
                    i < words - 1 && ++inSentence > ThreadLocalRandom.current().nextInt(8, 20);
            out.append(ends ? "." : "");
            inSentence = ends ? 0 : inSentence;
        }
        return out.append('.').toString();
    }
}
