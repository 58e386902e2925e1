package dev.weir.cli;

import static dev.weir.cli.Shell.CATALOG;
import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static dev.weir.cli.Shell.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeirTest {

    private final Shell shell = new Shell();

    @Test
    void showsHelp() {
        assertThat(shell.run()).isZero();
        assertThat(shell.out()).contains("spec", "check", "discover", "read", "run", "EXIT CODES");
        assertThat(shell.run("read", "--help")).isZero();
        assertThat(shell.out()).startsWith("NAME\n    weir read - ").contains("--catalog FILE");
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out()).startsWith("weir ");
    }

    @Test
    void saysWhatIsWrongWithACommandLine() {
        assertThat(shell.run("reed")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir: there is no command 'reed', did you mean read? (see weir --help)\n");
        assertThat(shell.run("read", "--manifest", MANIFEST)).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("Cannot run weir read: --catalog FILE is missing (see weir read --help)\n");
        assertThat(shell.run("spec", "--manifest", MANIFEST, "--as-of", "noon")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir spec: --as-of 'noon' is no time like 2025-06-15T12:00:00Z"
                        + " (see weir spec --help)\n");
        assertThat(shell.run("spec", "--manifest", MANIFEST, "--as-of", "-1000000000-01-01T00:00:00Z"))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir spec: --as-of '-1000000000-01-01T00:00:00Z' is not between the years 1 and"
                        + " 9999 (see weir spec --help)\n");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void servesCommandAfterCommand() {
        String read = line("read", "--manifest", MANIFEST, "--catalog", CATALOG, "--replay", EXCHANGES);

        int code = shell.serve(String.join(
                "\n",
                line("spec", "--manifest", MANIFEST),
                read,
                line("spec", "--manifest", "missing.yaml"),
                line("nonsense"),
                "not JSON",
                "",
                "{\"args\": [\"--serve\"]}",
                read,
                ""));

        assertThat(code).isZero();
        assertThat(shell.lines())
                .filteredOn(line -> line.startsWith("{\"__done__\""))
                .containsExactly(
                        "{\"__done__\": 0}",
                        "{\"__done__\": 0}",
                        "{\"__done__\": 1}",
                        "{\"__done__\": 2}",
                        "{\"__done__\": 2}",
                        "{\"__done__\": 2}",
                        "{\"__done__\": 0}");
        assertThat(shell.lines())
                .filteredOn(line -> line.contains("\"RECORD\""))
                .hasSize(4);
    }

    @Test
    void printsNothingButMessagesWhenItIsAProcess(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.weir.cli.Weir"));
        command.addAll(List.of("read", "--manifest", MANIFEST, "--catalog", CATALOG, "--replay", EXCHANGES));
        command.addAll(List.of("--as-of", NOON, "--debug"));

        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(out).content().isNotEmpty();
        assertThat(java.nio.file.Files.readAllLines(out)).allMatch(line -> line.startsWith("{\"type\":\""));
        assertThat(code).isZero();
    }

    private static String line(String... words) {
        return "{\"args\": [\"" + String.join("\", \"", words) + "\"]}";
    }
}
