package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Position;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.HashMap;
import java.util.Map;

/** Two streams of one name: their records and states cannot be told apart. */
public final class StreamNameRule implements Rule {

    @Override
    public String id() {
        return "stream-name";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Map<String, Position> seen = new HashMap<>();
        for (Component stream : subject.source().children("streams")) {
            String name = stream.text("name");
            Position place = stream.node().get("name") == null
                    ? stream.position()
                    : stream.node().keyPosition("name");
            if (stream.isMisspelled("name")) {
                continue;
            }
            if (name == null || name.isEmpty()) {
                findings.add(
                        this,
                        stream.position(),
                        "Cannot select a stream: it has no name",
                        "give it a name, or $parameters with one");
                continue;
            }
            Position other = seen.putIfAbsent(name, place);
            if (other != null) {
                findings.add(
                        this,
                        place,
                        "Cannot tell two streams named '" + name + "' apart: the other one is at line " + other.line(),
                        "rename one of them");
            }
        }
    }
}
