package dev.weir.testkit.replay;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
            return CanonicalJson.of(json.parse(text));
        } catch (ConnectorException notJson) {
            return text;
        }
    }
}
