package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;

/** A stream without a primary key: a destination cannot tell new records from changed ones. */
public final class PrimaryKeyRule implements Rule {

    @Override
    public String id() {
        return "primary-key";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        subject.streams().stream()
                .filter(stream -> !stream.field().equals("stream"))
                .filter(stream -> StreamFields.primaryKey(stream).isEmpty() && !stream.isMisspelled("primary_key"))
                .forEach(stream -> report(stream, findings));
    }

    private void report(Component stream, Findings findings) {
        findings.add(
                this,
                stream.position(),
                "Cannot tell the records of " + StreamFields.name(stream) + " apart: it has no primary_key",
                "name the fields that identify a record");
    }
}
