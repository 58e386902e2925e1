package dev.weir.validator.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.tree.Position;
import dev.weir.validator.finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '`', textBlock = """
            key: value|1|3
            key: value|6|5
            key: two words # comment|6|9
            key: "a: \\"b\\" c", d|6|12
            key: 'it''s'|6|7
            {a: [b, c]}|6|1
            {a: [b, c]}|2|1
            - #/definitions/x|3|15
            key: {{ x }}|6|1
            """)
    void findsTheWordThatBeginsAtAPlace(String line, int column, int length) {
        SourceFile source = SourceFile.of("f", "first\n" + line + "\nlast");

        assertThat(source.word(new Position("f", 2, column))).isEqualTo(new Span(2, column, length));
    }

    @Test
    void countsColumnsInCodePoints() {
        SourceFile source = SourceFile.of("f", "\uFEFF😀: naïve\r\nb: c");

        assertThat(source.word(new Position("f", 1, 4))).isEqualTo(new Span(1, 4, 5));
        assertThat(source.text().substring(source.start(new Span(1, 4, 5)), source.end(new Span(1, 4, 5))))
                .isEqualTo("naïve");
        assertThat(source.line(1)).isEqualTo("😀: naïve");
        assertThat(source.line(2)).isEqualTo("b: c");
    }

    @Test
    void aPlaceBeyondTheEndIsTheEnd() {
        SourceFile source = SourceFile.of("f", "a\n");

        assertThat(source.word(new Position("f", 9, 9)).length()).isEqualTo(1);
        assertThat(source.offset(9, 9)).isEqualTo(2);
        assertThat(source.line(9)).isEmpty();
    }
}
