package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.engine.json.JacksonJson;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.read.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records of component types, each looked up where its class is when it is first needed. Safe for concurrent use. */
final class RecordTypes {

    private static final Json JSON = new JacksonJson();

    private final Conversions conversions;
    private final Map<String, RecordType> byType = new ConcurrentHashMap<>();

    RecordTypes(Conversions conversions) {
        this.conversions = conversions;
    }

    /** A type's record, for a component at some place. */
    RecordType of(Descriptor descriptor, Position place) {
        RecordType known = byType.get(descriptor.type());
        if (known != null) {
            return known;
        }
        try {
            RecordType loaded = RecordType.load(descriptor, conversions, JSON);
            byType.put(descriptor.type(), loaded);
            return loaded;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new BindingFailure(List.of(Problem.error(
                    "unloadable-component",
                    place,
                    "Cannot create " + descriptor.type() + ": its class " + descriptor.className() + " cannot be used, "
                            + e + " (" + descriptor.home().remedy() + ")")));
        }
    }
}
