package dev.weir.validator.report;

import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Span;
import java.io.Writer;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Findings for code scanning.
 *
 * @param version the version of Weir
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public record SarifReport(String version) implements ReportFormat {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(List<Report> reports, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            tool(reports, json);
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            json.writeArrayPropertyStart("results");
            reports.forEach(report -> report.findings().forEach(finding -> result(report, finding, json)));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void tool(List<Report> reports, JsonGenerator json) {
        TreeSet<String> rules = new TreeSet<>();
        reports.forEach(report -> report.findings().forEach(finding -> rules.add(finding.rule())));
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "weir");
        json.writeStringProperty("semanticVersion", version);
        json.writeArrayPropertyStart("rules");
        for (String rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", rule);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Report report, Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        json.writeStringProperty("level", Words.of(finding.severity()));
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", finding.text());
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(report.source().name()));
        json.writeEndObject();
        region(finding.span(), json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void region(Span span, JsonGenerator json) {
        if (span.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", span.line());
            json.writeNumberProperty("startColumn", span.column());
            json.writeNumberProperty("endColumn", span.column() + span.length());
            json.writeEndObject();
        }
    }

    private static String uri(String file) {
        return file.replace('\\', '/').replace(" ", "%20");
    }
}
