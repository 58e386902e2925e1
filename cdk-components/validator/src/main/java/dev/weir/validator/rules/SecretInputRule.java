package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.TemplateText;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An input that holds a credential and is not marked as one: platforms store and show it as plain text. */
public final class SecretInputRule implements Rule {

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)(^|_)(password|passwd|passphrase|secret|secret_?key|client_?secret|api_?key|api_?secret|api_?token|access_?token"
                    + "|refresh_?token|auth_?token|bearer_?token|personal_?access_?token|private_?key|access_?key|secret_?access_?key)$");

    @Override
    public String id() {
        return "secret-input";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> usedAsSecret = new HashSet<>();
        for (TemplateText text : subject.templates()) {
            if (text.parameter().secret() && !text.parameter().name().equals("username")) {
                usedAsSecret.addAll(text.keysOf("config"));
            }
        }
        subject.inputs().ifPresent(inputs -> properties(inputs, usedAsSecret, findings));
    }

    private void properties(MappingNode properties, Set<String> usedAsSecret, Findings findings) {
        for (Entry entry : properties.entries()) {
            if (entry.value() instanceof MappingNode input) {
                input(entry, input, usedAsSecret, findings);
                nested(input, findings);
            }
        }
    }

    private void nested(MappingNode input, Findings findings) {
        if (input.get("properties") instanceof MappingNode inner) {
            properties(inner, Set.of(), findings);
        }
        for (String word : List.of("oneOf", "anyOf", "allOf")) {
            if (input.get(word) instanceof SequenceNode alternatives) {
                for (Node alternative : alternatives.nodes()) {
                    if (alternative instanceof MappingNode mapping) {
                        nested(mapping, findings);
                    }
                }
            }
        }
    }

    private void input(Entry entry, MappingNode input, Set<String> usedAsSecret, Findings findings) {
        boolean credential = CREDENTIAL.matcher(entry.key()).find() || usedAsSecret.contains(entry.key());
        if (credential && isText(input) && !Inputs.isSecret(input) && input.get("const") == null) {
            findings.add(
                    this,
                    entry.keyPosition(),
                    "Cannot keep input '" + entry.key() + "' secret: it is a credential without airbyte_secret",
                    "write airbyte_secret: true in it",
                    fix(entry, input, findings));
        }
    }

    private static boolean isText(MappingNode input) {
        Node type = input.get("type");
        return type instanceof ScalarNode scalar && scalar.is("string")
                || type instanceof SequenceNode list
                        && list.nodes().stream()
                                .anyMatch(node -> node instanceof ScalarNode scalar && scalar.is("string"));
    }

    /** A line before the first of the input, if that stands on lines of its own. */
    private static @Nullable Fix fix(Entry entry, MappingNode input, Findings findings) {
        int line = input.position().line();
        boolean block = line > entry.keyPosition().line()
                && findings.source().indentation(line) == input.position().column() - 1;
        if (!block || input.get("airbyte_secret") != null) {
            return null;
        }
        String indent = " ".repeat(input.position().column() - 1);
        int start = findings.source().lineStart(line);
        return new Fix(
                "write airbyte_secret: true",
                true,
                List.of(new Edit(
                        start,
                        start,
                        indent + "airbyte_secret: true" + findings.source().lineEnd())));
    }
}
