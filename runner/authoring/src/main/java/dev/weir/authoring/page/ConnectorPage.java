package dev.weir.authoring.page;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.ComponentTree;
import dev.weir.authoring.config.ConfigField;
import dev.weir.authoring.config.ConfigForm;
import dev.weir.authoring.record.SchemaReader;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.stream.StreamFacts;
import dev.weir.authoring.stream.StreamReader;
import dev.weir.authoring.text.Flow;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A connector as a page of Markdown: what it needs, what it gives, and how it behaves. */
public final class ConnectorPage {

    private static final String WHITE = "\\s+";

    private final AuthoredManifest manifest;
    private final Component source;
    private final List<StreamFacts> streams;
    private final StringBuilder page = new StringBuilder();

    private ConnectorPage(AuthoredManifest manifest) {
        this.manifest = manifest;
        this.source = ComponentTree.of(manifest);
        this.streams = StreamReader.of(source, new SchemaReader(manifest.folder()));
    }

    /** The page of a manifest. */
    public static String of(AuthoredManifest manifest) {
        ConnectorPage page = new ConnectorPage(manifest);
        page.head();
        page.configuration();
        page.streams();
        page.limits();
        page.language();
        return page.page.toString();
    }

    private void head() {
        page.append("# ").append(title()).append("\n");
        paragraph(source.text("description").strip().replaceAll(WHITE, " "));
        String url =
                source.part("spec").map(spec -> spec.text("documentation_url")).orElse("");
        paragraph(url.isEmpty() ? "" : "Documentation: <" + url + ">");
    }

    private String title() {
        Node schema = source.part("spec")
                .map(spec -> spec.value("connection_specification"))
                .orElse(null);
        String title = schema instanceof MappingNode mapping ? mapping.text("title") : null;
        return title == null ? name() : title.strip().replaceFirst("\\s+Spec$", "");
    }

    private String name() {
        Path folder = manifest.folder();
        if (folder == null || folder.getFileName() == null) {
            return "Connector";
        }
        String file = String.valueOf(Path.of(manifest.name()).getFileName()).replaceFirst("\\.ya?ml$", "");
        return file.equals("manifest") ? folder.getFileName().toString() : file;
    }

    private void configuration() {
        page.append("\n## Configuration\n");
        Collection<ConfigField> fields = ConfigForm.of(source).values();
        if (fields.isEmpty()) {
            paragraph(source.part("spec").isPresent() ? "It needs none." : "The manifest declares none.");
            return;
        }
        MarkdownTable table = new MarkdownTable("name", "type", "required", "secret", "default", "description");
        fields.forEach(field -> table.add(
                MarkdownTable.code(field.path()) + (field.branch().isEmpty() ? "" : " (" + field.branch() + ")"),
                field.type(),
                field.required() ? "yes" : "",
                field.secret() ? "yes" : "",
                MarkdownTable.code(field.secret() ? "" : field.fallback()),
                described(field)));
        page.append("\n").append(table);
    }

    private static String described(ConfigField field) {
        Stream<String> limits = field.limits().stream().map(MarkdownTable::code);
        return Stream.concat(Stream.of(field.title(), field.description()), limits)
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().replaceFirst("\\.$", ""))
                .collect(Collectors.joining(". "));
    }

    private void streams() {
        page.append("\n## Streams\n\n");
        MarkdownTable table =
                new MarkdownTable("stream", "primary key", "sync modes", "cursor field", "path", "parent");
        streams.forEach(stream -> table.add(StreamCells.of(stream)));
        page.append(table);
        streams.forEach(stream -> page.append(StreamSection.of(stream)));
    }

    private void limits() {
        page.append("\n## Limits and errors\n\n");
        Stream.of("api_budget", "concurrency_level")
                .flatMap(field -> source.part(field).stream())
                .flatMap(part -> part.parts().isEmpty() ? Stream.of(part) : part.parts().stream())
                .forEach(part -> page.append("- ").append(Brief.of(part)).append("\n"));
        source.field("max_concurrent_async_job_count")
                .ifPresent(field -> page.append("- jobs at the same time: ")
                        .append(Flow.of(field.value()))
                        .append("\n"));
        Map<List<String>, List<String>> handling = ErrorHandling.of(streams);
        handling.forEach((rules, names) -> {
            page.append("- ").append(String.join(", ", names)).append(":\n");
            rules.forEach(rule ->
                    page.append("  - ").append(rule.replaceAll(WHITE, " ")).append("\n"));
        });
        List<String> others = streams.stream()
                .map(StreamFacts::name)
                .filter(name -> handling.values().stream().noneMatch(names -> names.contains(name)))
                .toList();
        if (!others.isEmpty()) {
            page.append("- ")
                    .append(String.join(", ", others))
                    .append(": nothing is declared, so that the language's defaults hold\n");
        }
    }

    private void language() {
        page.append("\n## Language\n");
        String version = source.text("version");
        paragraph("Written for version " + (version.isEmpty() ? "(none)" : version)
                + " of the language. Component types, with how often each is used:");
        Map<String, Long> types = source.all()
                .filter(component -> component.node() != source.node())
                .collect(Collectors.groupingBy(
                        component -> component.type().type(), TreeMap::new, Collectors.counting()));
        paragraph(types.entrySet().stream()
                .map(type -> MarkdownTable.code(type.getKey()) + " " + type.getValue())
                .collect(Collectors.joining(", ")));
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            page.append("\n").append(text).append("\n");
        }
    }
}
