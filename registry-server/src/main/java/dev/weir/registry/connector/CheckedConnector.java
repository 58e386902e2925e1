package dev.weir.registry.connector;

import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.Lock;
import dev.weir.registry.refusal.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A connector that may enter.
 *
 * @param streams  the names of its streams, in the manifest's order
 * @param uses     its component types with the artifacts that they come from; those of the language come from none
 * @param lock     what it loads
 * @param findings what is worth knowing of it; no error among them
 */
public record CheckedConnector(
        List<String> streams, Map<String, Optional<Coordinates>> uses, Lock lock, List<Finding> findings) {

    public CheckedConnector {
        streams = List.copyOf(streams);
        uses = new TreeMap<>(uses);
        findings = List.copyOf(findings);
    }
}
