package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.engine.json.JacksonJson;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.read.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records of a class path, each looked up when it is first needed. Safe for concurrent use. */
final class RecordTypes {

    private static final Json JSON = new JacksonJson();

    private final ClassLoader loader;
    private final Conversions conversions;
    private final Map<String, RecordType> byClass = new ConcurrentHashMap<>();

    RecordTypes(ClassLoader loader, Conversions conversions) {
        this.loader = loader;
        this.conversions = conversions;
    }

    /** A type's record, for a component at some place. */
    RecordType of(Descriptor descriptor, Position place) {
        RecordType known = byClass.get(descriptor.className());
        if (known != null) {
            return known;
        }
        try {
            RecordType loaded = RecordType.load(descriptor, loader, conversions, JSON);
            byClass.put(descriptor.className(), loaded);
            return loaded;
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new BindingFailure(List.of(Problem.error(
                    "unloadable-component",
                    place,
                    "Cannot create " + descriptor.type() + ": its class " + descriptor.className() + " cannot be used, "
                            + e + " (put its jar on the class path, with all that it needs, or build it again)")));
        }
    }
}
