package dev.weir.engine;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.component.ConnectionChecker;
import dev.weir.spi.component.Source;
import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.value.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks against replacing values of the configuration while it is checked. */
final class CheckOverrides {

    /** The field by which an authenticator says that it changes the user's configuration for good. */
    private static final String WRITER = "refresh_token_updater";

    private CheckOverrides() {}

    /**
     * Verifies the values that a source's check replaces.
     *
     * @throws ConnectorException if they could become the user's configuration
     */
    static void verify(Source source, MappingNode manifest, Sink sink) {
        ConnectionChecker checker = source.check();
        Row overrides = checker == null ? new Row() : checker.configOverrides();
        if (overrides.isEmpty()) {
            return;
        }
        Optional<Entry> writer = writer(manifest);
        if (writer.isPresent()) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot check the connection with config_overrides: the " + WRITER + " at "
                            + writer.get().keyPosition()
                            + " would make them the user's configuration (remove one of the"
                            + " two)");
        }
        warnOfUndeclared(overrides, source.spec(), sink);
    }

    private static Optional<Entry> writer(Node node) {
        if (node instanceof SequenceNode list) {
            return list.nodes().stream()
                    .map(CheckOverrides::writer)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        Entry own = mapping.entry(WRITER);
        if (own != null && !(own.value() instanceof ScalarNode) && mapping.text("type") != null) {
            return Optional.of(own);
        }
        return mapping.entries().stream()
                .map(entry -> writer(entry.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void warnOfUndeclared(Row overrides, @Nullable Specification spec, Sink sink) {
        Set<String> declared = new HashSet<>();
        if (spec == null || !addDeclared(spec.connectionSpecification(), declared)) {
            return;
        }
        List<String> unknown = overrides.keySet().stream()
                .filter(key -> !declared.contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            sink.log(
                    LogLevel.WARN,
                    "Cannot find " + String.join(", ", unknown)
                            + " of config_overrides in the spec: components that read the configuration by field name do"
                            + " not see it (correct the name, or declare it)");
        }
    }

    /** Adds the fields that a schema declares, its alternatives included; false if it declares none at all. */
    private static boolean addDeclared(Row schema, Set<String> declared) {
        boolean any = false;
        if (schema.get("properties") instanceof Row properties) {
            declared.addAll(properties.keySet());
            any = true;
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(keyword) instanceof List<?> branches) {
                for (Object branch : branches) {
                    any |= branch instanceof Row row && addDeclared(row, declared);
                }
            }
        }
        return any;
    }
}
