package dev.weir.parsers.numbers;

import dev.weir.parsers.fields.Shown;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as numbers, exactly: no digit is lost, and what may be two numbers is none.
 *
 * @param separators          how they are written
 * @param parenthesesNegative whether parentheses say that a number is negative; without that they make it none
 * @param currencies          the currencies that may stand with them
 */
public record NumberReader(Separators separators, boolean parenthesesNegative, Currencies currencies) {

    private static final int SURELY_LONG = 18;
    private static final int LONGEST = 2000;

    /** The number that a text, or a number, denotes. */
    public ReadNumber read(Object value) throws NotANumber {
        if (value instanceof String text) {
            return read(text);
        }
        if (value instanceof Number number) {
            return new ReadNumber(exact(number), null, 0);
        }
        throw new NotANumber((value instanceof Boolean ? value : Shown.of(value)) + " is no number");
    }

    /** A floating number stands for the shortest decimal number that is nearest to it, which is the one that was written. */
    private static Number exact(Number number) throws NotANumber {
        if (!(number instanceof Double floating)) {
            return number instanceof BigDecimal || number instanceof BigInteger ? number : (Number) number.longValue();
        }
        if (!Double.isFinite(floating)) {
            throw new NotANumber(floating + " is no number");
        }
        BigDecimal decimal = BigDecimal.valueOf(floating);
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private ReadNumber read(String text) throws NotANumber {
        Number quick = quick(text);
        if (quick != null) {
            return new ReadNumber(quick, null, 0);
        }
        try {
            if (text.length() > LONGEST) {
                throw new NotANumber("is too long");
            }
            return readPlain(Characters.plain(text));
        } catch (NotANumber e) {
            throw new NotANumber(Shown.of(text) + " " + e.reason(), e.remedy());
        }
    }

    /** What a text of digits denotes, with a minus before it and a point among them at most; null for anything else. */
    private @Nullable Number quick(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == start || length > SURELY_LONG) {
            return null;
        }
        long value = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (Characters.isDigit(c)) {
                value = value * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > start && i + 1 < length) {
                point = i;
            } else {
                return null;
            }
        }
        long signed = start == 1 ? -value : value;
        if (point < 0) {
            return signed;
        }
        int decimals = length - point - 1;
        boolean isDecimal = separators.plain().isDecimalPoint(point - start, decimals, text.charAt(start) == '0');
        return isDecimal ? BigDecimal.valueOf(signed, decimals) : null;
    }

    private ReadNumber readPlain(String text) throws NotANumber {
        int first = 0;
        int end = text.length();
        while (first < end && !Characters.isDigit(text.charAt(first))) {
            first++;
        }
        while (end > first && !Characters.isDigit(text.charAt(end - 1))) {
            end--;
        }
        if (first == end) {
            throw new NotANumber("is no number");
        }
        int start = beginsWithPoint(text, first) ? first - 1 : first;
        Affixes affixes = new Affixes(text.substring(0, start), behind(text, end));
        return number(text.substring(start, end), affixes);
    }

    /** Whether a decimal separator without a digit before it belongs to the number: {@code .5}, but not {@code Rs.5}. */
    private static boolean beginsWithPoint(String text, int first) {
        if (first == 0 || !isPoint(text.charAt(first - 1))) {
            return false;
        }
        return first == 1 || !Character.isLetter(text.charAt(first - 2));
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',' || c == Characters.ARABIC_DECIMAL;
    }

    /** What stands behind the digits, without a separator that no decimals follow. A dash in their place is no minus. */
    private static String behind(String text, int end) throws NotANumber {
        if (end == text.length() || !isPoint(text.charAt(end))) {
            return text.substring(end);
        }
        if (end + 1 < text.length() && text.charAt(end + 1) == '-') {
            throw new NotANumber("has a dash in place of its decimals");
        }
        return text.substring(end + 1);
    }

    private ReadNumber number(String digits, Affixes affixes) throws NotANumber {
        String currency = currencies.of(affixes.currencyBefore(), affixes.currencyBehind());
        if (affixes.isInParentheses() && !parenthesesNegative) {
            throw new NotANumber("stands in parentheses", "set parentheses_negative if they are a minus");
        }
        if (currency != null && affixes.perDigits() > 0) {
            throw new NotANumber("has a currency and a percent sign");
        }
        Number number = WrittenDigits.read(digits, currency == null ? separators.plain() : separators.money());
        return new ReadNumber(affixes.isNegative() ? negated(number) : number, currency, affixes.perDigits());
    }

    private static Number negated(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.negate();
        }
        return number instanceof BigInteger whole
                ? ReadNumber.plainest(whole.negate())
                : (Number) (-number.longValue());
    }
}
