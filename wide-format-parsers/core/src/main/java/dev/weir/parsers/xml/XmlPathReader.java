package dev.weir.parsers.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a path. */
final class XmlPathReader {

    private static final String NAME = "[^/\\[\\]@=!'\"\\s*.]+(?:\\.[^/\\[\\]@=!'\"\\s*]*)*";
    private static final Pattern STEP = Pattern.compile("(//?)(\\*|" + NAME + ")");
    private static final Pattern CONDITION =
            Pattern.compile("\\[\\s*@(" + NAME + ")\\s*(?:(!?=)\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*)?]");

    private final String text;
    private final Namespaces namespaces;

    XmlPathReader(String text, Namespaces namespaces) {
        this.text = text;
        this.namespaces = namespaces;
    }

    List<XmlStep> steps() {
        List<XmlStep> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        Matcher condition = CONDITION.matcher(text);
        int at = 0;
        while (at < text.length() || steps.isEmpty()) {
            if (!step.region(at, text.length()).lookingAt()) {
                throw unknown(at);
            }
            at = step.end();
            List<XmlStep.Condition> conditions = new ArrayList<>();
            while (condition.region(at, text.length()).lookingAt()) {
                conditions.add(condition(condition));
                at = condition.end();
            }
            steps.add(new XmlStep(step.group(1).length() == 2, name(step.group(2)), conditions));
        }
        return steps;
    }

    private XmlStep.Condition condition(Matcher found) {
        String value = found.group(3) == null ? found.group(4) : found.group(3);
        return new XmlStep.Condition(name(found.group(1)), value, !"!=".equals(found.group(2)));
    }

    private String name(String written) {
        return XmlTag.shown(written, namespaces);
    }

    private IllegalArgumentException unknown(int at) {
        return new IllegalArgumentException("Cannot read the path '" + text + "': "
                + (text.isEmpty() ? "it is empty" : "what stands at character " + (at + 1) + " is not known")
                + " (write it like //USER/PLAN or /E/USER[@type='x']/*)");
    }
}
