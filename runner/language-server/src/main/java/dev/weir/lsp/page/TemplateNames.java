package dev.weir.lsp.page;

import dev.weir.expressions.library.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What templates know, each with a sentence: variables, and the filters, tests and functions of the language. */
public final class TemplateNames {

    private static final Map<String, String> VARIABLES = read("variables");
    private static final Map<String, String> FILTERS = read("filters");
    private static final Map<String, String> TESTS = read("tests");
    private static final Map<String, String> FUNCTIONS = read("functions");
    private static final Map<String, String> KEYS = read("keys");

    private TemplateNames() {}

    /** What a variable holds; empty if that is not written down. */
    public static String variable(String name) {
        return VARIABLES.getOrDefault(name, "");
    }

    /** All variables that something is written down of. */
    static Map<String, String> variables() {
        return VARIABLES;
    }

    /** What is written down and not there. */
    static Set<String> unknown() {
        Set<String> names = new TreeSet<>(FILTERS.keySet());
        names.removeAll(Library.filterNames());
        TESTS.keySet().stream()
                .filter(name -> !Library.testNames().contains(name))
                .forEach(names::add);
        FUNCTIONS.keySet().stream()
                .filter(name -> !Library.globalNames().contains(name))
                .forEach(names::add);
        return names;
    }

    /** The filters of the language, by name. */
    public static Map<String, String> filters() {
        return documented(Library.filterNames(), FILTERS);
    }

    /** The tests of the language that are words, by name. */
    public static Map<String, String> tests() {
        return documented(Library.testNames(), TESTS);
    }

    /** The functions of the language, by name. */
    public static Map<String, String> functions() {
        return documented(Library.globalNames(), FUNCTIONS);
    }

    /** The keys of a variable whose keys are always the same. */
    public static Map<String, String> keys(String variable) {
        Map<String, String> keys = new LinkedHashMap<>();
        KEYS.forEach((name, doc) -> {
            if (name.startsWith(variable + ".")) {
                keys.put(name.substring(variable.length() + 1), doc);
            }
        });
        return keys;
    }

    private static Map<String, String> documented(Set<String> names, Map<String, String> docs) {
        Map<String, String> documented = new LinkedHashMap<>();
        for (String name : new TreeSet<>(names)) {
            if (Character.isJavaIdentifierStart(name.charAt(0))) {
                documented.put(name, docs.getOrDefault(name, ""));
            }
        }
        return documented;
    }

    /** A resource of lines {@code name: sentence}. */
    private static Map<String, String> read(String resource) {
        Map<String, String> docs = new LinkedHashMap<>();
        InputStream in = Objects.requireNonNull(
                TemplateNames.class.getResourceAsStream(resource + ".txt"), () -> "there is no " + resource + ".txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isEmpty()).forEach(line -> {
                int colon = line.indexOf(": ");
                docs.put(line.substring(0, colon), line.substring(colon + 2));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(docs);
    }
}
