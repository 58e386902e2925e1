package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Html;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on values of any type. */
final class ValueFilters {

    private static final Signature VALUE = Signature.of("value");

    static final Routines ALL = new Routines()
            .add("default", VALUE.optional("default_value", "").optional("boolean", false), ValueFilters::otherwise)
            .alias("d", "default")
            .add("string", VALUE, ValueFilters::string)
            .add("tojson", VALUE.optional("indent", null), ValueFilters::toJson)
            .add("attr", Signature.of("obj", "name"), (run, a) -> attribute(a[0], a[1]))
            .add("urlencode", VALUE, (run, a) -> urlEncode(run, a[0]))
            .add("xmlattr", Signature.of("d").optional("autospace", true), ValueFilters::xmlAttributes);

    private ValueFilters() {}

    private static @Nullable Object otherwise(Run run, @Nullable Object[] a) {
        boolean missing = a[0] instanceof Undefined || (Python.truth(a[2]) && !Python.truth(a[0]));
        return missing ? a[1] : a[0];
    }

    /** A text as it is; any other value as its JSON text in triple quotes, which the reading of literals takes off again. */
    private static Object string(Run run, @Nullable Object[] a) {
        return a[0] instanceof String ? a[0] : "\"\"\"" + Json.text(run, a[0]) + "\"\"\"";
    }

    private static Object toJson(Run run, @Nullable Object[] a) {
        String indent = null;
        if (a[1] instanceof String given) {
            indent = given;
        } else if (a[1] != null) {
            if (!Numbers.isInteger(a[1])) {
                throw EvaluationException.type("can't multiply sequence by non-int of type '" + Types.name(a[1]) + "'");
            }
            Long width = Numbers.small(a[1]);
            if (width == null || width > run.limits().textLength()) {
                throw EvaluationException.limit(
                        "characters in one text", run.limits().textLength());
            }
            run.text(Math.max(0, width));
            indent = " ".repeat((int) Math.max(0, width));
        }
        return Json.html(run, a[0], indent);
    }

    private static @Nullable Object attribute(@Nullable Object owner, @Nullable Object name) {
        String text = Python.text(name);
        Object value = Access.own(owner, text);
        if (value == Undefined.ABSENT && owner instanceof Undefined undefined) {
            throw undefined.error();
        }
        return value == Undefined.ABSENT ? Undefined.member(owner, text) : value;
    }

    private static Object urlEncode(Run run, @Nullable Object value) {
        Iterator<@Nullable Object> elements = value instanceof String ? null : Iteration.tryOver(value);
        if (elements == null) {
            return UrlQuoting.path(run, Python.text(value, run.limits()));
        }
        Iterator<@Nullable Object> pairs = value instanceof Map<?, ?> map && Types.isDict(value)
                ? DictView.items(map).elements()
                : elements;
        Draft out = new Draft(run);
        while (pairs.hasNext()) {
            List<@Nullable Object> pair = Iteration.list(run, pairs.next());
            if (pair.size() != 2) {
                throw EvaluationException.value("expected pairs of name and value");
            }
            out.append(out.length() == 0 ? "" : "&")
                    .append(UrlQuoting.query(run, Python.text(pair.get(0), run.limits())))
                    .append('=')
                    .append(UrlQuoting.query(run, Python.text(pair.get(1), run.limits())));
        }
        return out.toString();
    }

    private static String escaped(Run run, Object value) {
        Marks marks = run.marks();
        return marks == null ? Html.escape(Python.text(value)) : marks.escaped(value, run.limits());
    }

    private static Object xmlAttributes(Run run, @Nullable Object[] a) {
        if (a[0] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (!(a[0] instanceof Map<?, ?>)) {
            throw EvaluationException.attribute("'" + Types.name(a[0]) + "' object has no attribute 'items'");
        }
        Map<?, ?> map = (Map<?, ?>) a[0];
        Draft out = new Draft(run);
        map.forEach((key, value) -> {
            if (value != null && !(value instanceof Undefined)) {
                if (!(key instanceof String name)) {
                    throw EvaluationException.type("expected string or bytes-like object");
                } else if (name.codePoints().anyMatch(c -> "/>=".indexOf(c) >= 0 || CodePoints.isSpace(c))) {
                    throw EvaluationException.value("Invalid character in attribute name: " + Python.repr(key));
                }
                out.append(out.length() == 0 ? "" : " ").append(Html.escape(name));
                out.append("=\"").append(escaped(run, value)).append('"');
            }
        });
        String joined = out.toString();
        return !joined.isEmpty() && Python.truth(a[1]) ? " " + joined : joined;
    }
}
