package dev.weir.parsers.numbers;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and signs of currencies. Immutable. */
public final class Currencies {

    private static final Set<String> CRYPTO =
            Set.of("BTC", "BCH", "ETH", "LTC", "XRP", "DOGE", "TRX", "BNB", "SOL", "USDT", "USDC");

    private static final Map<String, String> SIGNS = signs();
    private static final Set<String> CODES = codes();

    /** Signs that belong to several currencies. */
    private static final Set<String> SHARED =
            Set.of("$", "¥", "￥", "kr", "kr.", "Kr", "Kr.", "Rs", "Rs.", "₨", "лв", "лв.");

    private final Map<String, String> given;

    private Currencies(Map<String, String> given) {
        this.given = given;
    }

    /** Those that everybody knows, and those that a manifest gives, which come first. */
    public static Currencies with(Map<String, String> given) {
        Map<String, String> plain = new HashMap<>();
        given.forEach((sign, code) -> plain.put(key(Characters.plain(sign)), code));
        return new Currencies(plain);
    }

    private static String key(String sign) {
        return sign.replace(" ", "");
    }

    /**
     * The currency of a number.
     *
     * @param before what stands before its digits
     * @param behind what stands behind them
     * @return its code, or the sign if that belongs to several; null if neither stands there
     */
    @Nullable
    String of(String before, String behind) throws NotANumber {
        String first = before.isEmpty() ? null : one(before);
        String second = behind.isEmpty() ? null : one(behind);
        if (first == null || second == null || first.equals(second)) {
            return first == null ? second : first;
        }
        if (SHARED.contains(first) || SHARED.contains(second)) {
            return SHARED.contains(first) ? second : first;
        }
        throw new NotANumber("has two currencies");
    }

    /** The code of a text that is known to be a currency. */
    String code(String text) {
        String sign = key(Characters.plain(text));
        String code = given.get(sign);
        return code == null ? SIGNS.getOrDefault(sign, sign) : code;
    }

    private String one(String text) throws NotANumber {
        String sign = key(text);
        String code = given.get(sign);
        if (code == null) {
            code = CODES.contains(sign) || SHARED.contains(sign) ? sign : SIGNS.get(sign);
        }
        if (code == null) {
            throw new NotANumber(
                    "is no number", "name the currency in currencies if there is one in it, correct fields");
        }
        return code;
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(CRYPTO);
        Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
        return Set.copyOf(codes);
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        String all =
                "€ EUR £ GBP ₹ INR ₽ RUB ₺ TRY ₴ UAH ₩ KRW ￦ KRW ₪ ILS ₫ VND ฿ THB ₦ NGN ₱ PHP ₸ KZT ₾ GEL ₼ AZN ₵ GHS"
                        + " ₡ CRC ₲ PYG ₮ MNT ֏ AMD ₿ BTC ₭ LAK ៛ KHR zł PLN Kč CZK Ft HUF Fr CHF Fr. CHF SFr. CHF lei RON руб RUB"
                        + " руб. RUB грн UAH грн. UAH R$ BRL US$ USD C$ CAD CA$ CAD A$ AUD AU$ AUD NZ$ NZD HK$ HKD NT$ TWD S$ SGD"
                        + " MX$ MXN CN¥ CNY JP¥ JPY";
        String[] words = all.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            signs.put(words[i], words[i + 1]);
        }
        return Map.copyOf(signs);
    }
}
