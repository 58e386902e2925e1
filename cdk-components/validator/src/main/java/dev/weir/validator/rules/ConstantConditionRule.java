package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;

/** A condition that is always the same: pages without end, or one page; all records, or none. */
public final class ConstantConditionRule implements Rule {

    @Override
    public String id() {
        return "constant-condition";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component paging : subject.all("CursorPagination")) {
            check(paging, "stop_condition", "Cannot end paging by stop_condition: it is always ", findings);
        }
        for (Component filter : subject.all("RecordFilter")) {
            check(filter, "condition", "Cannot filter records: the condition is always ", findings);
        }
    }

    private void check(Component component, String field, String message, Findings findings) {
        if (!(component.get(field) instanceof ScalarNode scalar) || scalar.value() == null) {
            return;
        }
        String text = String.valueOf(scalar.value()).strip();
        if (text.isEmpty()) {
            return;
        }
        Conditions.truth(text)
                .ifPresent(truth -> findings.add(
                        this,
                        scalar.position(),
                        message + truth,
                        "write a template that looks at the response or the record"));
    }
}
