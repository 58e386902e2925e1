package dev.weir.parsers.numbers;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.Shown;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in the fields of numbers: texts, numbers, objects of an amount and a currency.
 *
 * @param plainUnits  the smallest units that texts and numbers are in
 * @param objectUnits those that amounts of objects are in
 * @param nulls       texts that are null, in their plainest form
 */
record AmountReader(
        NumberReader numbers,
        PercentUse percent,
        MinorUnits plainUnits,
        MinorUnits objectUnits,
        String amountKey,
        String currencyKey,
        Set<String> nulls) {

    static AmountReader of(NumberNormalizer rules, Scope scope) {
        NumberReader numbers = new NumberReader(
                Separators.of(rules.decimal(), rules.group(), rules.locale(), scope),
                rules.parenthesesNegative(),
                Currencies.with(rules.currencies()));
        String amountKey = rules.amountKey().in(scope);
        return new AmountReader(
                numbers,
                rules.percent(),
                units(rules, "none", scope),
                units(rules, isMinor(amountKey) ? "currency" : "none", scope),
                amountKey,
                rules.currencyKey().in(scope),
                rules.nullTokens().stream()
                        .map(token -> Characters.plain(token.in(scope)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isMinor(String amountKey) {
        return amountKey.endsWith("_cents") || amountKey.endsWith("_minor");
    }

    private static MinorUnits units(NumberNormalizer rules, String otherwise, Scope scope) {
        Template<String> given = rules.minorUnits();
        return given == null
                ? MinorUnits.of(otherwise, rules.minorDigits())
                : ManifestTexts.read(given, scope, text -> MinorUnits.of(text, rules.minorDigits()));
    }

    /** The number, of which nothing more is to be moved; null for null. */
    @Nullable
    ReadNumber read(@Nullable Object value) throws NotANumber {
        if (value instanceof Row object) {
            return object(object);
        }
        if (value == null || value instanceof String text && isNull(text)) {
            return null;
        }
        return moved(numbers.read(value), plainUnits);
    }

    private boolean isNull(String text) {
        return text.length() < 100 && nulls.contains(Characters.plain(text));
    }

    private @Nullable ReadNumber object(Row object) throws NotANumber {
        if (!object.containsKey(amountKey)) {
            throw new NotANumber("it is an object without '" + amountKey + "'", "set amount_key");
        }
        Object amount = object.get(amountKey);
        if (amount == null || amount instanceof String text && isNull(text)) {
            return null;
        }
        ReadNumber read = numbers.read(amount);
        Object code = object.get(currencyKey);
        if (code != null && !(code instanceof String)) {
            throw new NotANumber("its currency is " + Shown.of(code), "set currency_key");
        }
        String currency = code == null || ((String) code).isBlank()
                ? null
                : numbers.currencies().code((String) code);
        if (currency != null && read.currency() != null && !currency.equals(read.currency())) {
            throw new NotANumber("its amount is in " + read.currency() + ", and its currency " + currency);
        }
        currency = currency == null ? read.currency() : currency;
        return moved(new ReadNumber(read.number(), currency, read.perDigits()), objectUnits);
    }

    private ReadNumber moved(ReadNumber read, MinorUnits units) throws NotANumber {
        Number number = units.apply(read);
        if (percent == PercentUse.FRACTION && read.perDigits() > 0) {
            BigDecimal fraction = ReadNumber.decimal(number).movePointLeft(read.perDigits());
            number = fraction;
        }
        return new ReadNumber(number, read.currency(), 0);
    }
}
