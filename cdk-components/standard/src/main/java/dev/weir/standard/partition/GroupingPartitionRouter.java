package dev.weir.standard.partition;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Makes groups of partitions, for sources that answer for several of them at once. The fields of a group are lists.
 * Which partitions make a group may change from sync to sync, so that incremental streams keep one state for all.
 *
 * <pre>
 * type: GroupingPartitionRouter
 * group_size: 50
 * underlying_partition_router:
 *   type: SubstreamPartitionRouter
 *   parent_stream_configs:
 *     - stream: "#/definitions/streams/boards"
 *       parent_key: id
 *       partition_field: board_ids
 * </pre>
 *
 * @param groupSize                 how many partitions make a group; the last one may be smaller
 * @param underlyingPartitionRouter gives the partitions; without request options, as those are for single partitions
 * @param deduplicate               whether partitions that came before are left out
 */
@Component(since = "6.42.0")
public record GroupingPartitionRouter(
        int groupSize,
        PartitionRouter underlyingPartitionRouter,
        @Default("true") boolean deduplicate) implements PartitionRouter {

    public GroupingPartitionRouter {
        if (groupSize < 1) {
            throw new IllegalArgumentException(
                    "Cannot group partitions: group_size is " + groupSize + " (make it at least 1)");
        }
        Children.refuseRequestOptions(underlyingPartitionRouter);
    }

    @Override
    public Partitions open(Row parentState, Row streamState, Scope scope) {
        Partitions partitions = underlyingPartitionRouter.open(parentState, streamState, scope);
        return new GroupedPartitions(partitions, groupSize, deduplicate);
    }

    @Override
    public List<Stream> parents(Scope scope) {
        return underlyingPartitionRouter.parents(scope);
    }

    @Override
    public boolean isKnownAhead() {
        return underlyingPartitionRouter.isKnownAhead();
    }

    @Override
    public boolean sharesState() {
        return true;
    }
}
