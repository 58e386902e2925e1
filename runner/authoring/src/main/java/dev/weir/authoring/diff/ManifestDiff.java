package dev.weir.authoring.diff;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.ComponentTree;
import dev.weir.authoring.config.ConfigForm;
import dev.weir.authoring.record.SchemaReader;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.stream.StreamReader;
import dev.weir.authoring.text.Json;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different in what two manifests mean. The order of keys and streams, comments, definitions and references, defaults that
 * are written out and the names of older language levels make no difference.
 *
 * @param changes the differences, those that demand most first
 */
public record ManifestDiff(List<Change> changes) {

    private static final Set<String> STREAMS = Set.of("streams", "dynamic_streams");

    public ManifestDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two manifests. */
    public static ManifestDiff of(AuthoredManifest before, AuthoredManifest after) {
        Component old = ComponentTree.of(before);
        Component present = ComponentTree.of(after);
        StreamsDiff streams = new StreamsDiff(
                StreamReader.of(old, new SchemaReader(before.folder())),
                StreamReader.of(present, new SchemaReader(after.folder())));
        Changes connector = new Changes("connector");
        new ComponentDiff(
                        connector,
                        new Rules(false, false),
                        streams.common(),
                        (owner, field) -> isTold(old, owner, field))
                .compare(old, present);
        List<Change> all = Stream.of(streams.changes(), configuration(old, present), connector.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Change::bump).reversed())
                .toList();
        return new ManifestDiff(all);
    }

    private static boolean isTold(Component source, Component owner, String field) {
        return field.equals("connection_specification") || (owner.node() == source.node() && STREAMS.contains(field));
    }

    private static List<Change> configuration(Component old, Component present) {
        Changes configuration = new Changes("configuration");
        ConfigDiff form = new ConfigDiff(configuration);
        form.compare(ConfigForm.of(old), ConfigForm.of(present));
        form.compareWhole(ConfigForm.limits(old), ConfigForm.limits(present));
        return configuration.all();
    }

    /** The part of the version that has to be counted up. */
    public Bump demanded() {
        return changes.stream().map(Change::bump).max(Comparator.naturalOrder()).orElse(Bump.NONE);
    }

    /** A line for each difference, and what they demand together. */
    public String text() {
        String lines = changes.stream().map(change -> change.line() + "\n").collect(Collectors.joining());
        return lines
                + (changes.isEmpty()
                        ? "no difference"
                        : "version to count up: " + demanded().word()) + "\n";
    }

    /** The same as JSON. */
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("demanded", demanded().word());
        json.put("changes", changes.stream().map(Change::json).toList());
        return Json.lines(json);
    }
}
