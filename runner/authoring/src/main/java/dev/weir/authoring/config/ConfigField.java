package dev.weir.authoring.config;

import dev.weir.manifest.tree.Position;
import java.util.List;

/**
 * A field of the configuration.
 *
 * @param path        the keys that lead to it, joined by dots; {@code []} stands for each element of a list
 * @param branch      which of several forms of the configuration has it, by their titles; empty if all have
 * @param types       the JSON types of its values, sorted; empty if any is allowed
 * @param unknown     why its type is not known; empty if it is
 * @param required    whether it must be given wherever what holds it is
 * @param secret      whether it is a credential
 * @param fallback    the value that a form offers, as JSON; empty if none
 * @param words       the values that are allowed, as JSON; empty if all of the types are
 * @param limits      what else narrows its values: {@code pattern: ^[0-9]+$}
 * @param rest        what else the schema says of it, as JSON
 * @param title       what a form calls it; empty if nothing
 * @param description what a form says of it; empty if nothing
 * @param place       where it is declared
 */
public record ConfigField(
        String path,
        String branch,
        List<String> types,
        String unknown,
        boolean required,
        boolean secret,
        String fallback,
        List<String> words,
        List<String> limits,
        String rest,
        String title,
        String description,
        Position place) {

    public ConfigField {
        types = List.copyOf(types);
        words = List.copyOf(words);
        limits = List.copyOf(limits);
    }

    /** The field with the form that has it, as a key and as a name for people. */
    public String name() {
        return branch.isEmpty() ? path : path + " (" + branch + ")";
    }

    /** The type as a person writes it. */
    public String type() {
        if (!unknown.isEmpty()) {
            return "unknown: " + unknown;
        }
        if (types.isEmpty() && !words.isEmpty()) {
            return String.join(", ", words);
        }
        String all = types.isEmpty() ? "anything" : String.join(" or ", types);
        String some = words.isEmpty() ? "" : ": " + String.join(", ", words);
        return all + some;
    }
}
