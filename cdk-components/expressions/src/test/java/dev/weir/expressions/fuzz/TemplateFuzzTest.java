package dev.weir.expressions.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evaluates any bytes as a template. As a test it tries only the seeds: those of {@link Seeds}, and the findings of earlier
 * runs, which lie in the folder of resources that bears this class' name. {@code .ci/fuzz expressions} makes new ones.
 */
class TemplateFuzzTest {

    static Stream<byte[]> seeds() throws IOException {
        return Seeds.all().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyTextEndsInAValueOrAnErrorOfTheLanguage(byte[] text) {
        String source = new String(text, StandardCharsets.UTF_8);
        Trial trial = new Trial(source);

        Outcome first = trial.run();
        Outcome second = trial.run();

        assertThat(first.cpuSeconds()).as("CPU seconds").isLessThan(Trial.MOST_CPU_SECONDS);
        if (!source.contains("random") && !source.contains("lipsum")) {
            assertThat(second.result()).as("the second evaluation").isEqualTo(first.result());
        }
    }
}
