package dev.weir.manifest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.TestDescriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.yaml.Utf8;
import dev.weir.manifest.yaml.YamlReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as YAML and as a manifest. As a test it tries only the seeds: a whole manifest, the documents of
 * {@code hostile.txt}, and the findings of earlier runs, which lie in the folder of resources that bears this class' name.
 * {@code .ci/fuzz manifest} makes new ones.
 */
class ManifestFuzzTest {

    /** Far more than the reader's own bounds let a document take, also when the reader is instrumented. */
    private static final double MOST_CPU_SECONDS = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Descriptors DESCRIPTORS = TestDescriptors.reference();

    static Stream<byte[]> seeds() {
        Stream<String> hostile = Stream.of(
                TestDescriptors.text("/dev/weir/manifest/fuzz/hostile.txt").split("=====\n"));
        return Stream.concat(Stream.of(TestDescriptors.text("/dev/weir/manifest/valid.yaml")), hostile)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyFileIsReadOrRefusedWithAProblem(byte[] file) {
        long cpu = THREADS.getCurrentThreadCpuTime();

        List<Problem> problems = problems(file);

        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.message()).startsWith("Cannot ").endsWith(")");
            assertThat(problem.position().file()).isEqualTo("m.yaml");
        });
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }

    private static List<Problem> problems(byte[] file) {
        try {
            String text = Utf8.decode(file, "m.yaml");
            YamlReader.read(text, "m.yaml", new Problems());
            return Manifests.parse(text, "m.yaml").resolve(DESCRIPTORS).warnings();
        } catch (ManifestException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return refused.problems();
        }
    }
}
