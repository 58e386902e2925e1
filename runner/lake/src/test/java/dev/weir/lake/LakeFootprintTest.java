package dev.weir.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the lake in a process of its own, with a small heap and without the jars that it must not need. */
class LakeFootprintTest {

    /** The Java version from which a JVM warns of libraries such as zstd's. */
    private static final int WARNS_OF_NATIVE_CODE = 22;

    @TempDir
    Path folder;

    @Test
    void loadsSeveralStreamsInASmallHeapWithoutHadoop() throws Exception {
        String output = run("-Xmx128m", folder.toString(), "4", "30000");

        assertThat(output).isEqualTo("120000 rows\n");
        try (Duck duck = new Duck()) {
            assertThat(
                            duck.ask(
                                    folder,
                                    "SELECT count(*), count(DISTINCT id), min(created_at), count(discount) < count(*), sum(len(items)) > count(*) FROM FILES"))
                    .containsExactly("120000|30000|2024-03-01T00:00Z|true|true");
        }
    }

    private String run(String heap, String... arguments) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("hadoop-client"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(classPath).contains("parquet-hadoop").doesNotContain("hadoop-client");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), heap);
        if (Runtime.version().feature() >= WARNS_OF_NATIVE_CODE) {
            builder.command().add("--enable-native-access=ALL-UNNAMED");
        }
        builder.command().addAll(List.of("-cp", classPath, LakeLoad.class.getName()));
        builder.command().addAll(List.of(arguments));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int code = process.waitFor();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(code).as(output).isZero();
        return output;
    }
}
