package dev.weir.lsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;

class TextBufferTest {

    private static final TextBuffer BUFFER = TextBuffer.of("a🎈b\r\n\rc\u2028d\n");

    @Test
    void countsUtf16UnitsInLines() {
        assertThat(BUFFER.position(3)).isEqualTo(new Position(0, 3));
        assertThat(BUFFER.offset(new Position(0, 3))).isEqualTo(3);
        assertThat(BUFFER.position(6)).isEqualTo(new Position(1, 0));
        assertThat(BUFFER.position(7)).isEqualTo(new Position(2, 0));
        assertThat(BUFFER.position(9)).isEqualTo(new Position(2, 2));
        assertThat(BUFFER.position(11)).isEqualTo(new Position(3, 0));
    }

    @Test
    void takesTheNearestPlaceForOneThatIsNotThere() {
        assertThat(BUFFER.offset(new Position(0, 99))).isEqualTo(4);
        assertThat(BUFFER.offset(new Position(99, 0))).isEqualTo(11);
        assertThat(BUFFER.offset(new Position(-1, -1))).isZero();
        assertThat(BUFFER.position(99)).isEqualTo(new Position(3, 0));
        assertThat(BUFFER.position(-1)).isEqualTo(new Position(0, 0));
    }

    @Test
    void changesParts() {
        TextBuffer changed = BUFFER.changed(new Range(new Position(0, 1), new Position(2, 1)), "x\ny");

        assertThat(changed.text()).isEqualTo("ax\ny\u2028d\n");
        assertThat(changed.position(3)).isEqualTo(new Position(1, 0));
    }
}
