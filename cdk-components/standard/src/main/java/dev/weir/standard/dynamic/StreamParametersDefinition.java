package dev.weir.standard.dynamic;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Sets of parameters, of which streams are made.
 *
 * <pre>
 * type: StreamParametersDefinition
 * list_of_parameters_for_stream:
 *   - {name: sales, path: /reports/sales}
 *   - {name: refunds, path: /reports/refunds}
 * </pre>
 *
 * @param listOfParametersForStream one mapping for each stream; mappings see it as {@code components_values}
 */
@Component(since = "6.56.0")
public record StreamParametersDefinition(List<Row> listOfParametersForStream) {

    public StreamParametersDefinition {
        listOfParametersForStream = List.copyOf(listOfParametersForStream);
    }
}
