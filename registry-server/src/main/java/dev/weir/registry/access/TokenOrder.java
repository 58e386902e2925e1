package dev.weir.registry.access;

import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import java.time.Duration;
import java.util.List;

/**
 * A token that somebody wants to have.
 *
 * @param label  what it is for
 * @param scopes what its bearer may do
 * @param life   how long it lives; zero for ever
 */
public record TokenOrder(String label, List<Scope> scopes, Duration life) {

    private static final int LONGEST_LABEL = 200;
    private static final int MOST_SCOPES = 20;
    private static final int MOST_DAYS = 36_500;

    public TokenOrder {
        scopes = List.copyOf(scopes);
    }

    /**
     * Reads what people wrote.
     *
     * @param days how many days it lives; 0 for ever
     * @throws Refused if there is no such token to be had
     */
    public static TokenOrder of(String label, List<String> scopes, int days) {
        String stripped = label.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_LABEL || stripped.matches(".*\\p{Cntrl}.*")) {
            throw malformed("there is no label, or it is too long", "say what the token is for");
        }
        if (days < 0 || days > MOST_DAYS) {
            throw malformed("days is not from 0 to " + MOST_DAYS, "correct it");
        }
        return new TokenOrder(stripped, scopes(scopes), Duration.ofDays(days));
    }

    private static List<Scope> scopes(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST_SCOPES) {
            throw malformed("there are no scopes, or more than " + MOST_SCOPES, "give at least one");
        }
        try {
            return texts.stream().map(Scope::parse).toList();
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()), "correct it");
        }
    }

    private static Refused malformed(String why, String remedy) {
        return new Refused(new Malformed("Cannot read the question: " + why, remedy));
    }
}
