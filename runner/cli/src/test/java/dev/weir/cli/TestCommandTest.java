package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final Path CONNECTORS = Path.of("../../connector-manifests");

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    private Path desk;
    private Path tickets;

    @BeforeEach
    void copyAConnector() throws IOException {
        desk = folder.resolve("desk");
        Path source = CONNECTORS.resolve("support-desk");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, desk.resolve(source.relativize(file).toString()));
            }
        }
        tickets = desk.resolve("expected/1-first-sync/tickets.jsonl");
    }

    private static void change(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    @Test
    void findsAllConnectorsOfTheProjectAsExpected() {
        assertThat(shell.run("test", CONNECTORS.toString())).as(shell.out()).isZero();

        assertThat(shell.lines())
                .contains("  ok     2-second-sync agents: 3 records", "  ok     login-page earnings: 57 records")
                .endsWith("5 connectors, 13 syncs: 13 as expected, 0 not");
    }

    @Test
    void namesRecordAndFieldThatDiffer() throws IOException {
        change(tickets, "\"subject\": \"Log in fails\"", "\"subject\": \"Log in works\"");

        assertThat(shell.run("test", desk.toString())).isEqualTo(1);

        assertThat(shell.out())
                .contains("  FAILED 1-first-sync tickets: ")
                .contains("         record id 41004, subject: expected \"Log in works\", is \"Log in fails\"\n")
                .endsWith("1 connector, 2 syncs: 1 as expected, 1 not\n");
    }

    @Test
    void tellsOfStatesThatDiffer() throws IOException {
        change(
                desk.resolve("expected/1-first-sync/state.json"),
                "\"updated_at\": \"2025-06-12T17:17:00Z\"\n   }\n  }\n }\n]",
                "\"updated_at\": \"2025-06-13T17:17:00Z\"\n   }\n  }\n }\n]");

        assertThat(shell.run("test", desk.toString())).isEqualTo(1);

        assertThat(shell.out())
                .contains(
                        "         state, updated_at: expected \"2025-06-13T17:17:00Z\", is \"2025-06-12T17:17:00Z\"\n");
    }

    @Test
    void renewsGoldenFilesAndLeavesOthers() throws IOException {
        String before = Files.readString(tickets);
        Path agents = desk.resolve("expected/1-first-sync/agents.jsonl");
        String others = Files.readString(agents);
        change(tickets, "\"subject\": \"Log in fails\"", "\"subject\": \"Log in works\"");

        assertThat(shell.run("test", desk.toString(), "--update")).isZero();

        assertThat(shell.out())
                .contains("  NEW    1-first-sync tickets: ")
                .contains("         renewed " + tickets + "\n");
        assertThat(Files.readString(tickets)).hasSameSizeAs(before).contains("Log in fails");
        assertThat(Files.readString(agents)).isEqualTo(others);
        assertThat(shell.run("test", desk.toString())).isZero();
    }

    @Test
    void failsWhereSomethingIsAskedForThatIsNotRecorded() throws IOException {
        change(desk.resolve("manifest.yaml"), "path: agents", "path: people");

        assertThat(shell.run("test", desk.toString(), "--update")).isEqualTo(1);

        assertThat(shell.out())
                .contains(
                        "         failed: Cannot replay GET https://desk.example.com/api/v3/people: no recorded exchange fits")
                .doesNotContain("asked for, and not recorded")
                .contains("recorded, and not asked for: GET https://desk.example.com/api/v3/agents\n");
    }

    @Test
    void writesJunitXml() throws IOException {
        change(tickets, "\"subject\": \"Log in fails\"", "\"subject\": \"Log in works\"");
        Path xml = folder.resolve("reports/desk.xml");

        assertThat(shell.run("test", desk.toString(), "--junit", xml.toString()))
                .isEqualTo(1);

        assertThat(Files.readString(xml))
                .contains("<testsuite name=\"weir test\" tests=\"8\" failures=\"1\">")
                .contains(
                        "<failure type=\"difference\" message=\"record id 41004, subject: expected &quot;Log in works&quot;");
    }

    @Test
    void refusesFoldersWithoutConnectors() {
        assertThat(shell.run("test", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot test " + folder.resolve("none")
                        + ": there is no such folder (name a connector's folder; weir record makes recordings)\n");
    }
}
