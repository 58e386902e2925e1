package dev.weir.parsers.analytics;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class AnalyticsReportExtractorContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return """
                type: CustomRecordExtractor
                class_name: weir.parsers.AnalyticsReportExtractor
                inject: {property: p}
                layout: ga4
                """;
    }

    @Override
    protected byte[] body() {
        return """
                {"dimensionHeaders": [{"name": "date"}], "metricHeaders": [{"name": "users", "type": "TYPE_INTEGER"}],
                 "rows": [{"dimensionValues": [{"value": "d1"}], "metricValues": [{"value": "3"}]},
                          {"dimensionValues": [{"value": "d2"}], "metricValues": [{"value": "4"}]}]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(
                record("{\"date\": \"d1\", \"users\": 3, \"property\": \"p\"}"),
                record("{\"date\": \"d2\", \"users\": 4, \"property\": \"p\"}"));
    }

    private static Row record(String json) {
        return (Row) new TestRuntime().json().parse(json);
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless(
                "{\"dimensionHeaders\": [{\"name\": \"date\"}], \"metricHeaders\": [{\"name\": \"users\"}], \"rows\": [",
                "{\"dimensionValues\": [{\"value\": \"d1\"}], \"metricValues\": [{\"value\": \"3\"}]},"));
    }
}
