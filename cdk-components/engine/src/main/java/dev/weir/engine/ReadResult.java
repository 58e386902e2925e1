package dev.weir.engine;

import dev.weir.spi.failure.ConnectorException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How reading ended.
 *
 * @param failures the streams that could not be read to their end, in the order of the catalogue
 * @param records  how many records were read
 */
public record ReadResult(Map<String, ConnectorException> failures, long records) {

    public ReadResult {
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
}
