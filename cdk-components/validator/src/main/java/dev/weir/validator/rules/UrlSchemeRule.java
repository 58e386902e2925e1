package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.Locale;
import java.util.Set;

/** A URL that no request can be sent to, as it is neither one of http nor one of https. */
public final class UrlSchemeRule implements Rule {

    private static final Set<String> KNOWN = Set.of("http", "https");

    @Override
    public String id() {
        return "url-scheme";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        WrittenUrl.in(subject)
                .filter(url -> !KNOWN.contains(url.scheme().toLowerCase(Locale.ROOT)))
                .forEach(url -> url.found(
                        this,
                        "Cannot send requests to " + url.text() + ": '" + url.scheme() + "' is no way to reach an API",
                        findings));
    }
}
