package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.ConnectionChecker;
import dev.weir.spi.component.DynamicStreams;
import dev.weir.spi.component.Source;
import dev.weir.spi.component.Specification;
import dev.weir.spi.component.StreamDefinition;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.budget.HTTPAPIBudget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connector: what a manifest holds at its top.
 *
 * <pre>
 * type: DeclarativeSource
 * version: 7.39.1
 * check:
 *   type: CheckStream
 *   stream_names: [accounts]
 * streams:
 *   - "#/definitions/accounts"
 * spec:
 *   type: Spec
 *   connection_specification:
 *     type: object
 *     required: [token]
 *     properties:
 *       token: {type: string, airbyte_secret: true}
 * </pre>
 *
 * @param check                      how a configuration is checked
 * @param streams                    the streams
 * @param dynamicStreams             streams that are made of templates while the connector runs; they follow the others
 * @param definitions                parts that are referred to from elsewhere in the manifest
 * @param spec                       the form of the configuration
 * @param concurrencyLevel           how many slices may be read at the same time; 2 by default
 * @param version                    the language level that the manifest was written for
 * @param schemas                    JSON schemas that are referred to from elsewhere in the manifest
 * @param metadata                   notes for tools
 * @param description                what the connector reads, in a sentence
 * @param apiBudget                  how many requests the source allows in a time, over all streams
 * @param streamGroups               streams that are not read at the same time, by the name of their group
 * @param maxConcurrentAsyncJobCount how many jobs the source works on at the same time, over all streams; a number,
 *                                   or a text that evaluates to one; 1 by default
 */
@Component
public record DeclarativeSource(
        @DefaultType("CheckStream") ConnectionChecker check,
        @DefaultType("DeclarativeStream") @Default("[]") List<StreamDefinition> streams,
        @Since("6.9.0") @Default("[]") List<DynamicStreams> dynamicStreams,
        @Nullable Object definitions,
        @DefaultType("Spec") @Nullable Specification spec,

        @Since("5.12.0") @DefaultType("ConcurrencyLevel") @Nullable
        ConcurrencyLevel concurrencyLevel,

        String version,
        @Nullable Object schemas,
        @Since("0.41.0") @Nullable Object metadata,
        @Since("4.0.0") @Nullable String description,

        @Since("6.34.0") @DefaultType("HTTPAPIBudget") @Nullable
        HTTPAPIBudget apiBudget,

        @Since("7.15.0") @DefaultType("StreamGroup") @Default("{}")
        Map<String, StreamGroup> streamGroups,

        @Since("6.39.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> maxConcurrentAsyncJobCount)
        implements Source {

    private static final int USUAL_CONCURRENCY = 2;

    public DeclarativeSource {
        streams = List.copyOf(streams);
        dynamicStreams = List.copyOf(dynamicStreams);
        streamGroups = new LinkedHashMap<>(streamGroups);
        if (streams.isEmpty() && dynamicStreams.isEmpty()) {
            throw new IllegalArgumentException("Cannot build the source: it has no streams (add some to streams)");
        }
    }

    @Override
    public Map<String, List<String>> exclusiveStreams() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        streamGroups.forEach((name, group) -> names.put(name, group.names()));
        return names;
    }

    @Override
    public int concurrency(Scope scope) {
        return concurrencyLevel == null ? USUAL_CONCURRENCY : concurrencyLevel.in(scope);
    }

    @Override
    public int concurrentJobs(Scope scope) {
        if (maxConcurrentAsyncJobCount == null) {
            return 1;
        }
        Object value = maxConcurrentAsyncJobCount.in(scope);
        if (!(value instanceof Long count)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot limit the jobs of the source: max_concurrent_async_job_count evaluates to '"
                            + scope.text(value) + "' (it must be a whole number)");
        }
        return (int) Math.max(1, Math.min(count, Integer.MAX_VALUE));
    }

    @Override
    public CallBudget callBudget(Scope scope) {
        return apiBudget == null ? CallBudget.UNLIMITED : apiBudget.open(scope);
    }
}
