package dev.weir.registry.pages;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Number;
import dev.weir.descriptors.ParameterType.Whole;
import dev.weir.registry.catalog.VersionView;
import dev.weir.registry.check.TypeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** YAML for people to take away. What they have to fill in is empty, and what they may leave out is a comment. */
final class Snippet {

    private Snippet() {}

    /** A component in a manifest: what it needs first, then what it has defaults for. */
    static String component(Descriptor component) {
        List<String> lines = new ArrayList<>();
        if (component.type().indexOf('.') < 0) {
            lines.add("type: " + scalar(component.type()));
        } else {
            component.custom().ifPresent(custom -> lines.add("type: " + scalar(custom)));
            lines.add("class_name: " + scalar(component.type()));
        }
        component.parameters().stream()
                .sorted(Comparator.comparing(parameter -> !parameter.required()))
                .forEach(parameter -> lines.add(line(parameter)));
        return String.join("\n", lines);
    }

    private static String line(Parameter parameter) {
        String name = plain(parameter.name());
        String type = plain(TypeText.of(parameter.type()));
        if (parameter.required()) {
            return name + ": " + empty(parameter.type()) + "  # required: " + type;
        }
        String standard = parameter.defaultJson();
        return "# " + name + ": " + (standard == null ? "  # " + type : plain(standard) + "  # " + type);
    }

    private static String empty(ParameterType type) {
        if (type instanceof ListOf) {
            return "[]";
        }
        if (type instanceof MapOf
                || type instanceof Mapping
                || type instanceof Component
                || type instanceof Blueprint) {
            return "{}";
        }
        if (type instanceof Choice choice) {
            return choice.words().isEmpty() ? "''" : scalar(choice.words().get(0));
        }
        if (type instanceof Whole || type instanceof Number) {
            return "0";
        }
        return type instanceof Bool ? "false" : "''";
    }

    /** What a manifest says to have an artifact. */
    static String manifest(String group, String artifact, String version) {
        return "metadata:\n  weir:\n    components:\n      - " + quoted(group + ":" + artifact + ":" + version);
    }

    /** What the lock then says of the jar. */
    static String lock(String group, String artifact, String version, VersionView.File jar, String registry) {
        String coordinates = quoted(group + ":" + artifact + ":" + version);
        return "- artifact: " + coordinates + "\n  files:\n    - file: " + coordinates + "\n      sha256: "
                + quoted(jar.sha256()) + "\n      size: " + jar.length() + "\n      from: " + quoted(registry);
    }

    private static String quoted(String text) {
        return "'" + plain(text).replace("'", "''") + "'";
    }

    /** As it is where YAML cannot take it for anything else, else in quotes. */
    private static String scalar(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_.$-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")
                ? text
                : quoted(text);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
