package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.TemplateText;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A template that reads a key of the slice which neither the stream's router nor its cursor gives: it is always empty. */
public final class PartitionKeyRule implements Rule {

    private static final Set<String> ROUTERS = Set.of(
            "ListPartitionRouter",
            "SubstreamPartitionRouter",
            "GroupingPartitionRouter",
            "CartesianProduct",
            "UnionPartitionRouter");

    /** What every slice has, methods of mappings included. */
    private static final Set<String> ALWAYS = Set.of(
            "parent_slice",
            "partition",
            "_partition",
            "cursor_slice",
            "extra_fields",
            "get",
            "items",
            "keys",
            "values");

    @Override
    public String id() {
        return "partition-key";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean concludesFromAbsence() {
        return true;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (TemplateText text : subject.templates()) {
            List<String> partition = text.keysOf("stream_partition");
            List<String> slice = text.keysOf("stream_slice");
            if (!partition.isEmpty() || !slice.isEmpty()) {
                retriever(text.component()).ifPresent(retriever -> {
                    keys(text, "stream_partition", partition, given(retriever), findings);
                    keys(text, "stream_slice", slice, withWindow(retriever), findings);
                });
            }
        }
    }

    /** The retriever whose slices a component sees; empty if that cannot be said. */
    private static Optional<Component> retriever(Component component) {
        if (component.enclosing("DynamicDeclarativeStream").isPresent()) {
            return Optional.empty();
        }
        for (Component around = component; around != null; around = around.parent()) {
            if (around.is("DeclarativeStream")) {
                return around.child("retriever").filter(retriever -> retriever.is("SimpleRetriever"));
            }
            if (around.descriptor().parameter("partition_router").isPresent()) {
                Component stream = around.parent();
                boolean own = stream != null && stream.is("DeclarativeStream") && around.is("SimpleRetriever");
                return own ? Optional.of(around) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void keys(
            TemplateText text, String variable, List<String> read, @Nullable Set<String> given, Findings findings) {
        if (given == null) {
            return;
        }
        for (String key : read) {
            if (!given.contains(key) && !ALWAYS.contains(key)) {
                findings.add(
                        this,
                        text.positionOf(key),
                        "Cannot find '" + key + "' in " + variable + ": "
                                + (given.isEmpty()
                                        ? "the stream has nothing that gives keys to its slices"
                                        : "no router or cursor of the stream gives it"),
                        given.isEmpty()
                                ? "add a partition_router, or read something else"
                                : Suggestion.of(key, given).remedy());
            }
        }
    }

    /** The keys of a retriever's partitions; null if they cannot be said. */
    private static @Nullable Set<String> given(Component retriever) {
        Set<String> given = new TreeSet<>();
        List<Component> routers = retriever.children("partition_router");
        boolean known = routers.stream().allMatch(router -> router(router, given));
        return known && routers.isEmpty() != retriever.has("partition_router") ? given : null;
    }

    private static boolean router(Component router, Set<String> given) {
        if (!ROUTERS.contains(router.descriptor().type())) {
            return false;
        }
        boolean known = name(router, "cursor_field", given) && name(router, "partition_field", given);
        for (Component child : router.children()) {
            if (child.is("ParentStreamConfig")) {
                known &= name(child, "partition_field", given);
            } else if (!child.is("RequestOption")) {
                known &= router(child, given);
            }
        }
        return known;
    }

    private static boolean name(Component component, String field, Set<String> given) {
        String name = component.text(field);
        if (name == null) {
            return !component.has(field);
        }
        given.add(name);
        return !name.contains("{{");
    }

    /** The same with the names of the window's ends. */
    private static @Nullable Set<String> withWindow(Component retriever) {
        Set<String> given = given(retriever);
        Component stream = retriever.parent();
        if (given == null || stream == null || !stream.has("incremental_sync")) {
            return given;
        }
        Optional<Component> cursor = stream.child("incremental_sync").filter(child -> child.is("DatetimeBasedCursor"));
        if (cursor.isEmpty()) {
            return null;
        }
        given.add(window(cursor.get(), "partition_field_start", "start_time"));
        given.add(window(cursor.get(), "partition_field_end", "end_time"));
        return given.stream().anyMatch(name -> name.contains("{{")) ? null : given;
    }

    private static String window(Component cursor, String field, String otherwise) {
        String name = cursor.text(field);
        return name == null ? otherwise : name;
    }
}
