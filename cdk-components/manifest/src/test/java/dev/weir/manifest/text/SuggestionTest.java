package dev.weir.manifest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("page_size", "start_from_page", "inject_on_first_request");

    @Test
    void findsTypingErrors() {
        assertThat(nearest("page_sise")).isEqualTo("page_size");
        assertThat(nearest("pagesize")).isEqualTo("page_size");
        assertThat(nearest("apge_size")).isEqualTo("page_size");
        assertThat(nearest("Page_Size")).isEqualTo("page_size");
        assertThat(nearest("start_form_page")).isEqualTo("start_from_page");
    }

    @Test
    void doesNotGuessWhatIsFarOff() {
        assertThat(nearest("url")).isNull();
        assertThat(nearest("page")).isNull();
        assertThat(nearest("")).isNull();
        assertThat(nearest("x".repeat(1_000_000))).isNull();
    }

    @Test
    void takesTheFirstOfEquallyNearNames() {
        assertThat(Suggestion.of("b", List.of("a", "c")).nearest()).isEqualTo("a");
    }

    @Test
    void wordsTheRemedy() {
        assertThat(Suggestion.of("aa", List.of("ab", "zz")).remedy()).isEqualTo("did you mean ab? known: ab, zz");
        assertThat(Suggestion.of("mmm", List.of("ab", "zz")).remedy()).isEqualTo("known: ab, zz");
        assertThat(Suggestion.of("aa", List.of()).remedy()).isEqualTo("none is known");
    }

    @Test
    void shortensLongLists() {
        List<String> many = IntStream.range(100, 200).mapToObj(i -> "n" + i).toList();

        assertThat(Suggestion.of("unlike", many).remedy())
                .startsWith("known: n100, n101")
                .endsWith("n159, and 40 more");
    }

    private static String nearest(String name) {
        return Suggestion.of(name, KNOWN).nearest();
    }
}
