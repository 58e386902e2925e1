package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.auxiliary.AuxiliaryStream;
import dev.weir.standard.path.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties that the source itself names, one with each record. They are asked for once in a run.
 *
 * <pre>
 * property_list:
 *   type: PropertiesFromEndpoint
 *   property_field_path: [name]
 *   retriever: "#/definitions/property_names"
 * </pre>
 *
 * @param propertyFieldPath the keys that lead to a property's name in a record
 * @param retriever         reads the records; it sees no slice of the stream
 */
@Component(since = "6.45.0")
public record PropertiesFromEndpoint(
        List<Template<String>> propertyFieldPath,

        @Sees({"stream_slice", "stream_partition", "stream_interval"})
        Retriever retriever)
        implements PropertySource {

    private static final String STREAM = "dynamic_properties";

    /** They stay in memory for the whole run. */
    private static final int MOST = 100_000;

    public PropertiesFromEndpoint {
        propertyFieldPath = List.copyOf(propertyFieldPath);
    }

    @Override
    public List<String> names(Scope scope) {
        return scope.runtime().once(this, () -> asked(scope));
    }

    private List<String> asked(Scope scope) {
        FieldPath path = FieldPath.of(
                propertyFieldPath.stream().map(step -> step.in(scope)).toList());
        List<String> names = new ArrayList<>();
        AuxiliaryStream stream = AuxiliaryStream.unpartitioned(STREAM, retriever);
        try (ParentRecords records = scope.runtime().auxiliary(stream)) {
            while (records.hasNext()) {
                names.add(name(path.get(records.next().data(), null), path, scope));
                if (names.size() > MOST) {
                    throw refused("there are more than " + MOST + " (leave some out with a record_filter)");
                }
            }
        }
        return List.copyOf(names);
    }

    private static String name(@Nullable Object value, FieldPath path, Scope scope) {
        if (value == null || value instanceof Row || value instanceof List) {
            String found = value == null ? "nothing" : value instanceof Row ? "an object" : "a list";
            throw refused(
                    "a record has " + found + " at " + path + " in place of a name (correct property_field_path)");
        }
        return scope.text(value);
    }

    private static ConnectorException refused(String reason) {
        return new ConnectorException(
                FailureType.SOURCE_PERMANENT, "Cannot find out the properties of the source: " + reason);
    }
}
