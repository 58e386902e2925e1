package dev.weir.trial.scrub;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets by their stand-ins, in every spelling and in base64, and counts where. At each place the longest secret wins,
 * so that of secrets that are parts of others nothing stays. For one thread.
 */
public final class Scrubber {

    /** A secret as a text, and as what its bytes are in ISO 8859-1, in which headers are often read. */
    private record Known(Secret secret, SecretPattern text, SecretPattern bytes) {

        int endInText(String where, int at) {
            int end = text.endOf(where, at);
            return end == SecretPattern.NONE ? bytes.endOf(where, at) : end;
        }
    }

    private final List<Known> known = new ArrayList<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /** A scrubber of secrets, none of which is empty. */
    public Scrubber(List<Secret> secrets) {
        secrets.stream()
                .sorted(Comparator.comparingInt(
                        (Secret secret) -> -secret.value().length()))
                .map(secret -> new Known(
                        secret, new SecretPattern(secret.value()), new SecretPattern(asBytes(secret.value()))))
                .forEach(known::add);
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * A text without secrets.
     *
     * @param part where it stands, for the listing: {@code URL}
     */
    public String text(String text, String part) {
        String plain = replaced(text, false, part);
        return Base64Runs.changed(plain, bytes -> replaced(bytes, true, part));
    }

    /** A body without secrets; what is no text in UTF-8 is looked through as bytes. */
    public byte[] body(byte[] body, String part) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text(text, part).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            String bytes = new String(body, StandardCharsets.ISO_8859_1);
            return replaced(bytes, true, part).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** A secret that is in a text; nothing is replaced or counted. */
    public Optional<Secret> leak(String text) {
        for (Known one : known) {
            if (one.text.isIn(text) || one.bytes.isIn(text)) {
                return Optional.of(one.secret);
            }
        }
        List<Secret> found = new ArrayList<>();
        Base64Runs.changed(text, bytes -> {
            known.stream()
                    .filter(one -> one.bytes.isIn(bytes))
                    .map(Known::secret)
                    .forEach(found::add);
            return bytes;
        });
        return found.stream().findFirst();
    }

    /** How often each secret was replaced, by its label and the part. */
    public Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    private String replaced(String text, boolean bytes, String part) {
        StringBuilder result = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            Found found = find(text, at, bytes);
            if (found == null) {
                at++;
                continue;
            }
            result = result == null ? new StringBuilder(text.length()) : result;
            result.append(text, copied, at).append(found.secret.standIn());
            counts.computeIfAbsent(found.secret.label(), label -> new TreeMap<>())
                    .merge(part, 1, Integer::sum);
            at = found.end;
            copied = at;
        }
        return result == null
                ? text
                : result.append(text, copied, text.length()).toString();
    }

    private record Found(Secret secret, int end) {}

    private @Nullable Found find(String text, int at, boolean bytes) {
        for (Known one : known) {
            int end = bytes ? one.bytes.endOf(text, at) : one.endInText(text, at);
            if (end != SecretPattern.NONE) {
                return new Found(one.secret, end);
            }
        }
        return null;
    }
}
