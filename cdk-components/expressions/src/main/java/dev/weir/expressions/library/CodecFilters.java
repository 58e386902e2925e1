package dev.weir.expressions.library;

import dev.weir.expressions.regex.PythonRegex;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Hashes, Base64 and regular expressions. */
final class CodecFilters {

    private static final Signature VALUE = Signature.of("value");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static final Routines ALL = new Routines()
            .add("hash", VALUE.optional("hash_type", "md5").optional("salt", null), CodecFilters::hash)
            .add("hmac", Signature.of("value", "key").optional("hash_type", "sha256"), CodecFilters::hmac)
            .add("base64encode", VALUE, (run, a) -> encoded(run, text(run, a[0], "encode"), "utf-8"))
            .add("base64decode", VALUE, (run, a) -> decoded(text(run, a[0], "encode")))
            .add("base64binascii_decode", VALUE, (run, a) -> encoded(run, text(run, a[0], "encode"), "ascii"))
            .add("regex_search", Signature.of("value", "regex"), (run, a) -> {
                String regex = PythonRegex.checked(pattern(a[1]));
                return PythonRegex.search(run, pattern(a[0]), regex);
            })
            .add(
                    "regex_replace",
                    Signature.of("value", "regex", "replacement"),
                    (run, a) -> PythonRegex.replace(run, pattern(a[0]), pattern(a[1]), pattern(a[2])));

    private CodecFilters() {}

    private static String text(Run run, @Nullable Object value, String method) {
        if (value instanceof String text) {
            run.text(text.length());
            return text;
        } else if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        throw EvaluationException.attribute("'" + Types.name(value) + "' object has no attribute '" + method + "'");
    }

    private static String pattern(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("expected string or bytes-like object, got '" + Types.name(value) + "'");
    }

    private static Object hash(Run run, @Nullable Object[] a) {
        if (!(a[1] instanceof String name)) {
            throw EvaluationException.type("attribute name must be string, not '" + Types.name(a[1]) + "'");
        }
        String text = Python.text(a[0], run.limits()) + (Python.truth(a[2]) ? Python.text(a[2], run.limits()) : "");
        run.text(text.length());
        return BytesMethods.hex(Hashes.digest(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object hmac(Run run, @Nullable Object[] a) {
        if (!"sha256".equals(a[2])) {
            throw EvaluationException.value(
                    "Hash type '" + Python.text(a[2]) + "' is not allowed. Allowed types: sha256");
        }
        String text = Python.text(a[0], run.limits());
        run.text(text.length());
        byte[] key = Python.text(a[1], run.limits()).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return BytesMethods.hex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("Cannot compute HMAC: every Java runtime has HmacSHA256", missing);
        }
    }

    private static String encoded(Run run, String text, String charset) {
        byte[] octets = Charsets.encode(run, text, charset, "strict");
        run.text(4L * (octets.length / 3 + 1));
        return Base64.getEncoder().encodeToString(octets);
    }

    /** Leaves out what is not Base64; padding ends the data. */
    private static String decoded(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        int quad = 0;
        int bits = 0;
        int pads = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = ALPHABET.indexOf(c);
            if (c == '=' && quad >= 2 && quad + ++pads >= 4) {
                return text(octets);
            } else if (value >= 0) {
                pads = 0;
                bits = bits << 6 | value;
                quad = (quad + 1) % 4;
                if (quad != 1) {
                    octets.write(bits >> (quad == 0 ? 0 : quad == 2 ? 4 : 2) & 0xFF);
                }
            }
        }
        if (quad != 0) {
            throw new EvaluationException("Error", quad == 1 ? "Invalid base64-encoded string" : "Incorrect padding");
        }
        return text(octets);
    }

    private static String text(ByteArrayOutputStream octets) {
        return Charsets.decode(octets.toByteArray(), "utf-8", "strict");
    }
}
