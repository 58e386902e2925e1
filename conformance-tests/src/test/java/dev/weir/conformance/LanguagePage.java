package dev.weir.conformance;

import dev.weir.descriptors.Descriptor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page of all component types, made from their descriptors.
 *
 * @param types    the types of the reference language
 * @param coverage what exercises the types
 */
record LanguagePage(List<Descriptor> types, Coverage coverage) {

    private static final String HEAD = """
            # The language

            The component types of a manifest, with their fields. Made from the descriptors of the components by `LanguageTest`; not written by hand.

            *Since* is the version of the reference language (airbyte-cdk) that introduced a type, or a field after its type; without one it was there in 0.17.0. *Cases*
            are those of conformance-tests that were recorded from the reference with a type at work, and that every build compares Weir with; a type without one has *tests* of its own. A field in **bold** must be given.
            Fields that hold a *template* may contain [expressions](expressions.md).

            Manifests of older levels run too: *older* names of types and fields, with the last level that had them, and *older places* of fields are read with a warning that says what to write.
            So are, up to 0.28.1, `$options` for `$parameters`, the variable `options` for `parameters`, references such as `*ref(definitions.base)` for `#/definitions/base`, texts wrapped as
            `InterpolatedString` or `InterpolatedBoolean`, and, up to 6.33.7, the variable `stream_state`: the state as it is at the beginning of the sync. A `class_name` of the reference's own
            package (`airbyte_cdk.…`) is the type of that name. A manifest that declares an older level than one of its types or fields needs, or a newer one than Weir knows, is warned of too.

            """;

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(types.stream().map(this::link).collect(Collectors.joining(" · ")))
                .append("\n");
        Words words = Words.of(types);
        types.forEach(type -> page.append(section(type, words)));
        return page.toString();
    }

    private String link(Descriptor type) {
        return "[" + type.type() + "](#" + type.type().toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private String section(Descriptor type, Words words) {
        StringBuilder section = new StringBuilder("\n## " + type.type() + "\n\n");
        section.append(facts(type)).append(type.doc()).append("\n");
        if (!type.parameters().isEmpty()) {
            section.append(FieldTable.HEAD);
            type.parameters().forEach(parameter -> section.append(FieldTable.row(parameter, words)));
        }
        section.append(places(type));
        return section.toString();
    }

    private String facts(Descriptor type) {
        Map<String, String> facts = new TreeMap<>();
        String kinds = type.kinds().stream()
                .map(kind -> FieldTable.simple(kind.className())
                        + (kind.custom().isEmpty() ? "" : " (`" + kind.custom() + "`" + olderCustom(kind) + ")"))
                .collect(Collectors.joining(", "));
        facts.put("1", kinds.isEmpty() ? "" : "Stands for: " + kinds + ".");
        facts.put("2", type.since().isEmpty() ? "" : "Since " + type.since() + ".");
        facts.put(
                "2",
                facts.get("2")
                        + (type.until().isEmpty()
                                ? ""
                                : " Up to " + type.until() + "; write " + type.successor() + "."));
        facts.put("4", type.aliases().isEmpty() ? "" : "Older names: " + FieldTable.names(type.aliases()) + ".");
        facts.put("3", exercised(type));
        String line = facts.values().stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" "));
        return line.isEmpty() ? "" : line + "\n\n";
    }

    private static String olderCustom(Descriptor.Kind kind) {
        return kind.aliases().isEmpty() ? "" : ", older: " + FieldTable.names(kind.aliases());
    }

    private String exercised(Descriptor type) {
        long cases = coverage.casesOf(type);
        String tests =
                coverage.testsOf(type).stream().map(test -> "`" + test + "`").collect(Collectors.joining(", "));
        return cases > 0 ? "Cases: " + cases + "." : "Tests: " + tests + ".";
    }

    /** Older places of fields; a row each. */
    private static String places(Descriptor type) {
        if (type.moves().isEmpty()) {
            return "";
        }
        return type.moves().stream()
                .map(move -> "| `" + String.join(".", move.from()) + "`"
                        + (move.where().isEmpty() ? "" : " with `" + move.where() + "`") + " | " + move.until() + " | "
                        + (move.to().isEmpty() ? "left out" : "`" + String.join(".", move.to()) + "`") + " |\n")
                .collect(Collectors.joining("", "\n| older place | up to | is |\n|---|---|---|\n", ""));
    }
}
