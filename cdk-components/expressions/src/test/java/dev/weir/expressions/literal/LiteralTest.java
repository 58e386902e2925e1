package dev.weir.expressions.literal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Ellipsis;
import dev.weir.expressions.value.Tuple;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    @Test
    void readsScalars() {
        assertThat(Literal.parse("None")).isNull();
        assertThat(Literal.parse(" True # yes")).isEqualTo(true);
        assertThat(Literal.parse("...")).isEqualTo(Ellipsis.INSTANCE);
        assertThat(Literal.parse("1_000")).isEqualTo(1000L);
        assertThat(Literal.parse("- 0xff")).isEqualTo(-255L);
        assertThat(Literal.parse("123456789012345678901234567890"))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(Literal.parse("01.5e1")).isEqualTo(15.0);
        assertThat(Literal.parse("-1e400")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void readsTexts() {
        assertThat(Literal.parse("'a' \"b\" '''c\nd'''")).isEqualTo("abc\nd");
        assertThat(Literal.parse("r'\\n' u'\\n'")).isEqualTo("\\n\n");
        assertThat(Literal.parse("'\\N{BULLET}\\x41\\u00e9\\U0001F600\\q'")).isEqualTo("•Aé😀\\q");
        assertThat(Literal.parse("b'\\xff' b'a'")).isEqualTo(new Bytes(new byte[] {(byte) 255, 97}));
    }

    @Test
    void readsContainers() {
        assertThat(Literal.parse("[1, 'a', None,]")).isEqualTo(Arrays.asList(1L, "a", null));
        assertThat(Literal.parse("1, 2")).isEqualTo(Tuple.of(1L, 2L));
        assertThat(Literal.parse("(1\n,)")).isEqualTo(Tuple.of(1L));
        assertThat(Literal.parse("((1))")).isEqualTo(1L);
        assertThat(Literal.parse("{'a': [1, {}], 'b': ()}"))
                .isEqualTo(Map.of("a", List.of(1L, Map.of()), "b", Tuple.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true",
                "null",
                "nan",
                "007",
                "1__0",
                "1_",
                "_1",
                "0x",
                "1e",
                "--1",
                "-True",
                "1+2",
                "3j",
                "2024-10-10",
                "1.2.3",
                "[1",
                "[1 2]",
                "[,]",
                "{1}}",
                "{'a':}",
                "{[1]: 2}",
                "'a",
                "'a\nb'",
                "f'x'",
                "b'é'",
                "b'a' 'b'",
                "'\\x4'",
                "1\n2",
                "1,\n2",
                " \n 1",
                "é",
                "１",
                "\uFEFF1",
                "1\u00A0",
                "set(1)",
                "print(1)",
                "[true]",
                "1;2",
                "'a'.b",
                "lambda: 1"
            })
    void leavesEverythingElseAsText(String text) {
        assertThat(Literal.parse(text)).isEqualTo(text);
    }
}
