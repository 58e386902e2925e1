package dev.weir.lake.declare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> RULES = List.of("rows", "zero_rows", "unique", "schema_drift");

    @Test
    void namesWhatIsNearAndWhatThereIs() {
        assertThat(Suggestion.of("uniqe", RULES))
                .isEqualTo("did you mean unique? known: rows, zero_rows, unique, schema_drift");
        assertThat(Suggestion.of("uinque", RULES)).startsWith("did you mean unique? ");
        assertThat(Suggestion.of("ROW", RULES)).startsWith("did you mean rows? ");
        assertThat(Suggestion.of("schemadrift", RULES)).startsWith("did you mean schema_drift? ");
    }

    @Test
    void doesNotGuessWhatIsFarOff() {
        assertThat(Suggestion.of("freshness", RULES)).isEqualTo("known: rows, zero_rows, unique, schema_drift");
        assertThat(Suggestion.of("r".repeat(1000), RULES)).startsWith("known: ");
        assertThat(Suggestion.of("rows", List.of())).isEqualTo("none is known");
    }

    @Test
    void showsNoMoreThanSixty() {
        List<String> many = IntStream.range(0, 100).mapToObj(i -> "name" + i).toList();

        assertThat(Suggestion.of("other", many)).endsWith(", name59, and 40 more");
    }
}
