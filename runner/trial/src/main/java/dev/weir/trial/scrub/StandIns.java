package dev.weir.trial.scrub;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Invents what stands for secrets: the same for equal ones, in the order in which they are found; of letters, digits and dashes,
 * so that it looks the same in every spelling; and without any secret in it.
 */
public final class StandIns {

    /** Shorter secrets cannot be told from other text. */
    public static final int SHORTEST = 4;

    private static final String CHARACTERS = "xzqwkvyjhgpbfmucdnrtlsoiae0123456789XZQWKVYJHGPBFMUCDNRTLSOIAE";
    private static final int REPEATED = 12;
    private static final long FIRST_NUMBER = 900_000_001L;

    private record Wanted(String label, String name, Kind kind) {}

    private enum Kind {
        TEXT,
        NUMBER,
        EMAIL
    }

    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    /**
     * Takes notice of a secret.
     *
     * @param label what it is, for people
     * @param name  the field that it stands in
     */
    public void add(String label, String name, Object value) {
        String text = value.toString();
        Kind kind = value instanceof Number
                ? Kind.NUMBER
                : text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? Kind.EMAIL : Kind.TEXT;
        wanted.putIfAbsent(text, new Wanted(label, name, kind));
    }

    /** Whether something is noticed already. */
    public boolean knows(String value) {
        return wanted.containsKey(value);
    }

    /** The labels of secrets that are too short to be looked for. */
    public List<String> tooShort() {
        return wanted.entrySet().stream()
                .filter(one -> one.getKey().length() < SHORTEST)
                .map(one -> one.getValue().label())
                .toList();
    }

    /** All of them with what stands for each. */
    public List<Secret> secrets() {
        Set<String> taken = new HashSet<>();
        List<Secret> secrets = new ArrayList<>();
        wanted.forEach((value, one) -> {
            String standIn = invented(one, wanted.keySet(), taken);
            taken.add(standIn);
            secrets.add(new Secret(one.label(), value, standIn));
        });
        return secrets;
    }

    private static String invented(Wanted one, Collection<String> secrets, Set<String> taken) {
        String slug = one.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        for (int i = 1; i <= 1_000; i++) {
            String candidate = switch (one.kind()) {
                case NUMBER -> String.valueOf(FIRST_NUMBER + i);
                case EMAIL -> "person-" + i + "@example.com";
                case TEXT -> "synthetic-" + (slug.isEmpty() ? "value" : slug) + (i == 1 ? "" : "-" + i);
            };
            if (isFree(candidate, secrets, taken)) {
                return candidate;
            }
            if (one.kind() != Kind.NUMBER && holdsSecret(candidate, secrets) && i > 20) {
                break;
            }
        }
        return plain(secrets, taken);
    }

    /** One character again and again: a secret that is in it would have to be of that character alone. */
    private static String plain(Collection<String> secrets, Set<String> taken) {
        for (int length = REPEATED; ; length++) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                String candidate = String.valueOf(CHARACTERS.charAt(i)).repeat(length);
                if (isFree(candidate, secrets, taken)) {
                    return candidate;
                }
            }
            if (length > REPEATED + secrets.size()) {
                throw new IllegalStateException("Cannot invent what stands for a secret: every text holds another one");
            }
        }
    }

    private static boolean isFree(String candidate, Collection<String> secrets, Set<String> taken) {
        return !taken.contains(candidate) && !holdsSecret(candidate, secrets);
    }

    private static boolean holdsSecret(String candidate, Collection<String> secrets) {
        return secrets.stream().anyMatch(candidate::contains);
    }
}
