package dev.weir.lake.commit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lakes;
import dev.weir.spi.value.Row;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStatusTest {

    @ParameterizedTest
    @CsvSource({
        "staged, failed, a, held, held",
        "failed, held, b, published, partly_published",
        "held, failed, a, dropped, dropped",
        "staged, staged, a, held, staged",
        "published, held, b, dropped, partly_published",
        "held, published, a, published, published"
    })
    void givesTheVerdictOfAllStreams(String a, String b, String changed, String status, String verdict) {
        Row manifest = Lakes.json("""
                {"run": "r1", "streams": [{"name": "a", "status": "%s"}, {"name": "b", "status": "%s"}]}""".formatted(a, b));

        assertThat(RunStatus.with(manifest, Set.of(changed), status).get("verdict"))
                .isEqualTo(verdict);
    }
}
