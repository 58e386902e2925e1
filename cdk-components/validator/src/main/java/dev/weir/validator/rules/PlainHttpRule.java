package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.regex.Pattern;

/** Requests without encryption: whoever is on the way reads the credentials. */
public final class PlainHttpRule implements Rule {

    private static final Pattern OWN_MACHINE = Pattern.compile("(?i)^http://(localhost|127\\.|\\[::1]|\\{\\{)");

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
        WrittenUrl.in(subject)
                .filter(url -> url.scheme().equalsIgnoreCase("http")
                        && !OWN_MACHINE.matcher(url.text()).find())
                .forEach(url -> url.found(
                        this, "Cannot protect requests to " + url.text() + ": http:// is not encrypted", findings));
    }
}
