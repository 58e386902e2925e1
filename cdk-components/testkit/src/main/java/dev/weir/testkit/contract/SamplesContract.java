package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.testkit.sample.Sample;
import dev.weir.testkit.sample.SampleOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The samples of a module do what they say. Extend it; samples are the files of {@code src/test/samples}. */
public abstract class SamplesContract {

    /** For those who extend it. */
    protected SamplesContract() {}

    /** The folder of the samples. */
    protected Path folder() {
        return Path.of("src/test/samples");
    }

    @TestFactory
    Stream<DynamicTest> samples() {
        List<Sample> samples = Sample.in(folder());
        assertThat(samples).isNotEmpty();
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> check(sample)));
    }

    private static void check(Sample sample) {
        if (!sample.text("error").isEmpty()) {
            assertThatThrownBy(sample::outcome)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining(sample.text("error").strip());
            return;
        }
        SampleOutcome outcome = sample.outcome();
        assertThat(outcome.records()).isEqualTo(sample.records());
        if (sample.component("source_rows") instanceof Number rows) {
            assertThat(outcome.sourceRows()).as("source rows").isEqualTo(rows.intValue());
        }
        List<?> warnings = sample.component("warnings") instanceof List<?> list ? list : List.of();
        assertThat(outcome.warnings()).hasSize(warnings.size());
        for (int i = 0; i < warnings.size(); i++) {
            assertThat(outcome.warnings().get(i)).contains(String.valueOf(warnings.get(i)));
        }
    }
}
