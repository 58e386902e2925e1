package dev.weir.validator.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void makesAllChangesOfATextAtOnce() {
        Edits.Mended mended = Edits.apply("one two three", List.of(fix(0, 3, "1"), fix(8, 13, "3"), fix(4, 7, "2")));

        assertThat(mended).isEqualTo(new Edits.Mended("1 2 3", 3));
    }

    @Test
    void leavesAFixThatOverlapsAnother() {
        Edits.Mended mended = Edits.apply("one two", List.of(fix(0, 5, "x"), fix(4, 7, "y")));

        assertThat(mended).isEqualTo(new Edits.Mended("one y", 1));
    }

    @Test
    void insertsBeforeWhatIsReplaced() {
        Edits.Mended mended = Edits.apply("b", List.of(fix(0, 0, "a"), fix(0, 1, "B")));

        assertThat(mended.text()).isEqualTo("aB");
    }

    private static Fix fix(int start, int end, String replacement) {
        return new Fix("", true, List.of(new Edit(start, end, replacement)));
    }
}
