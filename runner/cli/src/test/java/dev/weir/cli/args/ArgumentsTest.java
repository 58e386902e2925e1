package dev.weir.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final Option MANIFEST =
            Option.of("MANIFEST", "", "What to run.").mandatory();
    private static final Option TO = Option.of("--to", "PLACE", "Where to.").mandatory();
    private static final Option REPLAY = Option.optional("--replay", "PATH", "Recordings.");
    private static final Option DEBUG = Option.flag("--debug", "Say more.");
    private static final List<Option> OPTIONS = List.of(MANIFEST, TO, REPLAY, DEBUG);

    @Test
    void readsValuesInEitherSpellingAndAnyOrder() {
        for (String line : new String[] {"m.yaml --to lake --debug", "--debug --to=lake m.yaml"}) {
            Arguments arguments = parse(line);

            assertThat(arguments.required(MANIFEST)).isEqualTo("m.yaml");
            assertThat(arguments.path(TO)).isEqualTo(Path.of("lake"));
            assertThat(arguments.has(DEBUG)).isTrue();
            assertThat(arguments.has(REPLAY)).isFalse();
            assertThat(arguments.text(REPLAY)).isNull();
        }
    }

    @Test
    void takesAnOptionalValueIfTheNextWordIsNoOption() {
        assertThat(parse("m.yaml --replay --to lake").text(REPLAY)).isEmpty();
        assertThat(parse("m.yaml --to lake --replay").text(REPLAY)).isEmpty();
        assertThat(parse("m.yaml --to lake --replay a.json").text(REPLAY)).isEqualTo("a.json");
        assertThat(parse("m.yaml --to lake --replay=a=b").text(REPLAY)).isEqualTo("a=b");
    }

    @Test
    void takesValuesThatBeginWithOneDash() {
        assertThat(parse("m.yaml --to -lake").text(TO)).isEqualTo("-lake");
    }

    @ParameterizedTest
    @CsvSource({
        "--to lake, MANIFEST is missing",
        "m.yaml, --to PLACE is missing",
        "m.yaml --to, '--to wants a value, PLACE'",
        "m.yaml --to --debug, '--to wants a value, PLACE'",
        "m.yaml --to a --to b, --to is given twice",
        "m.yaml n.yaml --to a, MANIFEST is given twice",
        "m.yaml --to a --debug=yes, --debug takes no value",
        "m.yaml --too a, '''--too'' is unknown'",
        "m.yaml -x, '''-x'' is unknown'",
    })
    void saysWhatIsWrong(String line, String reason) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessage("Cannot run weir run: " + reason + " (see weir run --help)");
    }

    @Test
    void showsThemAsHelp() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new Help("weir run", "Runs.", OPTIONS, "", "And so on.")
                .printTo(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        Usage: weir run [-h] [--debug] [--replay[=PATH]] --to=PLACE MANIFEST
                        Runs.
                              MANIFEST          What to run.
                              --debug           Say more.
                          -h, --help            Show this help.
                              --replay[=PATH]   Recordings.
                              --to=PLACE        Where to.

                        And so on.
                        """);
    }

    private static Arguments parse(String line) {
        return Arguments.parse("run", OPTIONS, List.of(line.split(" ")));
    }
}
