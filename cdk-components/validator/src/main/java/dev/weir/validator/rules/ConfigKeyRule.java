package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Position;
import dev.weir.validator.component.TemplateText;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Optional;
import java.util.Set;

/** A template that reads an input which the specification does not have: it is always empty. */
public final class ConfigKeyRule implements Rule {

    @Override
    public String id() {
        return "config-key";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Optional<MappingNode> inputs = subject.inputs();
        if (inputs.isEmpty()) {
            return;
        }
        Set<String> known = Inputs.known(subject, inputs.get());
        for (TemplateText text : subject.templates()) {
            text.keysOf("config").stream()
                    .filter(key -> !known.contains(key) && !key.startsWith("__"))
                    .forEach(key -> report(text, key, known, findings));
        }
    }

    private void report(TemplateText text, String key, Set<String> known, Findings findings) {
        Position position = text.positionOf(key);
        boolean exact = !position.equals(text.node().position());
        Span span = exact
                ? new Span(position.line(), position.column(), key.codePointCount(0, key.length()))
                : findings.source().next(key, position);
        Suggestion inputs = Suggestion.of(key, known);
        Fix fix = exact && inputs.nearest() != null ? findings.source().naming(inputs.nearest(), span, false) : null;
        findings.add(new Finding(
                id(),
                severity(),
                span,
                "Cannot find '" + key + "' in the config: spec.connection_specification has no such property",
                inputs.remedy(),
                fix));
    }
}
