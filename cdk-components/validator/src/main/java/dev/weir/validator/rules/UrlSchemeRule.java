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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A URL that no request can be sent to, as it is neither one of http nor one of https. */
public final class UrlSchemeRule implements Rule {

    private static final Set<String> FIELDS = Set.of("url", "url_base", "token_refresh_endpoint");
    private static final Set<String> KNOWN = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9+.-]*)://");

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
        for (Component component : subject.all()) {
            component.node().entries().stream()
                    .filter(entry -> FIELDS.contains(entry.key()))
                    .forEach(entry -> field(entry, findings));
        }
    }

    private void field(Entry entry, Findings findings) {
        if (entry.value() instanceof ScalarNode scalar && scalar.value() instanceof String text) {
            Matcher matcher = SCHEME.matcher(text);
            if (matcher.find() && !KNOWN.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                findings.add(
                        this,
                        scalar.position(),
                        "Cannot send requests to " + text.strip() + ": '" + matcher.group(1)
                                + "' is no way to reach an API",
                        "write https://",
                        fix(scalar, matcher.group(1), findings));
            }
        }
    }

    private static @Nullable Fix fix(ScalarNode scalar, String scheme, Findings findings) {
        int start = findings.source().start(findings.source().word(scalar.position()));
        int at = findings.source().text().indexOf(scheme + "://", start);
        boolean near = at >= start && at - start <= 2;
        return near ? new Fix("write https://", false, List.of(new Edit(at, at + scheme.length(), "https"))) : null;
    }
}
