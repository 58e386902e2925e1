package dev.weir.standard.partition;

import dev.weir.spi.component.Stream;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/**
 * One partition for each combination of the partitions of several routers; those of the last router change first. Where
 * two routers set the same field or the same part of a request, the first one wins. Parents have no state here.
 *
 * @param routers the routers; the partitions of all but the first are kept in memory
 */
public record CartesianProduct(List<PartitionRouter> routers) implements PartitionRouter {

    public CartesianProduct {
        routers = List.copyOf(routers);
        if (routers.isEmpty()) {
            throw new IllegalArgumentException("Cannot combine partitions: there is no partition router (add one)");
        }
    }

    @Override
    public Partitions open(Row parentState, Row streamState, Scope scope) {
        return new CombinedPartitions(routers, router -> router.open(parentState, streamState, scope));
    }

    @Override
    public List<Stream> parents(Scope scope) {
        return routers.stream()
                .flatMap(router -> router.parents(scope).stream())
                .toList();
    }

    @Override
    public boolean isKnownAhead() {
        return routers.stream().allMatch(PartitionRouter::isKnownAhead);
    }

    @Override
    public RequestOptions options(StreamSlice slice, Scope scope) {
        RequestOptions all = new RequestOptions();
        for (PartitionRouter router : routers) {
            RequestOptions options = router.options(slice, scope);
            options.parameters().forEach(all.parameters()::putIfAbsent);
            options.headers().forEach(all.headers()::putIfAbsent);
            options.bodyData().forEach(all.bodyData()::putIfAbsent);
            if (options.bodyJson() instanceof Row body) {
                body.forEach((key, value) -> putJson(all, key, value));
            }
        }
        return all;
    }

    private static void putJson(RequestOptions options, String key, @org.jspecify.annotations.Nullable Object value) {
        if (!(options.bodyJson() instanceof Row body) || !body.containsKey(key)) {
            options.put(InjectInto.BODY_JSON, key, value);
        }
    }
}
