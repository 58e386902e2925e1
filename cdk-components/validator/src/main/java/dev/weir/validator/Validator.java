package dev.weir.validator;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Examination;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.validator.component.ComponentTree;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import dev.weir.validator.settings.Settings;
import dev.weir.validator.settings.Suppressions;
import dev.weir.validator.text.SourceFile;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Finds all that is wrong with manifests, and what will hurt in production; runs nothing of them. Immutable, for any number of threads.
 */
public final class Validator {

    /** The rule of fields that components do not have; one that is mended by another name hides what stands under that. */
    private static final String MISSPELLED = "unknown-field";

    private final Descriptors descriptors;
    private final List<Rule> rules;
    private final Settings settings;

    private Validator(Descriptors descriptors, List<Rule> rules, Settings settings) {
        this.descriptors = descriptors;
        this.rules = rules;
        this.settings = settings;
    }

    /** A validator of manifests that use some component types, with the rules that a class loader finds. */
    public static Validator of(Descriptors descriptors, ClassLoader loader) {
        return new Validator(descriptors, rules(loader), Settings.DEFAULT);
    }

    /** All rules that a class loader finds, by name. */
    public static List<Rule> rules(ClassLoader loader) {
        return ServiceLoader.load(Rule.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /** The same validator for a project that says something of rules. */
    public Validator with(Settings other) {
        return new Validator(descriptors, rules, other);
    }

    /**
     * Looks at the text of a manifest.
     *
     * @param file what findings call it
     */
    public Report validate(String text, String file) {
        SourceFile source = SourceFile.of(file, text);
        Findings findings = new Findings(source);
        examine(text, file, findings);
        List<Finding> taken = settings.apply(findings.all());
        return new Report(source, settings.judge(Suppressions.in(source).apply(taken, () -> RuleBook.names(rules))));
    }

    private void check(Subject subject, Findings findings) {
        boolean whole = findings.all().stream()
                .noneMatch(finding -> finding.isError() || finding.rule().equals(MISSPELLED) && finding.fix() != null);
        rules.stream()
                .filter(rule -> whole || !rule.concludesFromAbsence())
                .forEach(rule -> rule.check(subject, findings));
    }

    /** A file whose text cannot be had. */
    public Report unreadable(ManifestException failure, String file) {
        Findings findings = new Findings(SourceFile.of(file, ""));
        ProblemFindings.add(failure.problems(), findings);
        return new Report(findings.source(), findings.all());
    }

    private void examine(String text, String file, Findings findings) {
        ParsedManifest parsed;
        try {
            parsed = Manifests.parse(text, file);
        } catch (ManifestException e) {
            ProblemFindings.add(e.problems(), findings);
            return;
        }
        Examination examination = parsed.examine(descriptors);
        ProblemFindings.add(examination.problems(), findings);
        MappingNode resolved = examination.root();
        if (resolved != null) {
            ComponentTree.of(resolved, descriptors)
                    .map(root -> Subject.of(parsed.root(), root, settings.options()))
                    .ifPresent(subject -> check(subject, findings));
        }
    }
}
