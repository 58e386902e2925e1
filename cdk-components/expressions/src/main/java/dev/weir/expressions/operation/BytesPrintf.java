package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code bytes % values}, with an octet in each character. */
final class BytesPrintf extends Printf {

    private BytesPrintf(Run run, Bytes format, @Nullable Object given) {
        super(run, format.latin(), given, null);
    }

    static Bytes format(Run run, Bytes format, @Nullable Object values) {
        return Bytes.ofLatin(new BytesPrintf(run, format, values).run());
    }

    @Override
    boolean hasItems() {
        return given instanceof Map<?, ?> || given instanceof List<?> || given instanceof Undefined;
    }

    @Override
    Object key(String name) {
        return Bytes.ofLatin(name);
    }

    @Override
    String converted(FormatSpec spec, @Nullable Object value) {
        return switch (spec.type()) {
            case 's', 'b' -> {
                if (!(value instanceof Bytes bytes)) {
                    throw EvaluationException.type("%b requires a bytes-like object, not '" + Types.name(value) + "'");
                }
                yield spec.text(run, bytes.latin());
            }
            case 'r', 'a' -> spec.text(run, Python.ascii(value));
            case 'c' -> spec.whole(run, octet(value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> spec.real(run, real(value));
            default -> super.converted(spec, value);
        };
    }

    private static String octet(@Nullable Object value) {
        if (value instanceof Bytes bytes && bytes.size() == 1) {
            return bytes.latin();
        } else if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("%c requires an integer in range(256) or a single byte");
        }
        Long number = Numbers.small(value);
        if (number == null || number < 0 || number > 0xFF) {
            throw EvaluationException.overflow("%c arg not in range(256)");
        }
        return Character.toString((int) (long) number);
    }

    private static double real(@Nullable Object value) {
        if (Numbers.isNumber(value)) {
            double real = Numbers.real(value);
            if (value instanceof Double || !Double.isInfinite(real)) {
                return real;
            }
        }
        throw EvaluationException.type("float argument required, not " + Types.name(value));
    }
}
