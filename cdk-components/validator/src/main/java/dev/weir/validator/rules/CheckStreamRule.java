package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import dev.weir.validator.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check that asks for a stream which is not there: it always fails. */
public final class CheckStreamRule implements Rule {

    @Override
    public String id() {
        return "check-stream";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<String> names = new ArrayList<>();
        boolean all = !subject.source().has("dynamic_streams")
                && collect(subject.source().get("streams"), names);
        for (Component check : all ? subject.all("CheckStream") : List.<Component>of()) {
            if (check.get("stream_names") instanceof SequenceNode list) {
                list.nodes().forEach(node -> name(node, names, findings));
            }
        }
    }

    /** Takes the names of streams, whatever else is wrong with them; says whether those are all names that there are. */
    private static boolean collect(@Nullable Node streams, List<String> names) {
        if (!(streams instanceof SequenceNode list)) {
            return false;
        }
        for (Node node : list.nodes()) {
            if (!(node instanceof MappingNode stream)) {
                return false;
            }
            if ("ConditionalStreams".equals(stream.text("type"))) {
                if (!collect(stream.get("streams"), names)) {
                    return false;
                }
                continue;
            }
            String name = stream.text("name");
            if (name == null || name.contains("{{")) {
                return false;
            }
            names.add(name);
        }
        return true;
    }

    private void name(Object node, List<String> names, Findings findings) {
        if (node instanceof ScalarNode scalar && !names.contains(String.valueOf(scalar.value()))) {
            Suggestion known = Suggestion.of(
                    String.valueOf(scalar.value()), names.stream().distinct().toList());
            SourceFile source = findings.source();
            Fix fix = known.nearest() == null
                    ? null
                    : source.writing(known.nearest(), source.word(scalar.position()), false);
            findings.add(
                    this,
                    scalar.position(),
                    "Cannot check stream '" + scalar.value() + "': there is no such stream",
                    known.remedy(),
                    fix);
        }
    }
}
