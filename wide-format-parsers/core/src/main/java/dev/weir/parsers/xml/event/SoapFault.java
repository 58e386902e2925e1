package dev.weir.parsers.xml.event;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import java.util.Set;

/** Notices a SOAP fault in the place of an answer, in version 1.1 or 1.2. */
final class SoapFault {

    private static final Set<String> SOAP =
            Set.of("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
    private static final Set<String> CODES = Set.of("faultcode", "Value");
    private static final Set<String> REASONS = Set.of("faultstring", "Text");
    private static final int LONGEST = 300;

    private final boolean fails;
    /** How many of the elements that lead to a fault are open. */
    private int found;

    SoapFault(boolean fails) {
        this.fails = fails;
    }

    /** Looks at an element that starts. */
    void look(XmlEvents xml) {
        if (!fails || xml.depth() > 3 || xml.depth() > found + 1) {
            return;
        }
        found = xml.depth() - 1;
        String wanted = found == 0 ? "Envelope" : found == 1 ? "Body" : "Fault";
        if (xml.name().equals(wanted) && SOAP.contains(xml.namespace())) {
            found++;
        }
        if (found == 3) {
            found = 0;
            throw failure(xml);
        }
    }

    private static ConnectorException failure(XmlEvents xml) {
        StringBuilder text = new StringBuilder();
        String code = "";
        String reason = "";
        String name = "";
        while (xml.depth() >= 3) {
            switch (xml.next()) {
                case START -> {
                    name = xml.name();
                    text.setLength(0);
                }
                case TEXT -> xml.addText(text);
                case END -> {
                    code = code.isEmpty() && CODES.contains(name) ? cut(text) : code;
                    reason = reason.isEmpty() && REASONS.contains(name) ? cut(text) : reason;
                    name = "";
                }
                default -> {}
            }
        }
        return Unreadable.because("Cannot read XML: the answer is a SOAP fault, " + code + ": " + reason
                + " (correct the request; or set fault to read if a fault is wanted)");
    }

    private static String cut(StringBuilder text) {
        String stripped = text.toString().strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST) + "…";
    }
}
