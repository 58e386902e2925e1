package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests without encryption: whoever is on the way reads the credentials. */
public final class PlainHttpRule implements Rule {

    private static final Set<String> FIELDS = Set.of("url", "url_base", "token_refresh_endpoint");
    private static final Pattern PLAIN = Pattern.compile("(?i)^\\s*http://");
    private static final Pattern OWN_MACHINE = Pattern.compile("(?i)^\\s*http://(localhost|127\\.|\\[::1]|\\{\\{)");

    @Override
    public String id() {
        return "plain-http";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component component : subject.all()) {
            component.node().entries().stream()
                    .filter(entry -> FIELDS.contains(entry.key()))
                    .forEach(entry -> field(entry, findings));
        }
    }

    private void field(Entry entry, Findings findings) {
        if (entry.value() instanceof ScalarNode scalar
                && scalar.value() instanceof String text
                && PLAIN.matcher(text).find()
                && !OWN_MACHINE.matcher(text).find()) {
            findings.add(
                    this,
                    scalar.position(),
                    "Cannot protect requests to " + text.strip() + ": http:// is not encrypted",
                    "write https://",
                    fix(scalar, findings));
        }
    }

    private static @Nullable Fix fix(ScalarNode scalar, Findings findings) {
        int start = findings.source().start(findings.source().word(scalar.position()));
        int at = findings.source().text().indexOf("http://", start);
        boolean near = at >= start && at - start <= 2;
        return near ? new Fix("write https://", false, List.of(new Edit(at, at + 4, "https"))) : null;
    }
}
