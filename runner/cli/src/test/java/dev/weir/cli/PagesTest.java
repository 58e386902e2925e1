package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.args.Action;
import dev.weir.cli.args.Help;
import dev.weir.cli.args.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Path DOCS = Path.of("../../docs");

    private final Shell shell = new Shell();

    static Stream<Command> commands() {
        return Weir.commands().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void haveExamplesThatCanBeTyped(Command command) {
        List<Manual> manuals = new ArrayList<>(List.of(command.manual()));
        command.actions().stream().map(Action::manual).forEach(manuals::add);
        for (Manual manual : manuals) {
            assertThat(manual.examples()).isNotEmpty();
            assertThat(manual.examples().stream().map(PagesTest::weirCalls).flatMap(List::stream))
                    .isNotEmpty();
            manual.examples().stream()
                    .flatMap(example -> weirCalls(example).stream())
                    .forEach(PagesTest::accept);
        }
        for (Action action : command.actions()) {
            assertThat(action.manual().examples())
                    .as(command.name() + " " + action.name())
                    .anyMatch(example -> example.term().contains("weir " + command.name() + " " + action.name()));
        }
    }

    /** The words after {@code weir} of each call in a line of a shell. */
    private static List<List<String>> weirCalls(Manual.Entry example) {
        List<List<String>> calls = new ArrayList<>();
        for (String part : example.term().split("\\||<\\(|\\)|&&|;")) {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(part.replaceFirst(" >.*", ""));
            while (matcher.find()) {
                words.add(Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
            }
            if (!words.isEmpty() && words.get(0).equals("weir")) {
                calls.add(words.subList(1, words.size()));
            }
        }
        return calls;
    }

    private static void accept(List<String> words) {
        Command command = commands()
                .filter(each -> each.name().equals(words.get(0)))
                .findFirst()
                .orElseThrow();
        command.arguments(words.subList(1, words.size()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitIntoAHundredColumnsAndLeadOn(Command command) {
        List<String> names = commands().map(Command::name).toList();
        Pages.all(command).forEach(page -> {
            assertThat(page.text(false).lines()).allMatch(line -> line.length() <= 100);
            assertThat(page.description()).endsWith(".");
            assertThat(page.manual().exitCodes()).containsKeys(0, 1, 2);
            assertThat(page.options())
                    .allSatisfy(option -> assertThat(option.description()).isNotBlank());
            assertThat(page.manual().seeAlso())
                    .isNotEmpty()
                    .allMatch(place -> place.startsWith("docs/")
                            ? Files.exists(DOCS.resolveSibling(place))
                            : names.contains(place));
        });
    }

    @Test
    void arePrintedByOptionAndByCommand() {
        assertThat(shell.run("state", "--help")).isZero();
        String page = shell.out();
        assertThat(page).startsWith("NAME\n    weir state - ").contains("ACTIONS\n    show    Shows the states");
        assertThat(shell.run("help", "state")).isZero();
        assertThat(shell.out()).isEqualTo(page);
        assertThat(shell.run("state", "set", "./lake", "-h")).isZero();
        String action = shell.out();
        assertThat(action)
                .startsWith("NAME\n    weir state set - Sets the state of one stream.\n")
                .contains("    --value JSON\n        The new state, a JSON object")
                .doesNotContain("--run RUN");
        assertThat(shell.run("help", "state", "set")).isZero();
        assertThat(shell.out()).isEqualTo(action);
        assertThat(shell.run("help")).isZero();
        assertThat(shell.out()).startsWith("NAME\n    weir - ").contains("COMMANDS\n    spec  ");
        assertThat(shell.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void haveColoursOnlyIfTheyAreAskedFor() {
        assertThat(shell.run("diff", "--help")).isZero();
        assertThat(shell.out()).doesNotContain("\033");
        assertThat(shell.run("diff", "--help", "--color", "always")).isZero();
        assertThat(shell.out()).startsWith("\033[1mNAME\033[0m\n");
        assertThat(shell.run("--color=never", "help", "diff")).isZero();
        assertThat(shell.out()).doesNotContain("\033");
    }

    @ParameterizedTest
    @CsvSource({
        "help dif, 'help: there is no command ''dif'', did you mean diff? (see weir help --help)'",
        "help state sit, 'help: weir state has no action ''sit'' (see weir help --help)'",
        "help --color pink, ': --color knows no ''pink'', only auto, always, never (see weir --help)'",
        "help --color, ': --color knows no '''', only auto, always, never (see weir --help)'",
        "gate judge lake --until P1D, 'gate: --until is for override (see weir gate --help)'",
        "state show lake --value {}, 'state: --value is for set (see weir state --help)'"
    })
    void areNotPrintedForWhatThereIsNot(String line, String reason) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("Cannot run weir" + (reason.startsWith(":") ? "" : " ") + reason + "\n");
    }

    @Test
    void standTogetherInTheDocumentation() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Commands

                What `weir COMMAND --help` says of each command and of each of its actions.

                <!-- Generated; PagesTest says how. -->
                """);
        append(text, Pages.program(Weir.commands()));
        commands().flatMap(Pages::all).forEach(page -> append(text, page));
        Path page = DOCS.resolve("commands.md");
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(page, text.toString());
        }

        assertThat(page)
                .as("made by: ./mvnw -pl runner/cli -am test -Dtest=PagesTest -Dcommands.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .content()
                .isEqualTo(text.toString());
    }

    private static void append(StringBuilder text, Help page) {
        text.append("\n## ")
                .append(page.name())
                .append("\n\n```text\n")
                .append(page.text(false))
                .append("```\n");
    }
}
