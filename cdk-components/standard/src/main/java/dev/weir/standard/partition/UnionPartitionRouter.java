package dev.weir.standard.partition;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * The partitions of several routers, each value once. Every partition has one field; what else a router puts into its
 * partitions is found in {@code stream_slice.extra_fields}.
 *
 * <pre>
 * type: UnionPartitionRouter
 * partition_field: repository
 * partition_routers:
 *   - type: ListPartitionRouter
 *     values: "{{ config.repositories }}"
 *     cursor_field: repository
 *   - type: SubstreamPartitionRouter
 *     parent_stream_configs:
 *       - stream: "#/definitions/streams/organization_repositories"
 *         parent_key: full_name
 *         partition_field: repository
 * </pre>
 *
 * @param partitionField   the one field of partitions, which all routers must set
 * @param partitionRouters the routers, at least two; without request options, as partitions come from any of them
 */
@Component(since = "7.25.0")
public record UnionPartitionRouter(Template<String> partitionField, List<PartitionRouter> partitionRouters)
        implements PartitionRouter {

    public UnionPartitionRouter {
        partitionRouters = List.copyOf(partitionRouters);
        if (partitionRouters.size() < 2) {
            throw new IllegalArgumentException(
                    "Cannot unite partitions: there are fewer than two partition routers (add"
                            + " another to partition_routers, or use the one alone)");
        }
        partitionRouters.forEach(Children::refuseRequestOptions);
    }

    @Override
    public Partitions open(Row parentState, Row streamState, Scope scope) {
        List<Partitions> children = partitionRouters.stream()
                .map(router -> router.open(parentState, streamState, scope))
                .toList();
        return new UnitedPartitions(children, partitionField.in(scope));
    }

    @Override
    public List<Stream> parents(Scope scope) {
        return partitionRouters.stream()
                .flatMap(router -> router.parents(scope).stream())
                .toList();
    }

    @Override
    public boolean isKnownAhead() {
        return partitionRouters.stream().allMatch(PartitionRouter::isKnownAhead);
    }
}
