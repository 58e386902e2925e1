package dev.weir.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.LakeResult;
import dev.weir.lake.StreamResult;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void listsTheStreamsAndWhatBecameOfThem() {
        LakeResult result = new LakeResult(
                "r-1",
                LakeResult.Verdict.PARTLY_PUBLISHED,
                "_weir/r-1.json",
                List.of(
                        new StreamResult(
                                "users",
                                StreamResult.Status.PUBLISHED,
                                12_345,
                                List.of("a.parquet", "b.parquet"),
                                1_048_576,
                                2.25,
                                Map.of("price", 3L, "count", 2L),
                                List.of("nickname"),
                                0,
                                true,
                                null),
                        new StreamResult(
                                "orders",
                                StreamResult.Status.FAILED,
                                7,
                                List.of(),
                                0,
                                0.04,
                                Map.of(),
                                List.of(),
                                0,
                                false,
                                new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read orders: hush"))),
                null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new Summary(result, text -> text.replace("hush", "****"))
                .printTo(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        stream  records  files      bytes  state  seconds  result
                        users    12,345      2  1,048,576  moved      2.3  published
                        orders        7      0          0  kept       0.0  failed: Cannot read orders: ****
                        users: 5 values did not fit their column and are kept in _rescued, of count, price
                        users: fields without a column are kept in _extra: nickname
                        run r-1: partly published, _weir/r-1.json
                        """);
    }
}
