package dev.weir.protocol;

import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes Airbyte messages, one line of JSON each, and flushes after each. Texts of logs and errors pass through the
 * {@link SecretMask}. Safe for concurrent use; a failed write is a {@code ConnectorException} of type {@code SINK}.
 */
public final class ProtocolWriter {

    private static final int MESSAGE_SIZE = 512;

    private final MessageLines lines;
    private final Clock clock;
    private final boolean debug;
    private volatile SecretMask mask = SecretMask.NONE;

    /**
     * A writer of messages.
     *
     * @param out   takes nothing but messages; stays open
     * @param clock says when a message was emitted
     * @param debug whether errors carry stack traces and debug logs are written
     */
    public ProtocolWriter(OutputStream out, Clock clock, boolean debug) {
        this.lines = new MessageLines(out);
        this.clock = clock;
        this.debug = debug;
    }

    /** Hides secrets from now on. */
    public void mask(SecretMask secrets) {
        mask = secrets;
    }

    /** A text as the messages would show it. */
    public String hide(String text) {
        return mask.hide(text);
    }

    SecretMask mask() {
        return mask;
    }

    MessageLines lines() {
        return lines;
    }

    long now() {
        return clock.millis();
    }

    /** SPEC: the form of the configuration. */
    public void spec(Specification specification) {
        Row spec = Row.of("connectionSpecification", specification.connectionSpecification());
        putIfPresent(spec, "documentationUrl", specification.documentationUrl());
        spec.put("supportsNormalization", false);
        spec.put("supportsDBT", false);
        putIfPresent(spec, "advanced_auth", specification.advancedAuth());
        write("SPEC", "spec", spec);
    }

    /** CONNECTION_STATUS: the configuration works. */
    public void connectionSucceeded() {
        write("CONNECTION_STATUS", "connectionStatus", Row.of("status", "SUCCEEDED"));
    }

    /** CONNECTION_STATUS: the configuration does not work, and why. */
    public void connectionFailed(String reason) {
        Row status = Row.of("status", "FAILED");
        status.put("message", mask.hide(reason));
        write("CONNECTION_STATUS", "connectionStatus", status);
    }

    /** CATALOG: the streams that can be read. */
    public void catalog(List<DiscoveredStream> streams) {
        List<@Nullable Object> rows = new ArrayList<>(streams.size());
        for (DiscoveredStream stream : streams) {
            rows.add(stream.toRow());
        }
        write("CATALOG", "catalog", Row.of("streams", rows));
    }

    /** LOG; debug logs are left out unless asked for. */
    public void log(LogLevel level, String message) {
        if (level == LogLevel.DEBUG && !debug) {
            return;
        }
        Row log = Row.of("level", level.name());
        log.put("message", mask.hide(message));
        write("LOG", "log", log);
    }

    /** TRACE ERROR about a stream, or about the whole run if there is no stream. */
    public void error(ConnectorException failure, @Nullable StreamInfo stream) {
        Row error = Row.of("message", mask.hide(String.valueOf(failure.getMessage())));
        Throwable cause = failure.getCause();
        if (cause != null && !Objects.equals(cause.getMessage(), failure.getMessage())) {
            error.put("internal_message", mask.hide(cause.toString()));
        }
        if (debug) {
            error.put("stack_trace", mask.hide(stackTrace(failure)));
        }
        error.put("failure_type", nameOf(failure.type()));
        if (stream != null) {
            error.put("stream_descriptor", Descriptor.of(stream).toRow());
        }
        trace("ERROR", "error", error);
    }

    /** TRACE ERROR that ends a run in which streams failed; their own errors say more. */
    public void failedStreams(String summary) {
        Row error = Row.of("message", mask.hide(summary));
        error.put("internal_message", "Concurrent read failure");
        error.put("failure_type", nameOf(FailureType.CONFIG));
        trace("ERROR", "error", error);
    }

    /** TRACE ESTIMATE: about how many records a stream will bring in this run. */
    public void estimate(StreamInfo stream, long rows) {
        Row estimate = Row.of("name", stream.name());
        estimate.put("type", "STREAM");
        putIfPresent(estimate, "namespace", stream.namespace());
        estimate.put("row_estimate", rows);
        trace("ESTIMATE", "estimate", estimate);
    }

    /** CONTROL: the whole changed configuration, on its way before this returns. */
    public void configChanged(Row config) {
        Row control = Row.of("type", "CONNECTOR_CONFIG");
        control.put("emitted_at", now());
        control.put("connectorConfig", Row.of("config", config));
        write("CONTROL", "control", control);
    }

    void trace(String type, String key, Row body) {
        Row trace = Row.of("type", type);
        trace.put("emitted_at", now());
        trace.put(key, body);
        write("TRACE", "trace", trace);
    }

    void write(String type, String key, Row body) {
        JsonBuffer line = new JsonBuffer(MESSAGE_SIZE);
        append(line, type, key, body);
        synchronized (lines) {
            lines.write(line);
            lines.flush();
        }
    }

    private static void append(JsonBuffer line, String type, String key, Row body) {
        Row message = Row.of("type", type);
        message.put(key, body);
        try {
            line.row(message);
        } catch (UnwritableValueException e) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot write " + type + " message: it holds a value of type " + e.type()
                            + ", which JSON has no form for",
                    e);
        }
        line.ascii('\n');
    }

    private static void putIfPresent(Row row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }

    private static String nameOf(FailureType type) {
        return switch (type) {
            case CONFIG -> "config_error";
            case SOURCE_TRANSIENT -> "transient_error";
            case SOURCE_PERMANENT, SINK, INTERNAL -> "system_error";
        };
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
