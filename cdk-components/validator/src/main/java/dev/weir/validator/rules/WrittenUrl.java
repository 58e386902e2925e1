package dev.weir.validator.rules;

import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address to which requests go, where a manifest writes its scheme out.
 *
 * @param node   where it stands
 * @param text   the address, or the template of it, without spaces around it
 * @param scheme its scheme as it is written
 */
record WrittenUrl(ScalarNode node, String text, String scheme) {

    private static final Set<String> FIELDS = Set.of("url", "url_base", "token_refresh_endpoint");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://");

    /** All of a manifest. */
    static Stream<WrittenUrl> in(Subject subject) {
        return subject.all().stream()
                .flatMap(component -> component.node().entries().stream())
                .filter(entry -> FIELDS.contains(entry.key()))
                .flatMap(entry -> entry.value() instanceof ScalarNode scalar ? of(scalar).stream() : Stream.of());
    }

    private static Optional<WrittenUrl> of(ScalarNode node) {
        if (!(node.value() instanceof String value)) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(value.strip());
        return scheme.find() ? Optional.of(new WrittenUrl(node, value.strip(), scheme.group(1))) : Optional.empty();
    }

    /** Says what is wrong with it; https in the place of its scheme would mend that. */
    void found(Rule rule, String message, Findings findings) {
        findings.add(rule, node.position(), message, "write https://", fix(findings));
    }

    private @Nullable Fix fix(Findings findings) {
        int start = findings.source().start(findings.source().word(node.position()));
        int at = findings.source().text().indexOf(scheme + "://", start);
        boolean near = at >= start && at - start <= 2;
        return near ? new Fix("write https://", false, List.of(new Edit(at, at + scheme.length(), "https"))) : null;
    }
}
