package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents tell a user to type does what they say, in a folder that looks like the project's. */
class ReadmeTest {

    private static final JacksonJson JSON = new JacksonJson();

    @TempDir
    Path folder;

    @BeforeEach
    void linkTheProject() throws IOException {
        Project.jar();
        try (Stream<Path> parts = Files.list(Project.ROOT)) {
            for (Path part : parts.toList()) {
                String name = part.getFileName().toString();
                if (!name.startsWith(".") && !name.equals("lake")) {
                    Files.createSymbolicLink(folder.resolve(name), part);
                }
            }
        }
    }

    static Stream<String> pagesWithExamples() throws IOException {
        return Document.all().stream()
                .filter(document -> !document.examples().isEmpty())
                .map(Document::name);
    }

    @ParameterizedTest
    @MethodSource("pagesWithExamples")
    void showsWhatItsCommandsPrint(String page) throws Exception {
        for (Document.Example example : Document.read(page).examples()) {
            Ended ended = shell(example.command());
            if (example.fails()) {
                assertThat(ended.code()).isOne();
                assertThat(ended.err()).contains(example.lines());
            } else {
                assertThat(ended.succeeded().stream().map(ReadmeTest::withoutChance))
                        .containsExactlyElementsOf(example.lines().stream()
                                .map(ReadmeTest::withoutChance)
                                .toList());
            }
        }
    }

    @Test
    void beginsWithOneCommand() throws IOException {
        Document readme = Document.read("README.md");

        assertThat(readme.commands()).hasSize(1);
        assertThat(readme.examples()).hasSize(1);
        assertThat(pagesWithExamples()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"income-access-reports, csv, player_revenue", "myaffiliates-feeds, xml, earnings"})
    void connectorsShowAnAnswerAndItsRecords(String connector, String format, String stream) throws IOException {
        Document page = Document.read("connector-manifests/" + connector + "/README.md");
        RecordedSync sync = RecordedSync.first(connector);

        assertThat(sync.answers()).contains(page.block(format, "and its record"));
        String json = page.block("json", "and its record");
        assertThat(sync.records(stream))
                .containsSequence(
                        json.lines().map(JSON::parse).map(Row.class::cast).toList());
    }

    @Test
    void showsAQueryOfWhatItsCommandWrites() throws Exception {
        Document readme = Document.read("README.md");
        shell(readme.commands().get(0)).succeeded();
        String query = readme.block("sql", "The first call").strip().replace("'lake/", "'" + folder + "/lake/");

        try (Duck duck = new Duck(folder.resolve("lake"))) {
            assertThat(duck.ask(query.replace(";", ""))).containsExactlyInAnyOrderElementsOf(revenues());
        }
    }

    @Test
    void goesOnFromWhereItStopped() throws Exception {
        String command = Document.read("README.md").commands().get(0);
        shell(command).succeeded();

        List<String> out = shell(command).succeeded();

        int again = RecordedSync.second("affiliate-reports")
                .records("daily_reports")
                .size();
        assertThat(out)
                .filteredOn(line -> line.startsWith("daily_reports "))
                .singleElement()
                .asString()
                .matches("daily_reports +" + again + " .*published");
    }

    @Test
    void worksAsAllDocumentsSay() throws Exception {
        List<Document> documents = Document.all();
        assertThat(documents).extracting(Document::name).contains("README.md", "docs/run.md", "docs/protocol.md");
        for (Document document : documents) {
            List<String> commands = new ArrayList<>(document.commands());
            document.examples().stream()
                    .filter(Document.Example::fails)
                    .forEach(example -> commands.remove(example.command()));
            for (String command : commands) {
                assertThat(shell(command).succeeded())
                        .as("%s: %s", document.name(), command)
                        .isNotEmpty();
            }
        }
    }

    private static List<String> revenues() throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        RecordedSync.first("affiliate-reports").records("daily_reports").forEach(record -> {
            Object revenue = record.get("net_revenue");
            BigDecimal amount = revenue == null ? BigDecimal.ZERO : new BigDecimal(revenue.toString());
            sums.merge(String.valueOf(record.get("account")), amount, BigDecimal::add);
        });
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + "|" + sum.getValue().setScale(2))
                .toList();
    }

    /** How a command ended. */
    private record Ended(String command, int code, List<String> out, String err) {

        List<String> succeeded() {
            assertThat(code).as("%s: %s", command, err).isZero();
            return out;
        }
    }

    private Ended shell(String command) throws IOException, InterruptedException {
        Path err = folder.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
            List<String> out = lines.toList();
            return new Ended(command, process.waitFor(), out, Files.readString(err));
        }
    }

    /** Without run, sizes, times, and where the project is. */
    private static String withoutChance(String line) {
        return line.replaceAll("\\d{8}T\\d{6}Z-[0-9a-f]{8}", "RUN")
                .replaceAll("published, /.*/lake/", "published, /lake/")
                .replaceAll("^(\\S+ +[\\d,]+ +\\d+) +[\\d,]+ +(\\w+) +[\\d.]+ ", "$1 BYTES $2 SECONDS ")
                .replaceAll(" +", " ");
    }
}
