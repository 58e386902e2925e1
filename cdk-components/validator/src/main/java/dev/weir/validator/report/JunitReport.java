package dev.weir.validator.report;

import dev.weir.validator.Report;
import dev.weir.validator.finding.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings as test results: a file is a test, which fails by its errors; warnings and notes are its output. */
public final class JunitReport implements ReportFormat {

    @Override
    public void write(List<Report> reports, Writer out) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            document(reports, xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("Cannot write the report: " + e.getMessage(), e);
        }
        out.write(text.append('\n').toString());
    }

    private static void document(List<Report> reports, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "weir validate");
        xml.writeAttribute("tests", String.valueOf(reports.size()));
        long failed = reports.stream()
                .filter(report -> report.findings().stream().anyMatch(Finding::isError))
                .count();
        xml.writeAttribute("failures", String.valueOf(failed));
        for (Report report : reports) {
            test(report, xml);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void test(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "weir.validate");
        xml.writeAttribute("name", report.source().name());
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", errors.get(0).rule());
            xml.writeAttribute("message", legal(errors.get(0).message()));
            xml.writeCharacters(lines(report, errors));
            xml.writeEndElement();
        }
        List<Finding> others =
                report.findings().stream().filter(finding -> !finding.isError()).toList();
        if (!others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(lines(report, others));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lines(Report report, List<Finding> findings) {
        StringBuilder lines = new StringBuilder();
        for (Finding finding : findings) {
            lines.append(report.source().name())
                    .append(':')
                    .append(finding.span().line())
                    .append(':')
                    .append(finding.span().column())
                    .append(": ")
                    .append(Words.of(finding.severity()))
                    .append('[')
                    .append(finding.rule())
                    .append("] ")
                    .append(finding.text())
                    .append('\n');
        }
        return legal(lines.toString());
    }

    /** XML 1.0 has no control characters. */
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
