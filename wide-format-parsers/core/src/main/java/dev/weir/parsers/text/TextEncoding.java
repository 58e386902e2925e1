package dev.weir.parsers.text;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Charsets under the names that Python and Java give them. */
final class TextEncoding {

    /** What text is that is no UTF-8 and does not say what it is. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String CHARSET = "charset=";

    private TextEncoding() {}

    /**
     * The charset of a name.
     *
     * @throws dev.weir.spi.failure.ConnectorException if it is not known
     */
    static Charset of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return switch (plain) {
            case "utf-8-sig", "utf8-sig" -> StandardCharsets.UTF_8;
            case "latin-1", "latin", "l1", "iso8859", "8859" -> StandardCharsets.ISO_8859_1;
            case "utf-16", "utf16", "u16" -> StandardCharsets.UTF_16;
            default -> known(name, plain);
        };
    }

    private static Charset known(String name, String plain) {
        List<String> spellings = List.of(
                plain,
                plain.replace("-", ""),
                plain.replace("iso", "iso-"),
                plain.replace("-le", "le").replace("-be", "be"),
                "x-" + plain.replace("-", ""));
        return spellings.stream()
                .filter(TextEncoding::isKnown)
                .findFirst()
                .map(Charset::forName)
                .orElseThrow(() -> new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot read text: encoding '" + name
                                + "' is not known (give auto, or a name like utf-8, latin-1, cp1252 or utf-16)"));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name) && Charset.forName(name).newDecoder() != null;
        } catch (IllegalArgumentException | UnsupportedOperationException notAName) {
            return false;
        }
    }

    /** The charset that a {@code Content-Type} names; null if it names none that is known. */
    static @Nullable Charset announced(Headers headers) {
        String type = headers.get("Content-Type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (type == null || at < 0) {
            return null;
        }
        String name = type.substring(at + CHARSET.length()).strip().split("[;\\s]", 2)[0];
        try {
            return of(name.replace("\"", "").replace("'", ""));
        } catch (ConnectorException unknown) {
            return null;
        }
    }

    /** Whether zero bytes are parts of other characters. */
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Whether a charset leaves it to a byte order mark which byte is the first. */
    static boolean needsMark(Charset charset) {
        return charset.name().equals("UTF-16") || charset.name().equals("UTF-32");
    }
}
