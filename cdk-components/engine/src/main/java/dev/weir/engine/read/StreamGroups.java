package dev.weir.engine.read;

import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which groups a stream must have to itself while it is read: its own, and those of the parents that it reads. */
final class StreamGroups {

    private final Map<String, String> groupOf = new HashMap<>();
    private final Function<Stream, Scope> scopes;

    StreamGroups(Map<String, List<String>> groups, Function<Stream, Scope> scopes) {
        groups.forEach((group, names) -> names.forEach(name -> groupOf.put(name, group)));
        this.scopes = scopes;
    }

    /**
     * The groups that a stream occupies.
     *
     * @throws ConnectorException if a parent is in the stream's own group, so that each would wait for the other
     */
    Set<String> of(Stream stream) {
        Set<String> groups = new LinkedHashSet<>();
        if (groupOf.isEmpty()) {
            return groups;
        }
        String own = groupOf.get(stream.name());
        for (String parent : ancestors(stream)) {
            String group = groupOf.get(parent);
            if (group != null && group.equals(own)) {
                throw new ConnectorException(
                        FailureType.INTERNAL,
                        "Cannot read stream '" + stream.name() + "': its parent stream '" + parent
                                + "' is in the same group '" + group + "' (take one of them out of stream_groups)");
            }
            if (group != null) {
                groups.add(group);
            }
        }
        if (own != null) {
            groups.add(own);
        }
        return groups;
    }

    private Set<String> ancestors(Stream stream) {
        Set<String> names = new LinkedHashSet<>();
        PartitionRouter router = stream.retriever().partitionRouter();
        if (router != null) {
            for (Stream parent : router.parents(scopes.apply(stream))) {
                names.add(parent.name());
                names.addAll(ancestors(parent));
            }
        }
        return names;
    }
}
