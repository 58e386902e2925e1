package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java: with a java that prints its words, and lays out an archive if it is told what to write in it. */
class LauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            echo "$@"
            for word in "$@"; do
                case $word in -XX:SharedArchiveFile=*/archive) cp "$(dirname "$0")/new" "${word#*=}" 2>/dev/null ;; esac
            done
            exit 0
            """;

    @TempDir
    Path root;

    private Path target;
    private Path archive;

    @BeforeEach
    void layOut() throws IOException {
        target = Files.createDirectories(root.resolve("runner/cli/target"));
        archive = target.resolve("weir-17.0.99.jsa");
        Path bin = Files.createDirectories(root.resolve("jdk/bin"));
        Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"17.0.99\"\n");
        Files.writeString(bin.resolve("java"), JAVA);
        assertThat(bin.resolve("java").toFile().setExecutable(true)).isTrue();
        Files.copy(Project.ROOT.resolve("weir"), root.resolve("weir"));
        Files.writeString(target.resolve("weir.jar"), "not looked into");
    }

    private String start() throws IOException, InterruptedException {
        return start("spec");
    }

    private String start(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", root.resolve("weir").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        Process process = launcher.start();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }

    @Test
    void startsTheRegistryAsAProgramOfItsOwn() throws Exception {
        Path program = root.toRealPath().resolve("registry-server/target/registry.jar");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "not looked into");

        assertThat(start("registry", "serve", "--port", "0"))
                .isEqualTo("-Xmx512m -jar " + program + " serve --port 0\n")
                .doesNotContain("weir.jar");
    }

    private void archive(String content, String size) throws IOException {
        Files.writeString(archive, content);
        Files.writeString(target.resolve("weir-17.0.99.jsa.size"), size + "\n");
    }

    @Test
    void usesAnArchiveThatIsWhole() throws Exception {
        archive("classes", "7");

        assertThat(start()).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void laysAnArchiveOutAgainThatWasCutOff() throws Exception {
        archive("class", "7");
        Files.writeString(root.resolve("jdk/bin/new"), "all classes");

        assertThat(start()).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(archive).hasContent("all classes");
        assertThat(start()).contains("-XX:SharedArchiveFile=" + archive);
    }

    @Test
    void goesWithoutAnArchiveThatCannotBeLaidOut() throws Exception {
        archive("class", "7");

        assertThat(start()).doesNotContain("SharedArchiveFile=" + archive);
        assertThat(start()).doesNotContain("SharedArchiveFile=" + archive);
        assertThat(files()).containsExactlyInAnyOrder("weir-17.0.99.jsa", "weir-17.0.99.jsa.size", "weir.jar");
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }
}
