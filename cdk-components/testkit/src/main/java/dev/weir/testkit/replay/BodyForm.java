package dev.weir.testkit.replay;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bodies in a form in which equal ones are equal: JSON by structure, with 1 and 1.0 the same; forms as maps; else text. */
final class BodyForm {

    private BodyForm() {}

    static @Nullable Object of(byte @Nullable [] body, @Nullable String contentType, Json json) {
        if (body == null || body.length == 0) {
            return null;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(body);
        }
        return isForm(contentType) ? FormFields.of(text) : jsonOrText(text, json);
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null
                && contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static @Nullable Object jsonOrText(String text, Json json) {
        try {
            return canonical(json.parse(text));
        } catch (ConnectorException notJson) {
            return text;
        }
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof Row row) {
            Row canonical = new Row();
            row.forEach((key, element) -> canonical.put(key, canonical(element)));
            return canonical;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> canonical = new ArrayList<>();
            list.forEach(element -> canonical.add(canonical(element)));
            return canonical;
        }
        return value instanceof Number number ? number(number) : value;
    }

    private static Object number(Number number) {
        if (number instanceof Double floating) {
            boolean finite = Double.isFinite(floating);
            return finite ? new BigDecimal(floating).stripTrailingZeros() : (Object) floating;
        }
        BigDecimal whole =
                number instanceof BigInteger big ? new BigDecimal(big) : BigDecimal.valueOf(number.longValue());
        return whole.stripTrailingZeros();
    }
}
