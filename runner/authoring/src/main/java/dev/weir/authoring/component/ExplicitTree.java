package dev.weir.authoring.component;

import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.descriptors.Descriptor;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The resolved manifest as a manifest that means the same: without definitions, since nothing refers to them, and without the copies
 * of {@code $parameters} that no field takes. For one thread.
 */
public final class ExplicitTree {

    private static final Set<String> DEFINITIONS = Set.of("definitions", "schemas");

    private final TypeIndex types;

    private ExplicitTree(TypeIndex types) {
        this.types = types;
    }

    /** The whole manifest. */
    public static MappingNode of(AuthoredManifest manifest) {
        MappingNode root = manifest.manifest().root();
        List<Entry> entries = root.entries().stream()
                .filter(entry -> !DEFINITIONS.contains(entry.key()))
                .toList();
        return of(manifest, new MappingNode(root.position(), entries));
    }

    /** A component of the manifest. */
    public static MappingNode of(AuthoredManifest manifest, MappingNode component) {
        return new ExplicitTree(new TypeIndex(manifest.descriptors())).mapping(component);
    }

    private Node node(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        return node instanceof SequenceNode list
                ? new SequenceNode(
                        list.position(), list.nodes().stream().map(this::node).toList())
                : node;
    }

    private MappingNode mapping(MappingNode mapping) {
        Optional<Descriptor> type = types.named(mapping);
        List<Entry> entries = mapping.entries().stream()
                .filter(entry -> !entry.fromParameters()
                        || type.isEmpty()
                        || type.get().parameter(entry.key()).isPresent())
                .map(entry -> entry.with(node(entry.value())))
                .toList();
        return new MappingNode(mapping.position(), entries);
    }
}
