package dev.weir.standard.partition;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.request.RequestOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into one partition for each value of a list.
 *
 * <pre>
 * type: ListPartitionRouter
 * values: "{{ config.account_ids }}"
 * cursor_field: account_id
 * request_option:
 *   type: RequestOption
 *   inject_into: request_parameter
 *   field_name: account
 * </pre>
 *
 * @param values        the list, or a text that is one once it is evaluated
 * @param cursorField   the name of the value in {@code stream_partition}
 * @param requestOption where the value goes in requests
 */
@Alias(value = "ListStreamSlicer", until = "0.28.1")
@Component(since = "0.29.0")
public record ListPartitionRouter(
        @Alias(value = "slice_values", until = "0.28.1") @Interpolate(Interpolation.VALUE_OR_LIST)
        Template<@Nullable Object> values,

        Template<String> cursorField,
        @DefaultType("RequestOption") @Nullable RequestOption requestOption)
        implements PartitionRouter {

    @Override
    public Partitions open(Row parentState, Row streamState, Scope scope) {
        String field = cursorField.in(scope);
        return Partitions.of(list(scope).stream()
                .map(value -> StreamSlice.ofPartition(Row.of(field, Row.copyOf(value))))
                .toList());
    }

    @Override
    public boolean isKnownAhead() {
        return true;
    }

    private List<?> list(Scope scope) {
        Object value = values.in(scope);
        if (value instanceof List<?> list) {
            return list;
        }
        if (Emptiness.of(value)) {
            scope.runtime()
                    .warn("Stream '" + scope.streamName() + "' has no partitions: values, '" + values.text()
                            + "', gives nothing in place of a list (check the names in it)");
            return List.of();
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot cut stream '" + scope.streamName() + "' into partitions: values is not a list but '"
                        + scope.text(value) + "' (give it a list, or a template that gives one)");
    }

    @Override
    public RequestOptions options(StreamSlice slice, Scope scope) {
        RequestOptions options = new RequestOptions();
        if (requestOption != null) {
            Object value = slice.get(cursorField.in(scope));
            if (!Emptiness.of(value)) {
                requestOption.inject(options, value, scope);
            }
        }
        return options;
    }
}
