package dev.weir.parsers.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that the JDK writes for any country are read back exactly, or refused, but never read as others. */
class NumberLocalesTest {

    private static final int NUMBERS = 60;

    static Stream<Locale> locales() {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.getLanguage().isEmpty())
                .filter(locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale))
                .filter(NumberLocalesTest::groupsByThree);
    }

    /** Newer JDKs write percentages of some countries in groups of two, for instance {@code %12 34,56}. */
    private static boolean groupsByThree(Locale locale) {
        return Stream.of(NumberFormat.getInstance(locale), NumberFormat.getPercentInstance(locale))
                .allMatch(format -> !(format instanceof java.text.DecimalFormat decimal)
                        || !decimal.isGroupingUsed()
                        || decimal.getGroupingSize() == 3);
    }

    private static BigDecimal number(Random random) {
        BigInteger digits = new BigInteger(1 + random.nextInt(80), random);
        BigDecimal number = new BigDecimal(digits, random.nextInt(7));
        return random.nextBoolean() ? number : number.negate();
    }

    private static NumberReader reader(Separators separators) {
        return new NumberReader(separators, true, Currencies.with(Map.of()));
    }

    private static Separators of(Locale locale) {
        return Separators.of(
                null,
                null,
                dev.weir.spi.template.Template.constant(locale.toLanguageTag()),
                new dev.weir.testkit.scope.TestRuntime().scope());
    }

    @ParameterizedTest
    @MethodSource("locales")
    void readsWhatTheJdkWrites(Locale locale) throws NotANumber {
        Random random = new Random(7);
        NumberReader reader = reader(of(locale));
        NumberReader seeing = reader(new Separators(Marks.UNKNOWN, Marks.UNKNOWN));
        for (int i = 0; i < NUMBERS; i++) {
            BigDecimal number = number(random);
            for (NumberFormat format : formats(locale, number.scale())) {
                String text = format.format(number);

                assertThat(reader.read(text).decimal()).as(text).isEqualByComparingTo(number);
                assertThat(seenOrRefused(seeing, text, number)).as(text).isEqualByComparingTo(number);
            }
        }
    }

    /** The number itself if it is refused. */
    private static BigDecimal seenOrRefused(NumberReader reader, String text, BigDecimal number) {
        try {
            return reader.read(text).decimal();
        } catch (NotANumber e) {
            return number;
        }
    }

    private static List<NumberFormat> formats(Locale locale, int scale) {
        NumberFormat plain = NumberFormat.getInstance(locale);
        NumberFormat ungrouped = NumberFormat.getInstance(locale);
        ungrouped.setGroupingUsed(false);
        NumberFormat trailing = NumberFormat.getInstance(locale);
        ((DecimalFormat) trailing).setNegativePrefix("");
        ((DecimalFormat) trailing)
                .setNegativeSuffix(String.valueOf(
                        ((DecimalFormat) trailing).getDecimalFormatSymbols().getMinusSign()));
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance("EUR"));
        var symbols = ((DecimalFormat) money).getDecimalFormatSymbols();
        symbols.setCurrencySymbol("EUR");
        ((DecimalFormat) money).setDecimalFormatSymbols(symbols);
        List<NumberFormat> formats = List.of(plain, ungrouped, trailing, money);
        formats.forEach(format -> format.setMaximumFractionDigits(scale));
        formats.forEach(format -> format.setMinimumFractionDigits(scale));
        return formats;
    }

    @ParameterizedTest
    @MethodSource("locales")
    void readsPercentOfAnyCountry(Locale locale) throws NotANumber {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);

        ReadNumber read = reader(of(locale)).read(format.format(new BigDecimal("12.3456")));

        assertThat(read.decimal()).isEqualByComparingTo("1234.56");
        assertThat(read.perDigits()).isEqualTo(2);
    }
}
