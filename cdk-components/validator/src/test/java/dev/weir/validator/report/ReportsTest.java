package dev.weir.validator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import dev.weir.validator.text.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Report BROKEN = new Report(
            SourceFile.of("shop/manifest.yaml", "version: \"7.0.0\"\ntyp: X, <Y>\n"),
            List.of(
                    new Finding("size", Severity.ERROR, Span.FILE, "Cannot read it", "", null),
                    new Finding(
                            "unknown-field",
                            Severity.WARNING,
                            new Span(2, 1, 3),
                            "Cannot use 'typ': there is 100% none",
                            "did you mean type?",
                            new Fix("write type", false, List.of(new Edit(17, 20, "type"))))));
    private static final Report GOOD = new Report(SourceFile.of("good.yaml", ""), List.of());

    @Test
    void textShowsTheLineWithTheWordUnderlined() throws IOException {
        assertThat(written(new TextReport(false), BROKEN, GOOD)).isEqualTo("""
                shop/manifest.yaml: error[size] Cannot read it

                shop/manifest.yaml:2:1: warning[unknown-field] Cannot use 'typ': there is 100% none
                  2 | typ: X, <Y>
                    | ^^^
                  = help: did you mean type?

                2 files: 1 error, 1 warning, 0 notes
                """);
    }

    @Test
    void textSaysThatNothingIsWrong() throws IOException {
        assertThat(written(new TextReport(false), GOOD)).isEqualTo("1 file: nothing is wrong\n");
    }

    @Test
    void coloursAreForTerminals() throws IOException {
        assertThat(written(new TextReport(true), BROKEN)).contains("\u001b[31merror\u001b[0m[size]");
    }

    @Test
    void textShowsThePartOfALongLineThatIsMeant() throws IOException {
        String line = "a".repeat(500) + " bad " + "b".repeat(500);
        Report report = new Report(
                SourceFile.of("f", line),
                List.of(new Finding("r", Severity.NOTE, new Span(1, 502, 3), "Cannot", "", null)));

        assertThat(written(new TextReport(false), report)).contains("bad").hasSizeLessThan(500);
    }

    @Test
    void jsonHoldsAllOfIt() throws IOException {
        assertThat(written(new JsonReport(), BROKEN, GOOD)).isEqualTo("""
                {"version":1,"files":[{"file":"shop/manifest.yaml","findings":[\
                {"rule":"size","severity":"error","line":0,"column":0,"length":0,"message":"Cannot read it","remedy":""},\
                {"rule":"unknown-field","severity":"warning","line":2,"column":1,"length":3,\
                "message":"Cannot use 'typ': there is 100% none","remedy":"did you mean type?",\
                "fix":{"title":"write type","safe":false,"edits":[{"start":17,"end":20,"replacement":"type"}]}}]},\
                {"file":"good.yaml","findings":[]}]}
                """);
    }

    @Test
    void sarifNamesRulesAndRegions() throws IOException {
        assertThat(written(new SarifReport("1.0"), BROKEN)).isEqualTo("""
                {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{\
                "name":"weir","semanticVersion":"1.0","rules":[{"id":"size"},{"id":"unknown-field"}]}},\
                "columnKind":"unicodeCodePoints","results":[\
                {"ruleId":"size","level":"error","message":{"text":"Cannot read it"},\
                "locations":[{"physicalLocation":{"artifactLocation":{"uri":"shop/manifest.yaml"}}}]},\
                {"ruleId":"unknown-field","level":"warning",\
                "message":{"text":"Cannot use 'typ': there is 100% none (did you mean type?)"},\
                "locations":[{"physicalLocation":{"artifactLocation":{"uri":"shop/manifest.yaml"},\
                "region":{"startLine":2,"startColumn":1,"endColumn":4}}}]}]}]}
                """);
    }

    @Test
    void githubCommandsAreEscaped() throws IOException {
        assertThat(written(new GithubReport(), BROKEN)).isEqualTo("""
                ::error file=shop/manifest.yaml,title=size::Cannot read it
                ::warning file=shop/manifest.yaml,line=2,col=1,endColumn=4,title=unknown-field::Cannot use 'typ': there is 100%25 none (did you mean type?)
                """);
    }

    @Test
    void junitFailsByErrorsAlone() throws IOException {
        assertThat(written(new JunitReport(), BROKEN, GOOD))
                .startsWith(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuites><testsuite name=\"weir validate\" tests=\"2\""
                                + " failures=\"1\">")
                .contains("<failure type=\"size\" message=\"Cannot read it\">")
                .contains("<system-out>shop/manifest.yaml:2:1: warning[unknown-field] Cannot use 'typ'")
                .contains("<testcase classname=\"weir.validate\" name=\"good.yaml\">");
    }

    private static String written(ReportFormat format, Report... reports) throws IOException {
        StringWriter out = new StringWriter();
        format.write(List.of(reports), out);
        return out.toString();
    }
}
