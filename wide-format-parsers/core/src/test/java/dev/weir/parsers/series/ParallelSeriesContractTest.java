package dev.weir.parsers.series;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ParallelSeriesContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.SeriesExtractor
                layout: parallel
                path: [hourly]
                index: {path: [time], name: time}
                """;
    }

    @Override
    protected byte[] body() {
        return "{\"hourly\": {\"time\": [\"t1\", \"t2\"], \"temp\": [4, null]}}".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(record("{\"time\": \"t1\", \"temp\": 4}"), record("{\"time\": \"t2\", \"temp\": null}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }
}
