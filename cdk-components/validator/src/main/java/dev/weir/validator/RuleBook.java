package dev.weir.validator;

import dev.weir.validator.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pages of rules: what each looks for, why it hurts, a bad and a good example. */
public final class RuleBook {

    private static final String FOLDER = "dev/weir/validator/rules/";

    /** Rules that reading and resolving a manifest has, and the two of the validator itself. */
    private static final List<String> OF_THE_LANGUAGE = List.of(
            "anchor",
            "components",
            "deprecated",
            "duplicate-key",
            "encoding",
            "file",
            "forbidden-character",
            "key",
            "merge",
            "missing-parameter",
            "missing-type",
            "parameters",
            "reference",
            "scalar",
            "settings",
            "size",
            "suppression",
            "tag",
            "template",
            "unknown-field",
            "unknown-function",
            "unknown-type",
            "unknown-variable",
            "version",
            "wrong-kind",
            "wrong-type",
            "yaml");

    private final ClassLoader loader;
    private final Map<String, Set<String>> options = new TreeMap<>();

    private RuleBook(ClassLoader loader) {
        this.loader = loader;
        OF_THE_LANGUAGE.forEach(id -> options.put(id, Set.of()));
        Validator.rules(loader).forEach(rule -> options.put(rule.id(), rule.options()));
    }

    /** The rules that a class loader finds. */
    public static RuleBook of(ClassLoader loader) {
        return new RuleBook(loader);
    }

    /** The names of rules, with those of the language. */
    static Collection<String> names(List<Rule> rules) {
        TreeSet<String> ids = new TreeSet<>(OF_THE_LANGUAGE);
        rules.stream().map(Rule::id).forEach(ids::add);
        return ids;
    }

    /** The names of all rules, in order. */
    public Collection<String> ids() {
        return List.copyOf(options.keySet());
    }

    /** The names of the numbers that each rule takes, by its name; in order. */
    public Map<String, Set<String>> options() {
        return Collections.unmodifiableMap(options);
    }

    /** What a rule looks for, in a sentence. */
    public String title(String id) {
        String page = page(id);
        return page == null ? "" : page.lines().skip(2).findFirst().orElse("");
    }

    /** The page of a rule, in Markdown; null if there is none. */
    public @Nullable String page(String id) {
        if (!options.containsKey(id)) {
            return null;
        }
        try (InputStream in = loader.getResourceAsStream(FOLDER + id + ".md")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page of rule " + id + ": " + e.getMessage(), e);
        }
    }
}
