package dev.weir.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProtocolWriterTest {

    private record Form(
            Row connectionSpecification,
            @Nullable String documentationUrl,
            @Nullable Row advancedAuth) implements Specification {}

    private final Recorder recorder = new Recorder();

    @Test
    void writesASpec() {
        recorder.writer.spec(new Form(Row.of("type", "object"), null, null));
        recorder.writer.spec(new Form(new Row(), "https://example.com/docs", Row.of("auth_flow_type", "oauth2.0")));

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"SPEC\",\"spec\":{\"connectionSpecification\":{\"type\":\"object\"},\"supportsNormalization\":false,\"supportsDBT\":false}}",
                        "{\"type\":\"SPEC\",\"spec\":{\"connectionSpecification\":{},\"documentationUrl\":\"https://example.com/docs\",\"supportsNormalization\":false,\"supportsDBT\":false,\"advanced_auth\":{\"auth_flow_type\":\"oauth2.0\"}}}");
    }

    @Test
    void writesConnectionStatus() {
        recorder.writer.connectionSucceeded();
        recorder.writer.connectionFailed("Cannot read users: 401 (check the key)");

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"CONNECTION_STATUS\",\"connectionStatus\":{\"status\":\"SUCCEEDED\"}}",
                        "{\"type\":\"CONNECTION_STATUS\",\"connectionStatus\":{\"status\":\"FAILED\",\"message\":\"Cannot read users: 401 (check the key)\"}}");
    }

    @Test
    void writesACatalog() {
        Row schema = Row.of("type", "object");
        recorder.writer.catalog(List.of(
                new DiscoveredStream(
                        new StreamInfo("users", null, schema, List.of(List.of("id"), List.of("org", "id")), "at"),
                        true,
                        true,
                        false),
                new DiscoveredStream(new StreamInfo("tags", "eu", schema, List.of(), "at"), false, true, true)));

        assertThat(recorder.text()).isEqualTo("""
                        {"type":"CATALOG","catalog":{"streams":[\
                        {"name":"users","json_schema":{"type":"object"},"supported_sync_modes":["full_refresh","incremental"],\
                        "source_defined_cursor":true,"default_cursor_field":["at"],"source_defined_primary_key":[["id"],["org","id"]],\
                        "is_resumable":true,"is_file_based":false},\
                        {"name":"tags","json_schema":{"type":"object"},"supported_sync_modes":["full_refresh"],\
                        "namespace":"eu","is_resumable":false,"is_file_based":true}]}}
                        """);
    }

    @Test
    void writesErrorsWithTheirOwner() {
        for (FailureType type : FailureType.values()) {
            recorder.writer.error(new ConnectorException(type, "Cannot go on"), null);
        }

        assertThat(recorder.lines())
                .extracting(line -> line.substring(line.indexOf("\"error\"")))
                .containsExactly(
                        "\"error\":{\"message\":\"Cannot go on\",\"failure_type\":\"config_error\"}}}",
                        "\"error\":{\"message\":\"Cannot go on\",\"failure_type\":\"transient_error\"}}}",
                        "\"error\":{\"message\":\"Cannot go on\",\"failure_type\":\"system_error\"}}}",
                        "\"error\":{\"message\":\"Cannot go on\",\"failure_type\":\"system_error\"}}}",
                        "\"error\":{\"message\":\"Cannot go on\",\"failure_type\":\"system_error\"}}}");
    }

    @Test
    void writesTheCauseAsInternalMessageAndTheStackOnlyForDebugging() {
        ConnectorException failure =
                new ConnectorException(FailureType.INTERNAL, "Cannot go on", new IllegalStateException("no such step"));
        Recorder debugging = new Recorder(true);

        recorder.writer.error(failure, null);
        debugging.writer.error(failure, null);

        assertThat(recorder.text())
                .contains("\"internal_message\":\"java.lang.IllegalStateException: no such step\"")
                .doesNotContain("stack_trace");
        assertThat(debugging.text())
                .contains("\"stack_trace\":\"dev.weir.spi.failure.ConnectorException: Cannot go on\\n\\tat ");
    }

    @Test
    void endsFailedRunsWithASummary() {
        recorder.writer.failedStreams("During the sync, the following streams did not sync successfully: users: 401");

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"TRACE\",\"trace\":{\"type\":\"ERROR\",\"emitted_at\":1749988800000,\"error\":{\"message\":\"During the sync, the following streams did not sync successfully: users: 401\",\"internal_message\":\"Concurrent read failure\",\"failure_type\":\"config_error\"}}}");
    }

    @Test
    void writesEstimates() {
        recorder.writer.estimate(Recorder.USERS, 1200);

        assertThat(recorder.lines())
                .containsExactly(
                        "{\"type\":\"TRACE\",\"trace\":{\"type\":\"ESTIMATE\",\"emitted_at\":1749988800000,\"estimate\":{\"name\":\"users\",\"type\":\"STREAM\",\"row_estimate\":1200}}}");
    }

    @Test
    void leavesOutDebugLogsUnlessAskedFor() {
        Recorder debugging = new Recorder(true);
        for (Recorder each : List.of(recorder, debugging)) {
            each.writer.log(LogLevel.DEBUG, "detail");
            each.writer.log(LogLevel.INFO, "progress");
        }

        assertThat(recorder.lines())
                .containsExactly("{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":\"progress\"}}");
        assertThat(debugging.lines())
                .containsExactly(
                        "{\"type\":\"LOG\",\"log\":{\"level\":\"DEBUG\",\"message\":\"detail\"}}",
                        "{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":\"progress\"}}");
    }

    @Test
    void hidesSecretsInEveryText() {
        Recorder debugging = new Recorder(true);
        debugging.writer.mask(SecretMask.of(
                JsonText.row("{\"properties\":{\"key\":{\"airbyte_secret\":true}}}"), Row.of("key", "hush hush")));

        debugging.writer.connectionFailed("Cannot get /?key=hush+hush");
        debugging.writer.log(LogLevel.INFO, "key hush hush");
        debugging.writer.failedStreams("users: hush hush");
        debugging.writer.error(
                new ConnectorException(
                        FailureType.CONFIG, "bad hush hush", new IllegalStateException("worse hush%20hush")),
                Recorder.USERS);

        assertThat(debugging.text()).doesNotContain("hush").contains("/?key=****", "bad ****", "worse ****");
    }

    @Test
    void refusesMessagesThatJsonHasNoFormFor() {
        Row schema = Row.of("default", java.time.LocalDate.of(2025, 1, 1));

        assertThatThrownBy(() -> recorder.writer.spec(new Form(schema, null, null)))
                .hasMessage("Cannot write SPEC message: it holds a value of type LocalDate, "
                        + "which JSON has no form for");
        assertThat(recorder.text()).isEmpty();
    }
}
