package dev.weir.conformance;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.testkit.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pages of the wide-format parsers, made from their descriptors and samples.
 *
 * @param descriptors all component types
 * @param samples     what parsers make of bodies
 */
record ParserPages(Descriptors descriptors, List<Sample> samples) {

    private static final String PREFIX = "weir.parsers.";
    private static final String HEAD = """
            # Wide-format parsers

            Wide and odd reports become tidy records: decoders read a format, extractors find records in what a decoder gives, transformations put single values in order. Each does one thing, and they
            nest: an extractor takes a `source`, which is a decoder or another extractor, and `ArchiveDecoder` hands each file to the `decoder` inside it.

            They stand in a manifest like any [component](../components.md), by `class_name`; `./weir` has all of them. Made from descriptors and samples by `ParserPagesTest`; not written by hand.

            | name | stands for | |
            |---|---|---|
            """;

    /** The text of each page by its name. */
    Map<String, String> texts() {
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder(HEAD);
        for (Descriptor parser : parsers()) {
            String name = name(parser);
            String first = parser.doc().strip().split("(?<=\\.)\\s", 2)[0].replace('\n', ' ');
            index.append("| [%s](%s.md) | `%s` | %s |\n"
                    .formatted(name, name, parser.custom().orElse(""), first));
            pages.put(name + ".md", page(parser));
        }
        pages.put("README.md", index.toString());
        return pages;
    }

    /** The parsers that a manifest can name; records inside them are on their pages. */
    List<Descriptor> parsers() {
        return descriptors.all().stream()
                .filter(type -> type.type().startsWith(PREFIX) && type.custom().isPresent())
                .sorted(java.util.Comparator.comparing(Descriptor::type))
                .toList();
    }

    static String name(Descriptor parser) {
        return parser.type().substring(PREFIX.length());
    }

    private String page(Descriptor parser) {
        Words words = Words.of(descriptors.all());
        StringBuilder page = new StringBuilder("# " + name(parser) + "\n\n");
        page.append("`type: %s`, `class_name: %s`\n\n".formatted(parser.custom().orElse(""), parser.type()));
        page.append(parser.doc().strip()).append("\n");
        fields(parser, words, page);
        for (Descriptor nested : nested(parser)) {
            page.append("\n## ")
                    .append(name(nested))
                    .append("\n\n")
                    .append(nested.doc().strip())
                    .append("\n");
            fields(nested, words, page);
        }
        shown(parser).forEach(sample -> page.append(section(sample)));
        return page.toString();
    }

    private static void fields(Descriptor type, Words words, StringBuilder page) {
        if (!type.parameters().isEmpty()) {
            page.append(FieldTable.HEAD);
            type.parameters().forEach(parameter -> page.append(FieldTable.row(parameter, words)));
        }
    }

    /** The records that stand in a parser's fields, and in theirs. */
    private List<Descriptor> nested(Descriptor parser) {
        Map<String, Descriptor> found = new LinkedHashMap<>();
        List<Descriptor> open = new ArrayList<>(List.of(parser));
        for (int i = 0; i < open.size(); i++) {
            for (Parameter parameter : open.get(i).parameters()) {
                classes(parameter.type()).stream()
                        .flatMap(name -> descriptors.thatAre(name).stream())
                        .filter(type ->
                                type.type().startsWith(PREFIX) && type.custom().isEmpty())
                        .filter(type -> found.putIfAbsent(type.type(), type) == null)
                        .forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }

    private static Set<String> classes(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return classes(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return classes(map.value());
        }
        return type instanceof ParameterType.Component component ? Set.of(component.className()) : Set.of();
    }

    /** Those samples of a parser that have something to say, the shapes of the catalogue first; one that gives records at least. */
    List<Sample> shown(Descriptor parser) {
        List<Sample> own = of(parser);
        Set<Sample> shown = new LinkedHashSet<>();
        own.stream().filter(sample -> sample.component("shape") != null).forEach(shown::add);
        if (shown.isEmpty()) {
            own.stream()
                    .filter(sample -> !sample.records().isEmpty())
                    .findFirst()
                    .ifPresent(shown::add);
        }
        own.stream().filter(sample -> !sample.text("about").isEmpty()).forEach(shown::add);
        return List.copyOf(shown);
    }

    List<Sample> of(Descriptor parser) {
        return samples.stream()
                .filter(sample -> sample.text("shows").equals(parser.type()))
                .toList();
    }

    private static String section(Sample sample) {
        StringBuilder section = new StringBuilder("\n## " + sample.text("title").strip() + "\n\n");
        if (!sample.text("about").isEmpty()) {
            section.append(sample.text("about").strip()).append("\n\n");
        }
        section.append("```yaml\n")
                .append(sample.components())
                .append("```\n\nof\n\n")
                .append(body(sample));
        if (!sample.text("error").isEmpty()) {
            return section + "\nfails: " + sample.text("error").strip() + "\n";
        }
        String records = String.join("\n", sample.records());
        section.append(records.isEmpty() ? "\ngives no records\n" : "\ngives\n\n```json\n" + records + "\n```\n");
        if (sample.component("warnings") instanceof List<?> warnings && !warnings.isEmpty()) {
            section.append("\nand warns: ")
                    .append(warnings.stream().map(String::valueOf).collect(Collectors.joining("; ")))
                    .append("\n");
        }
        return section.toString();
    }

    private static String body(Sample sample) {
        if (sample.component("body") == null) {
            byte[] body = sample.body();
            String file = sample.text("body_file");
            String name = file.substring(file.lastIndexOf('/') + 1);
            return (name.isEmpty() ? "a body" : "`" + name + "`") + " of " + body.length + " bytes, which holds\n\n"
                    + fenced(sample.input());
        }
        String text = new String(sample.body(), StandardCharsets.UTF_8);
        return text.isEmpty() ? "an empty body\n" : fenced(text);
    }

    private static String fenced(String text) {
        return "```\n" + text + (text.endsWith("\n") ? "" : "\n") + "```\n";
    }
}
