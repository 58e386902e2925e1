package dev.weir.standard.partition;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Stream;
import dev.weir.spi.component.StreamDefinition;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.request.RequestOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the records of a parent stream become partitions.
 *
 * <pre>
 * type: ParentStreamConfig
 * stream: "#/definitions/accounts"
 * parent_key: id
 * partition_field: account_id
 * </pre>
 *
 * @param stream                the parent stream
 * @param parentKey             the field of parent records whose value identifies a partition; slashes lead into nested
 *                              objects. Records without it give no partition
 * @param partitionField        the name of the value in {@code stream_partition}
 * @param extraFields           further fields of parent records that partitions carry, as paths of keys; each is found in
 *                              {@code stream_slice.extra_fields} under its keys joined by dots
 * @param requestOption         where the value goes in requests
 * @param incrementalDependency whether only those parent records are read that changed since the last sync
 * @param lazyReadPointer       the keys under which parent records hold what the source would answer to the first request
 *                              for their child records; that request is left out then, as long as the child has no state
 */
@Component
public record ParentStreamConfig(
        @DefaultType("DeclarativeStream") StreamDefinition stream,
        Template<String> parentKey,

        @Since("0.29.0") @Alias(value = "stream_slice_field", until = "0.28.1")
        Template<String> partitionField,

        @Since("5.13.0") @Nullable List<List<Template<String>>> extraFields,
        @DefaultType("RequestOption") @Nullable RequestOption requestOption,
        @Since("1.4.0") @Default("false") boolean incrementalDependency,
        @Since("6.40.0") @Default("[]") List<Template<String>> lazyReadPointer) {

    public ParentStreamConfig {
        extraFields = extraFields == null ? List.of() : List.copyOf(extraFields);
        lazyReadPointer = List.copyOf(lazyReadPointer);
        if (lazyReadPointer.stream().anyMatch(key -> key.text().contains("*"))) {
            throw new IllegalArgumentException(
                    "Cannot read parent records lazily: lazy_read_pointer holds a '*' (name one field)");
        }
    }

    /** Where parent records hold the first page of child records; null if they do not. */
    @Nullable
    FieldPath firstPage(Scope scope) {
        return lazyReadPointer.isEmpty()
                ? null
                : FieldPath.of(
                        lazyReadPointer.stream().map(step -> step.in(scope)).toList());
    }

    /** The one stream that is the parent under this configuration. */
    Stream parent(Scope scope) {
        List<Stream> streams = stream.resolve(scope);
        if (streams.size() != 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot cut stream '" + scope.streamName() + "' into partitions: its parent stands for "
                            + streams.size() + " streams (make it one stream)");
        }
        return streams.get(0);
    }
}
