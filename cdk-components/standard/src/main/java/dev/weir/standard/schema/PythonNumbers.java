package dev.weir.standard.schema;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in texts, as Python reads them: with white space around them and underscores between digits. */
final class PythonNumbers {

    private static final Pattern INT = Pattern.compile("[+-]?[0-9]+(?:_[0-9]+)*");
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:[0-9]+(?:_[0-9]+)*\\.?(?:[0-9]+(?:_[0-9]+)*)?|\\.[0-9]+(?:_[0-9]+)*)(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?");
    private static final Pattern INFINITE = Pattern.compile("([+-]?)inf(?:inity)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAN = Pattern.compile("[+-]?nan", Pattern.CASE_INSENSITIVE);

    private PythonNumbers() {}

    /** The number without fraction in a text; null if there is none. */
    static @Nullable BigInteger toInt(String text) {
        String number = text.strip();
        return INT.matcher(number).matches() ? new BigInteger(number.replace("_", "")) : null;
    }

    /** The number in a text; null if there is none. */
    static @Nullable Double toFloat(String text) {
        String number = text.strip();
        if (FLOAT.matcher(number).matches()) {
            return Double.valueOf(number.replace("_", ""));
        } else if (INFINITE.matcher(number).matches()) {
            return number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return NAN.matcher(number).matches() ? Double.NaN : null;
    }

    /** A whole number in the form that JSON values have. */
    static Number compact(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
