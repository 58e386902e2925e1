package dev.weir.validator.report;

import dev.weir.validator.Report;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Findings as one JSON object: {@code {"version": 1, "files": [{"file", "findings": [{"rule", "severity", "line", …}]}]}}. */
public final class JsonReport implements ReportFormat {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(List<Report> reports, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeArrayPropertyStart("files");
            reports.forEach(report -> file(report, json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void file(Report report, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", report.source().name());
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(finding -> finding(finding, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", Words.of(finding.severity()));
        json.writeNumberProperty("line", finding.span().line());
        json.writeNumberProperty("column", finding.span().column());
        json.writeNumberProperty("length", finding.span().length());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        Fix fix = finding.fix();
        if (fix != null) {
            json.writeName("fix");
            fix(fix, json);
        }
        json.writeEndObject();
    }

    private static void fix(Fix fix, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", fix.title());
        json.writeBooleanProperty("safe", fix.safe());
        json.writeArrayPropertyStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            json.writeNumberProperty("start", edit.start());
            json.writeNumberProperty("end", edit.end());
            json.writeStringProperty("replacement", edit.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
