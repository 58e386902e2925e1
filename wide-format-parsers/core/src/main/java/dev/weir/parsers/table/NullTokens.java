package dev.weir.parsers.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that stand for null, looked up by their length first. */
final class NullTokens {

    private final String[][] byLength;

    private NullTokens(String[][] byLength) {
        this.byLength = byLength;
    }

    static NullTokens of(List<String> tokens) {
        int longest = tokens.stream().mapToInt(String::length).max().orElse(-1);
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i <= longest; i++) {
            lists.add(new ArrayList<>());
        }
        tokens.forEach(token -> lists.get(token.length()).add(token));
        return new NullTokens(
                lists.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new));
    }

    /** Whether the empty text is among them. */
    boolean haveEmpty() {
        return byLength.length > 0 && byLength[0].length > 0;
    }

    /** Whether there is another one than the empty text. */
    boolean haveOthers() {
        return byLength.length > 1;
    }

    /** Replaces the first values if they are among the tokens. */
    void replace(@Nullable Object[] values, int count) {
        int lengths = byLength.length;
        for (int i = 0; i < count; i++) {
            if (values[i] instanceof String text && text.length() < lengths && isToken(text)) {
                values[i] = null;
            }
        }
    }

    private boolean isToken(String text) {
        for (String token : byLength[text.length()]) {
            if (token.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
