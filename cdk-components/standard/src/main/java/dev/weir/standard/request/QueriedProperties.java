package dev.weir.standard.request;

import dev.weir.spi.template.Template;
import dev.weir.standard.property.PropertiesFromEndpoint;
import dev.weir.standard.property.QueryProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of a requester where query properties may stand; only one of them at a time. */
final class QueriedProperties {

    private QueriedProperties() {}

    static void requireOne(
            @Nullable Template<@Nullable Object> parameters,
            @Nullable QueryProperties properties,
            @Nullable PropertiesFromEndpoint endpoint) {
        Map<String, QueryProperties> given = given(parameters, properties, endpoint);
        if (given.size() > 1) {
            throw new IllegalArgumentException("Cannot ask for properties: they are given by "
                    + String.join(" and ", given.keySet()) + " (keep one of them)");
        }
    }

    static @Nullable QueryProperties of(
            @Nullable Template<@Nullable Object> parameters,
            @Nullable QueryProperties properties,
            @Nullable PropertiesFromEndpoint endpoint) {
        return given(parameters, properties, endpoint).values().stream()
                .findFirst()
                .orElse(null);
    }

    private static Map<String, QueryProperties> given(
            @Nullable Template<@Nullable Object> parameters,
            @Nullable QueryProperties properties,
            @Nullable PropertiesFromEndpoint endpoint) {
        Map<String, QueryProperties> given = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.components().forEach((key, component) -> {
                if (component instanceof QueryProperties queried) {
                    given.put("request_parameters." + key, queried);
                }
            });
        }
        if (endpoint != null) {
            given.put("fetch_properties_from_endpoint", QueryProperties.all(endpoint));
        }
        if (properties != null) {
            given.put("query_properties", properties);
        }
        return given;
    }
}
