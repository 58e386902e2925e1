package dev.weir.expressions.literal;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Ellipsis;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Limits;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ast.literal_eval}: texts that denote a value. Stateless. */
public final class Literal {

    private static final String STARTS = "0123456789+-.([{'\"TFNbBrRuUs#\n\r\f";

    /** A dict or set takes the memory of so many other values. */
    private static final int DICT = 8;

    private final Cursor cursor;
    private final Limits limits;
    private int values;

    private Literal(Cursor cursor, Limits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    /** The value that the text denotes; the text itself when it denotes none. */
    public static @Nullable Object parse(String text) {
        return parse(text, Limits.UNBOUNDED);
    }

    /**
     * The same within limits.
     *
     * @throws EvaluationException if the text denotes more values than one collection may hold
     */
    public static @Nullable Object parse(String text, Limits limits) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        if (start == text.length() || STARTS.indexOf(text.charAt(start)) < 0) {
            return text;
        }
        try {
            return new Literal(new Cursor(text, start), limits).whole();
        } catch (NotALiteral plainText) {
            return text;
        } catch (EvaluationException plainText) {
            if (plainText.is(EvaluationException.LIMIT)) {
                throw plainText;
            }
            return text;
        }
    }

    private @Nullable Object whole() {
        cursor.skipBlankLines();
        Object first = value();
        if (!cursor.skip(',')) {
            cursor.expectEnd();
            return first;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        elements.add(first);
        while (!cursor.atLineEnd()) {
            elements.add(value());
            if (!cursor.skip(',')) {
                break;
            }
        }
        cursor.expectEnd();
        return Tuple.of(elements);
    }

    private @Nullable Object value() {
        if (++values > limits.collection()) {
            throw EvaluationException.limit("values in a printed literal", limits.collection());
        }
        char c = cursor.peek();
        if (c == '-' || c == '+') {
            cursor.skip(c);
            return signed(c == '-');
        } else if ((c >= '0' && c <= '9') || c == '.') {
            return cursor.skipWord("...") ? Ellipsis.INSTANCE : NumberLiteral.read(cursor);
        } else if (c == '(') {
            return parenthesized();
        } else if (c == '[') {
            return elements('[', ']', new ArrayList<>());
        } else if (c == '{') {
            return braces();
        } else if (StringLiteral.starts(cursor)) {
            return StringLiteral.read(cursor);
        }
        return word();
    }

    private @Nullable Object word() {
        if (cursor.skipWord("None")) {
            return null;
        } else if (cursor.skipWord("True")) {
            return true;
        } else if (cursor.skipWord("False")) {
            return false;
        } else if (cursor.skipWord("set")) {
            cursor.open('(');
            cursor.close(')');
            return new PySet(List.of());
        }
        throw new NotALiteral();
    }

    private Object signed(boolean negative) {
        Object number;
        if (cursor.peek() == '(') {
            number = parenthesized();
        } else {
            number = NumberLiteral.read(cursor);
        }
        if (number instanceof Double real) {
            return negative ? -real : real;
        } else if (number != null && Numbers.isInteger(number) && !(number instanceof Boolean)) {
            return negative ? Numbers.integer(Numbers.big(number).negate()) : number;
        }
        throw new NotALiteral();
    }

    private @Nullable Object parenthesized() {
        List<@Nullable Object> elements = new ArrayList<>();
        boolean comma = elementsInto(elements, '(', ')');
        return elements.size() == 1 && !comma ? elements.get(0) : Tuple.of(elements);
    }

    private List<@Nullable Object> elements(char open, char close, List<@Nullable Object> elements) {
        elementsInto(elements, open, close);
        return elements;
    }

    private boolean elementsInto(List<@Nullable Object> elements, char open, char close) {
        cursor.open(open);
        boolean comma = false;
        while (cursor.peek() != close) {
            elements.add(value());
            comma = cursor.skip(',');
            if (!comma) {
                break;
            }
        }
        cursor.close(close);
        return comma;
    }

    private Object braces() {
        cursor.open('{');
        values += DICT;
        Map<@Nullable Object, @Nullable Object> dict = Dicts.create();
        if (cursor.peek() == '}') {
            cursor.close('}');
            return dict;
        }
        Object first = value();
        if (cursor.peek() != ':') {
            return set(first);
        }
        Object key = first;
        while (true) {
            cursor.expect(':');
            Dicts.put(dict, key, value());
            if (!cursor.skip(',') || cursor.peek() == '}') {
                cursor.close('}');
                return dict;
            }
            key = value();
        }
    }

    private PySet set(@Nullable Object first) {
        List<@Nullable Object> elements = new ArrayList<>();
        elements.add(first);
        while (cursor.skip(',') && cursor.peek() != '}') {
            elements.add(value());
        }
        cursor.close('}');
        return new PySet(elements);
    }
}
