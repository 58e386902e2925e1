package dev.weir.protocol;

import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states that an earlier sync left, one for each stream. The file holds a list of STREAM states; null and an empty
 * object are no states; a GLOBAL state is taken apart unless its streams share a state.
 */
public final class StreamStates {

    /** No states: a first sync. */
    public static final StreamStates NONE = new StreamStates(Map.of());

    private final Map<Descriptor, Row> states;

    private StreamStates(Map<Descriptor, Row> states) {
        this.states = states;
    }

    /** A stream's state, or null if no sync left one. */
    public @Nullable Row of(String stream, @Nullable String namespace) {
        return states.get(new Descriptor(stream, namespace));
    }

    /**
     * Reads a state file.
     *
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if it holds something else
     */
    public static StreamStates read(Path path, Json json) {
        JsonFile file = new JsonFile(path, "state");
        Object document = file.read(json);
        if (document == null || document instanceof Row row && row.isEmpty()) {
            return NONE;
        }
        if (!(document instanceof List<?> messages)) {
            throw file.failure("not a list of states (give the states that the last sync wrote)", null);
        }
        Map<Descriptor, Row> states = new HashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            add(messages.get(i), "[" + i + "]", states, file);
        }
        return new StreamStates(states);
    }

    private static void add(@Nullable Object message, String place, Map<Descriptor, Row> states, JsonFile file) {
        if (!(message instanceof Row state)) {
            throw file.failure(place + " is not an object", null);
        }
        if (state.get("stream") instanceof Row stream) {
            addStream(stream, place + ".stream", states, file);
        } else if (state.get("global") instanceof Row global) {
            addGlobal(global, place + ".global", states, file);
        } else {
            throw file.failure(
                    place + " has no object 'stream' (states are STREAM states; leave old ones out to read all again)",
                    null);
        }
    }

    private static void addGlobal(Row global, String place, Map<Descriptor, Row> states, JsonFile file) {
        if (global.get("shared_state") instanceof Row shared && !shared.isEmpty()) {
            throw file.failure(place + " has a shared_state, which no stream of a source like this one writes", null);
        }
        if (!(global.get("stream_states") instanceof List<?> streams)) {
            throw file.failure(place + " has no list 'stream_states'", null);
        }
        for (int i = 0; i < streams.size(); i++) {
            String streamPlace = place + ".stream_states[" + i + "]";
            if (!(streams.get(i) instanceof Row stream)) {
                throw file.failure(streamPlace + " is not an object", null);
            }
            addStream(stream, streamPlace, states, file);
        }
    }

    private static void addStream(Row stream, String place, Map<Descriptor, Row> states, JsonFile file) {
        if (!(stream.get("stream_descriptor") instanceof Row descriptor)
                || !(descriptor.get("name") instanceof String name)) {
            throw file.failure(place + ".stream_descriptor has no text 'name'", null);
        }
        String namespace = descriptor.get("namespace") instanceof String text ? text : null;
        Object state = stream.get("stream_state");
        if (state != null && !(state instanceof Row)) {
            throw file.failure(place + ".stream_state is not an object", null);
        }
        states.put(new Descriptor(name, namespace), state instanceof Row row ? row : new Row());
    }
}
