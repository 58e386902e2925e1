package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.RowKeys;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** Records that a parser makes of one row, and that share their primary key. */
public final class KeyColumnsRule implements Rule {

    @Override
    public String id() {
        return "key-columns";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component stream : subject.streams()) {
            List<List<ScalarNode>> key = StreamFields.primaryKey(stream);
            Node place = stream.get("primary_key");
            if (!key.isEmpty() && place != null && key.stream().allMatch(KeyColumnsRule::isWritten)) {
                RowKeys.of(stream).forEach(rows -> missing(stream, rows, key, place, findings));
            }
        }
    }

    private static boolean isWritten(List<ScalarNode> path) {
        return path.stream().noneMatch(step -> String.valueOf(step.value()).contains("{{"));
    }

    private void missing(Component stream, RowKeys rows, List<List<ScalarNode>> key, Node place, Findings findings) {
        List<String> missing = new ArrayList<>(rows.columns());
        key.stream()
                .filter(path -> path.size() == 1)
                .forEach(path -> missing.remove(path.get(0).value()));
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            findings.add(
                    this,
                    place.position(),
                    "Cannot tell the records of " + StreamFields.name(stream) + " apart: "
                            + rows.maker().descriptor().type() + " makes several of one row, by " + names
                            + ", which the primary key lacks",
                    "add " + names + " to primary_key");
        }
    }
}
