package dev.weir.validator.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Results of tests as JUnit's XML, which CI servers read. */
public final class JunitXml {

    private JunitXml() {}

    /**
     * One test.
     *
     * @param group   what it belongs to, a "class" in JUnit's words
     * @param failure how it failed; null if it passed
     * @param output  what it says besides; empty if nothing
     */
    public record Test(String group, String name, @Nullable Failure failure, String output) {}

    /**
     * How a test failed.
     *
     * @param type    a word for programs
     * @param message a line
     * @param text    all about it
     */
    public record Failure(String type, String message, String text) {}

    /** The document of one suite. */
    public static String document(String suite, List<Test> tests) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            document(suite, tests, xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the report: " + e.getMessage(), e);
        }
        return text.append('\n').toString();
    }

    private static void document(String suite, List<Test> tests, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite);
        xml.writeAttribute("tests", String.valueOf(tests.size()));
        long failed = tests.stream().filter(test -> test.failure() != null).count();
        xml.writeAttribute("failures", String.valueOf(failed));
        for (Test test : tests) {
            write(test, xml);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void write(Test test, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(test.group()));
        xml.writeAttribute("name", legal(test.name()));
        Failure failure = test.failure();
        if (failure != null) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", failure.type());
            xml.writeAttribute("message", legal(failure.message()));
            xml.writeCharacters(legal(failure.text()));
            xml.writeEndElement();
        }
        if (!test.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(test.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no control characters. */
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
