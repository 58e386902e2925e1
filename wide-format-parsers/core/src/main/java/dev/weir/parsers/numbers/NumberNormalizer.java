package dev.weir.parsers.numbers;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.OnError;
import dev.weir.parsers.fields.RecordPlace;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes numbers of the texts of reports, exactly: {@code 1.234,50 €}, {@code (12.00)}, {@code 12.25%}, {@code 5-}. Whole numbers
 * become integers, others decimals with all their digits. Spaces and apostrophes of any kind separate groups, digits may be of
 * any script. How a number is written is seen from itself, unless {@code decimal}, {@code group} or {@code locale} say it:
 * {@code 1.234,50} has both separators, {@code 1,23} is no group of three digits. What may be two numbers, as {@code 1,234}, is
 * refused until they say it. Null and texts of {@code null_tokens} become null, numbers stay numbers.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.NumberNormalizer
 * fields: [ngr, deposits_sum]
 * decimal: ","
 * currency: split
 * </pre>
 *
 * @param fields              the names of the fields; {@code *} stands for all
 * @param match               patterns of names of further fields
 * @param decimal             what stands before the decimals; any other separator is one of groups then
 * @param group               what stands between groups of digits; empty if nothing does
 * @param locale              the language and country whose numbers these are, for instance {@code de-DE}, in place of
 *                            {@code decimal} and {@code group}
 * @param currency            what happens to a currency that stands with a number: {@code fail}, {@code strip}, which leaves
 *                            it out and refuses a field that has several on one page, or {@code split}, which puts its code
 *                            into {@code currency_field}. A sign that several currencies share, such as {@code $}, is its own
 *                            code unless {@code currencies} says which it is
 * @param currencyField       the field of the currency, with {@code *} for the name of the number's field; null where a number
 *                            has none. Without {@code *} it is one field for all, which have to be in one currency
 * @param currencies          codes of further signs and words, or other codes for known ones, for instance {@code {"$": CAD}}
 * @param percent             whether a number before a percent sign stays as it is, or becomes the fraction that it denotes
 * @param parenthesesNegative whether parentheses are a minus; otherwise numbers in them are refused
 * @param minorUnits          whether numbers are in the smallest units, as cents are: {@code none}, {@code currency} if their
 *                            currency says how many decimals they have, or that many. By default none, but the currency for
 *                            objects whose {@code amount_key} ends with {@code _cents} or {@code _minor}
 * @param minorDigits         the decimals of currencies that are not in ISO 4217, or that a source takes for others
 * @param amountKey           the key of the amount where a field holds an object
 * @param currencyKey         the key of its currency
 * @param nullTokens          texts that become null, without spaces around them; any dash counts as {@code -}
 * @param onError             what happens to values that are no numbers
 */
@Component("weir.parsers.NumberNormalizer")
public record NumberNormalizer(
        @Default("[]") List<Template<String>> fields,
        @Default("[]") List<Template<String>> match,
        @Nullable Template<String> decimal,
        @Nullable Template<String> group,
        @Nullable Template<String> locale,
        @Default("\"fail\"") CurrencyUse currency,
        @Default("\"*_currency\"") Template<String> currencyField,
        @Default("{}") Map<String, String> currencies,
        @Default("\"as_is\"") PercentUse percent,
        @Default("true") boolean parenthesesNegative,
        @Nullable Template<String> minorUnits,
        @Default("{}") Map<String, Integer> minorDigits,
        @Default("\"amount_cents\"") Template<String> amountKey,
        @Default("\"currency\"") Template<String> currencyKey,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\", \"-\", \"--\"]")
        List<Template<String>> nullTokens,

        @Default("\"fail\"") OnError onError)
        implements RecordTransformation {

    public NumberNormalizer {
        fields = List.copyOf(fields);
        match = List.copyOf(match);
        nullTokens = List.copyOf(nullTokens);
        currencies = Map.copyOf(currencies);
        minorDigits = Map.copyOf(minorDigits);
        if (fields.isEmpty() && match.isEmpty()) {
            throw new IllegalArgumentException("Cannot read numbers: neither fields nor match says which (add fields)");
        }
        ManifestTexts.checkPatterns(match);
        Separators.check(decimal, group, locale);
        Map<String, Integer> digits = minorDigits;
        ManifestTexts.check(minorUnits, text -> MinorUnits.of(text, digits));
    }

    @Override
    public void transform(Row record, Scope scope) {
        new NumberFields(this, RecordPlace.unknown(scope), scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new NumberFields(this, RecordPlace.counting(scope), scope);
    }
}
