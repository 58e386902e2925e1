package dev.weir.standard.partition;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.path.Emptiness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into one partition for each record of a parent stream, or of several parents, one after the other. The
 * partition also holds {@code parent_slice}, the partition that the parent record was read in.
 *
 * <pre>
 * type: SubstreamPartitionRouter
 * parent_stream_configs:
 *   - type: ParentStreamConfig
 *     stream: "#/definitions/streams/projects"
 *     parent_key: id
 *     partition_field: project_id
 * </pre>
 *
 * @param parentStreamConfigs the parents
 */
@Alias(value = "SubstreamSlicer", until = "0.28.1")
@Component(since = "0.29.0")
public record SubstreamPartitionRouter(
        @Alias(value = "parent_streams_configs", until = "0.1.70") @DefaultType("ParentStreamConfig")
        List<ParentStreamConfig> parentStreamConfigs)
        implements PartitionRouter {

    public SubstreamPartitionRouter {
        parentStreamConfigs = List.copyOf(parentStreamConfigs);
        if (parentStreamConfigs.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot cut a stream into partitions: it has no parent (add one to parent_stream_configs)");
        }
    }

    @Override
    public Partitions open(Row parentState, Row streamState, Scope scope) {
        List<Parent> parents = parentStreamConfigs.stream()
                .map(config -> new Parent(config, parentState, streamState, scope))
                .toList();
        return new SubstreamPartitions(parents);
    }

    /** Whether parent records hold the first pages of child records. */
    public boolean readsLazily() {
        return parentStreamConfigs.stream()
                .anyMatch(config -> !config.lazyReadPointer().isEmpty());
    }

    /** What the parent record of a slice holds of its first page; null if it is to be asked for. */
    public static @Nullable Object firstPage(StreamSlice slice) {
        return slice.extraFields().get(Parent.FIRST_PAGE);
    }

    @Override
    public List<Stream> parents(Scope scope) {
        return parentStreamConfigs.stream().map(config -> config.parent(scope)).toList();
    }

    @Override
    public RequestOptions options(StreamSlice slice, Scope scope) {
        RequestOptions options = new RequestOptions();
        for (ParentStreamConfig config : parentStreamConfigs) {
            if (config.requestOption() != null) {
                Object value = slice.get(config.partitionField().in(scope));
                if (!Emptiness.of(value)) {
                    config.requestOption().inject(options, value, scope);
                }
            }
        }
        return options;
    }
}
