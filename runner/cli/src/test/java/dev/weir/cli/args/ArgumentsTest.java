package dev.weir.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void showsThemAsAPage() {
        Manual manual = Manual.example("weir run m.yaml --to lake", "Runs m.yaml.")
                .and("weir run m.yaml --to lake --debug", "Says more, " + "and more, ".repeat(10) + "at length.")
                .exits(1, "it failed")
                .file("lake.yaml", "Says how.")
                .variable("NO_COLOR", "No colours.")
                .see("publish", "docs/run.md");

        Help help = new Help("weir run", "Runs.", "And so on.\n\nAnd on.", OPTIONS, Help.Parts.NONE, manual);

        assertThat(help.text(false)).isEqualTo("""
                        NAME
                            weir run - Runs.

                        SYNOPSIS
                            weir run MANIFEST --to PLACE [--replay[=PATH]] [--debug]

                        DESCRIPTION
                            And so on.

                            And on.

                        OPTIONS
                            MANIFEST
                                What to run.
                            --to PLACE
                                Where to.
                            --replay[=PATH]
                                Recordings.
                            --debug
                                Say more.
                            --help
                                Show this page; -h is the same.

                        EXAMPLES
                            weir run m.yaml --to lake
                                Runs m.yaml.
                            weir run m.yaml --to lake --debug
                                Says more, and more, and more, and more, and more, and more, and more, and more, and more,
                                and more, and more, at length.

                        EXIT CODES
                            0  done
                            1  it failed
                            2  the command line is wrong

                        FILES
                            lake.yaml
                                Says how.

                        ENVIRONMENT
                            NO_COLOR
                                No colours.

                        SEE ALSO
                            weir publish, docs/run.md
                        """);
        assertThat(help.text(true)).startsWith("\033[1mNAME\033[0m\n    weir run - Runs.\n");
        assertThat(help.text(true).replaceAll("\033\\[[01]m", "")).isEqualTo(help.text(false));
    }

    private static Arguments parse(String line) {
        return Arguments.parse("run", OPTIONS, List.of(line.split(" ")));
    }
}
