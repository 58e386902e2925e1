package dev.weir.authoring.scaffold.curl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.authoring.scaffold.ScaffoldException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

    private static final String SIGNS = "ab \t\n'\"\\$`^&|;<>#%{}()[]=éß\u0001😀";

    @Test
    void splitsAsAShellDoes() {
        assertThat(ShellWords.of("curl 'a b' \"c\\\"d $X\" e\\ f $'g\\'h\\n\\x41\\u00e9\\101' i#j # no\n\\\n''"))
                .containsExactly(List.of("curl", "a b", "c\"d $X", "e f", "g'h\nAéA", "i#j"), List.of(""));
    }

    @Test
    void joinsLinesThatGoOnAndSplitsCommands() {
        assertThat(ShellWords.of("curl a \\\n  -H b ;\r\ncurl c && curl d &\n"))
                .containsExactly(List.of("curl", "a", "-H", "b"), List.of("curl", "c"), List.of("curl", "d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl a -s > out.json",
                "curl a -s>'out file.json'",
                "curl a >> out -s 2>/dev/null",
                "curl a 2>&1 -s",
                "curl a &> all -s",
                "curl a -s >| out",
                "curl a -s >"
            })
    void leavesOutWhereTheAnswerIsKept(String text) {
        assertThat(ShellWords.of(text)).containsExactly(List.of("curl", "a", "-s"));
    }

    @Test
    void readsCommandsOfWindows() {
        String text =
                "curl ^\"https://api.example.com/a?b=1^&c=^%^20d^\" ^\n  -H ^\"x: ^\\^\"y^\\^\" ^$z^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"";

        assertThat(ShellWords.of(text))
                .containsExactly(List.of(
                        "curl",
                        "https://api.example.com/a?b=1&c=%20d",
                        "-H",
                        "x: \"y\" $z",
                        "--data-raw",
                        "{\"a\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl $(cat x)",
                "curl `cat x`",
                "curl \"$(cat x)\"",
                "curl \"`x`\"",
                "curl 'a",
                "curl \"a",
                "curl $'a",
                "curl < x",
                "curl $'\\xzz'"
            })
    void refusesWhatItCannotKnow(String text) {
        assertThatThrownBy(() -> ShellWords.of(text))
                .isInstanceOf(ScaffoldException.class)
                .hasMessageMatching("Cannot read the command: .+ \\(.+\\)");
    }

    @Test
    void anyWordComesBackHoweverItIsQuoted() {
        List<UnaryOperator<String>> quotes = List.of(
                word -> "'" + word.replace("'", "'\\''") + "'",
                word -> "\"" + word.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"",
                word -> "$'" + word.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'");
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<String> words = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String word = word(random);
                words.add(word);
                text.append(quotes.get(random.nextInt(quotes.size())).apply(word))
                        .append(' ');
            }
            if (!WindowsCommand.isOne(text.toString())) {
                assertThat(ShellWords.of(text.toString())).as("%s", text).containsExactly(words);
            }
        }
    }

    private static String word(Random random) {
        int[] points = SIGNS.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }
}
