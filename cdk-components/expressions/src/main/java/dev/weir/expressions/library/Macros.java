package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Case;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions that every template can call. */
final class Macros {

    static final Routines ALL = new Routines()
            .addAll(TimeMacros.ALL)
            .add("max", Signature.any(), (run, a) -> extreme(run, a, true))
            .add("min", Signature.any(), (run, a) -> extreme(run, a, false))
            .add(
                    "sanitize_url",
                    Signature.of("value"),
                    (run, a) -> UrlQuoting.query(run, text(a[0], "quote_from_bytes() expected bytes")))
            .add(
                    "camel_case_to_snake_case",
                    Signature.of("value"),
                    (run, a) -> snakeCase(run, text(a[0], "expected string or bytes-like object")))
            .add("generate_uuid", Signature.of(), (run, a) -> run.uuid().toString())
            .add(
                    "dict",
                    Signature.of()
                            .positionalOnly()
                            .optional("mapping", Undefined.ABSENT)
                            .withMore(),
                    (run, a) -> dict(run, a))
            .add(
                    "namespace",
                    Signature.of()
                            .positionalOnly()
                            .optional("mapping", Undefined.ABSENT)
                            .withMore(),
                    (run, a) -> new Namespace(dict(run, a)))
            .add(
                    "lipsum",
                    Signature.of()
                            .optional("n", 5L)
                            .optional("html", true)
                            .optional("min", 20L)
                            .optional("max", 100L),
                    Lipsum::text)
            .add("cycler", Signature.any(), (run, a) -> new Cycler(((Tuple) Objects.requireNonNull(a[0])).values()))
            .add("joiner", Signature.of().optional("sep", ", "), (run, a) -> new Joiner(a[0]));

    private Macros() {}

    private static @Nullable Object extreme(Run run, @Nullable Object[] a, boolean largest) {
        List<@Nullable Object> given = ((Tuple) Objects.requireNonNull(a[0])).values();
        if (given.isEmpty()) {
            throw EvaluationException.type((largest ? "max" : "min") + " expected at least 1 argument, got 0");
        }
        List<@Nullable Object> elements = given.size() > 1 ? given : Iteration.list(run, given.get(0));
        if (elements.isEmpty()) {
            throw EvaluationException.value((largest ? "max" : "min") + "() arg is an empty sequence");
        }
        return SequenceFilters.extreme(run, elements, element -> element, largest);
    }

    private static String text(@Nullable Object value, String otherwise) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type(otherwise + ", got '" + Types.name(value) + "'");
    }

    private static String snakeCase(Run run, String text) {
        run.text(2L * text.length());
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(i > 0 && c >= 'A' && c <= 'Z' ? "_" : "").append(c);
        }
        return Case.lower(out.toString());
    }

    private static Map<@Nullable Object, @Nullable Object> dict(Run run, @Nullable Object[] a) {
        Map<@Nullable Object, @Nullable Object> made = Dicts.create();
        if (a[0] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (a[0] != Undefined.ABSENT) {
            DictMethods.collect(run, a[0], made);
        }
        ((Map<?, ?>) Objects.requireNonNull(a[1])).forEach((key, value) -> Dicts.put(made, key, value));
        return made;
    }
}
