package dev.weir.validator;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Examination;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.validator.component.ComponentTree;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import dev.weir.validator.settings.Settings;
import dev.weir.validator.settings.Suppressions;
import dev.weir.validator.text.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that is wrong with manifests, and what will hurt in production; runs nothing of them. Immutable, for any number of threads.
 */
public final class Validator {

    /** The rule of fields that components do not have; one that is mended by another name hides what stands under that. */
    private static final String MISSPELLED = "unknown-field";

    private final Vocabulary.Source components;
    private final List<Rule> rules;
    private final Settings settings;

    private Validator(Vocabulary.Source components, List<Rule> rules, Settings settings) {
        this.components = components;
        this.rules = rules;
        this.settings = settings;
    }

    /** A validator of manifests that use some component types, with the rules that a class loader finds. */
    public static Validator of(Descriptors descriptors, ClassLoader loader) {
        return of(Vocabulary.of(descriptors), loader);
    }

    /** A validator of manifests that each have component types of their own, with the rules that a class loader finds. */
    public static Validator of(Vocabulary.Source components, ClassLoader loader) {
        return new Validator(components, rules(loader), Settings.DEFAULT);
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
        return new Validator(components, rules, other);
    }

    /**
     * Looks at the text of a manifest that is in no file.
     *
     * @param name what findings call it
     */
    public Report validate(String text, String name) {
        return validate(text, name, null);
    }

    /**
     * Looks at the text of a manifest.
     *
     * @param name what findings call it
     * @param file where it is or will be kept, beside what belongs to it; null if nowhere
     */
    public Report validate(String text, String name, @Nullable Path file) {
        SourceFile source = SourceFile.of(name, text);
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

    private void examine(String text, @Nullable Path file, Findings findings) {
        ParsedManifest parsed;
        try {
            parsed = Manifests.parse(text, findings.source().name());
        } catch (ManifestException e) {
            ProblemFindings.add(e.problems(), findings);
            return;
        }
        Vocabulary vocabulary = components.of(parsed, file);
        ProblemFindings.add(vocabulary.problems(), findings);
        Examination examination = parsed.examine(vocabulary.descriptors());
        ProblemFindings.add(
                vocabulary.problems().isEmpty() ? examination.problems() : ofKnownClasses(examination), findings);
        MappingNode resolved = examination.root();
        if (resolved != null) {
            ComponentTree.of(resolved, vocabulary.descriptors())
                    .map(root -> Subject.of(parsed.root(), root, settings.options()))
                    .ifPresent(subject -> check(subject, findings));
        }
    }

    /** What is wrong besides class names that nobody can know while artifacts are missing. */
    private static List<Problem> ofKnownClasses(Examination examination) {
        return examination.problems().stream()
                .filter(problem -> !problem.message().contains("unknown class_name"))
                .toList();
    }
}
