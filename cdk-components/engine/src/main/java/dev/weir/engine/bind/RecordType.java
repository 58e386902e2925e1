package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A component type's record: its constructor, and its parameters in the constructor's order. Found once per type. */
final class RecordType {

    private final Descriptor descriptor;
    private final Constructor<?> constructor;
    private final List<Slot> slots;

    private RecordType(Descriptor descriptor, Constructor<?> constructor, List<Slot> slots) {
        this.descriptor = descriptor;
        this.constructor = constructor;
        this.slots = slots;
    }

    /**
     * Looks a record up.
     *
     * @throws ReflectiveOperationException if it is not there, or not the one that the descriptor was made of
     * @throws LinkageError if a class that it needs is not there
     */
    static RecordType load(Descriptor descriptor, Conversions conversions, Json json)
            throws ReflectiveOperationException {
        Class<?> type =
                Class.forName(descriptor.className(), true, descriptor.home().loader());
        RecordComponent[] components = type.getRecordComponents();
        List<Parameter> parameters = descriptor.parameters();
        if (components == null || components.length != parameters.size()) {
            throw new ReflectiveOperationException(
                    "it is not a record of " + parameters.size() + " parameters, as its descriptor says");
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Parameter parameter = parameters.get(i);
            slots.add(new Slot(
                    parameter,
                    conversions.to(components[i].getGenericType(), parameter.type()),
                    parameter.defaultJson() == null ? null : json.parse(parameter.defaultJson())));
        }
        return new RecordType(descriptor, constructor(type, components), slots);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }

    List<Slot> slots() {
        return slots;
    }

    /** A record of these values, which must be what is wanted at its place. */
    Object create(@Nullable Object[] values, Class<?> wanted, Position place) {
        Object record = construct(values, place);
        if (!wanted.isInstance(record)) {
            throw failure(
                    place,
                    "Cannot create " + descriptor.type() + ": its class " + descriptor.className() + " is no "
                            + wanted.getName() + ", as its descriptor says (build its jar again)");
        }
        return record;
    }

    private Object construct(@Nullable Object[] values, Position place) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable refused = Objects.requireNonNull(e.getCause());
            if (refused instanceof Error error) {
                throw error;
            }
            throw failure(place, refusal(refused));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw failure(place, refusal(e));
        }
    }

    /** A record refuses its values with an {@code IllegalArgumentException}; anything else is its author's mistake. */
    private String refusal(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof IllegalArgumentException || e instanceof ConnectorException) {
            return message.startsWith("Cannot ") ? message : "Cannot create " + descriptor.type() + ": " + message;
        }
        return "Cannot create " + descriptor.type() + ": its constructor failed with " + e
                + " (report it to the author of " + descriptor.className() + ")";
    }

    private static BindingFailure failure(Position place, String message) {
        return new BindingFailure(List.of(Problem.error("invalid-component", place, message)));
    }
}
