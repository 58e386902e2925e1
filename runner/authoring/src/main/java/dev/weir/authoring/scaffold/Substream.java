package dev.weir.authoring.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a stream is read for each record of another one.
 *
 * @param parent the other stream
 * @param key    the field of its records
 * @param field  what the value is called in the stream's partitions
 */
public record Substream(String parent, String key, String field) {

    /** The template that gives the value. */
    public String template() {
        return "{{ stream_partition['" + field + "'] }}";
    }

    /** The component. */
    public Map<String, Object> router() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("type", "ParentStreamConfig");
        config.put("stream", Map.of("$ref", "#/definitions/streams/" + parent));
        config.put("parent_key", key);
        config.put("partition_field", field);
        Map<String, Object> router = new LinkedHashMap<>();
        router.put("type", "SubstreamPartitionRouter");
        router.put("parent_stream_configs", List.of(config));
        return router;
    }
}
