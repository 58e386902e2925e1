package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;

/** A cursor that asks for all of the past at once: a failure near the end loses everything that was read. */
public final class UnboundedSlicesRule implements Rule {

    @Override
    public String id() {
        return "unbounded-slices";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component cursor : subject.all("DatetimeBasedCursor")) {
            boolean asksBySlice = cursor.has("start_time_option") || cursor.has("end_time_option");
            if (asksBySlice && !cursor.has("step")) {
                findings.add(
                        this,
                        cursor.position(),
                        "Cannot go on where a read broke off: without step all of the past is one slice",
                        "give step and cursor_granularity");
            }
        }
    }
}
