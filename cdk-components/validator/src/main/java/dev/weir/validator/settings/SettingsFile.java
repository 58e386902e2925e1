package dev.weir.validator.settings;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.validator.rule.RuleOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code .weir.yaml}:
 *
 * <pre>
 * validate:
 *   strict: true
 *   rules:
 *     primary-key: off
 *     plain-http: error
 *     page-size: {severity: warning, maximum: 500}
 * </pre>
 */
public final class SettingsFile {

    /** What the file is called that a project keeps its settings in; it holds for the folder and all below. */
    public static final String NAME = ".weir.yaml";

    private static final String COMPONENTS = "components";
    private static final String SEVERITY = "severity";
    private static final Map<String, Optional<Severity>> WORDS = Map.of(
            "off",
            Optional.empty(),
            "note",
            Optional.of(Severity.NOTE),
            "warning",
            Optional.of(Severity.WARNING),
            "error",
            Optional.of(Severity.ERROR));
    private static final List<String> CHOICE = List.of("off", "note", "warning", "error");

    private final Map<String, Set<String>> rules;
    private final Problems problems = new Problems();
    private final Map<String, Optional<Severity>> severities = new HashMap<>();
    private final Map<String, Map<String, Long>> options = new HashMap<>();
    private boolean strict;

    private SettingsFile(Map<String, Set<String>> rules) {
        this.rules = rules;
    }

    /**
     * The settings of a text.
     *
     * @param rules the names of all rules, each with those of the numbers that it takes
     * @throws ManifestException with all that is wrong with it
     */
    public static Settings read(String text, String file, Map<String, Set<String>> rules) {
        SettingsFile settings = new SettingsFile(rules);
        Node document = YamlReader.read(text, file, settings.problems);
        if (document instanceof MappingNode root) {
            settings.entries(root, "", List.of("validate", COMPONENTS), settings::section);
        } else if (!(document instanceof ScalarNode scalar && scalar.value() == null)) {
            settings.refuse(
                    document.position(), "Cannot read settings: found " + document.described(), "give a mapping");
        }
        settings.problems.warningsOrThrow();
        return new Settings(settings.severities, new RuleOptions(settings.options), settings.strict);
    }

    /** What is said of artifacts is read where artifacts are. */
    private void section(Entry entry) {
        if (!entry.key().equals(COMPONENTS)) {
            validate(entry.value());
        }
    }

    private interface Taker {
        void take(Entry entry);
    }

    private void entries(Node node, String place, Collection<String> known, Taker taker) {
        if (!(node instanceof MappingNode mapping)) {
            refuse(node.position(), "Cannot read " + place + ": found " + node.described(), "give a mapping");
            return;
        }
        for (Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                taker.take(entry);
            } else {
                String where = place.isEmpty() ? "" : " of " + place;
                String reason = "Cannot use '" + entry.key() + "'" + where + ": there is no such key";
                refuse(
                        entry.keyPosition(),
                        reason,
                        Suggestion.of(entry.key(), known).remedy());
            }
        }
    }

    private void validate(Node node) {
        entries(node, "validate", List.of("strict", "rules"), entry -> {
            if (entry.key().equals("rules")) {
                entries(entry.value(), "rules", rules.keySet(), this::rule);
            } else if (entry.value() instanceof ScalarNode scalar && scalar.value() instanceof Boolean yes) {
                strict = yes;
            } else {
                refuse(
                        entry.value().position(),
                        "Cannot read strict: found " + entry.value().described(),
                        "give true or false");
            }
        });
    }

    private void rule(Entry rule) {
        if (rule.value() instanceof MappingNode) {
            List<String> known = new ArrayList<>(List.of(SEVERITY));
            rules.getOrDefault(rule.key(), Set.of()).stream().sorted().forEach(known::add);
            entries(rule.value(), rule.key(), known, entry -> option(rule.key(), entry));
        } else {
            severity(rule.key(), rule.value());
        }
    }

    private void option(String rule, Entry entry) {
        if (entry.key().equals(SEVERITY)) {
            severity(rule, entry.value());
        } else if (entry.value() instanceof ScalarNode scalar && scalar.value() instanceof Long number) {
            options.computeIfAbsent(rule, name -> new HashMap<>()).put(entry.key(), number);
        } else {
            refuse(
                    entry.value().position(),
                    "Cannot read " + entry.key() + " of " + rule + ": found "
                            + entry.value().described(),
                    "give a whole number");
        }
    }

    private void severity(String rule, Node node) {
        Object value = node instanceof ScalarNode scalar ? scalar.value() : null;
        String word = Boolean.FALSE.equals(value) ? "off" : String.valueOf(value);
        Optional<Severity> severity = WORDS.get(word);
        if (severity == null) {
            refuse(
                    node.position(),
                    "Cannot read the severity of " + rule + ": found " + node.described(),
                    Suggestion.of(word, CHOICE).remedy());
        } else {
            severities.put(rule, severity);
        }
    }

    private void refuse(Position position, String reason, String remedy) {
        problems.add(Problem.error("settings", position, reason + " (" + remedy + ")"));
    }
}
