package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The commit protocol of a source. A run leaves an intent before it stages its first file. It ends by a decision, a
 * document that can be written only once: whoever writes it first, the run itself or a later one that finds the intent
 * of a run that was killed, says what becomes of it. Everything after the decision can be done again by anybody: publish
 * the files or throw them away, move the states, leave the manifest, remove the intent. So a run that only seemed dead
 * cannot publish once another one dropped it. Decisions stay.
 */
public final class RunLog {

    private final Storage storage;
    private final Layout layout;
    private final BiConsumer<LogLevel, String> log;

    /** The log of a source. */
    public RunLog(Storage storage, Layout layout, BiConsumer<LogLevel, String> log) {
        this.storage = storage;
        this.layout = layout;
        this.log = log;
    }

    /** Ends what earlier runs left unfinished, as they decided; what they had not decided is thrown away. */
    public void recover() {
        for (String intent : storage.list(layout.intents())) {
            String run = intent.substring(intent.lastIndexOf('/') + 1, intent.length() - ".json".length());
            Row manifest = Row.of("run", run);
            manifest.put("source", layout.source());
            manifest.put("verdict", "dropped");
            manifest.put("reason", "the run ended before it decided; a later run cleaned up");
            Decision decision = settle(Decision.drop(run, manifest));
            log.accept(
                    LogLevel.WARN,
                    decision.publishes()
                            ? "Finished publishing run " + run + ", which had been cut off"
                            : "Threw away what run " + run + " had not published when it was cut off");
        }
    }

    /**
     * Leaves the intent of a run.
     *
     * @throws ConnectorException of type SINK if there was a run of this name
     */
    public void begin(String run, Instant now) {
        Row intent = Row.of("run", run);
        intent.put("source", layout.source());
        intent.put("started_at", now.toString());
        intent.put("owner", UUID.randomUUID().toString());
        if (storage.read(layout.decision(run)) != null || !claim(layout.intent(run), JsonText.bytes(intent))) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot start run " + run + " of " + layout.source() + ": there was a run of this name at "
                            + storage.describe(layout.folder()) + " (give it another run id)");
        }
    }

    /** Whether the intent is ours: a request whose answer was lost is sent again, and then finds its own document. */
    private boolean claim(String path, byte[] intent) {
        return storage.writeOnce(path, intent) || Arrays.equals(storage.read(path), intent);
    }

    /**
     * Decides about a run, unless it is decided already, and carries out what was decided.
     *
     * @return the decision that stands, which may be an earlier one
     */
    public Decision settle(Decision wanted) {
        Decision standing = decide(wanted);
        carryOut(standing);
        return standing;
    }

    /**
     * Decides about a run, unless it is decided already. If this fails, it is not known which decision stands.
     *
     * @return the decision that stands
     */
    public Decision decide(Decision wanted) {
        Decision earlier = decision(wanted.run());
        if (earlier != null) {
            return earlier;
        }
        if (storage.writeOnce(layout.decision(wanted.run()), wanted.toBytes())) {
            return wanted;
        }
        Decision other = decision(wanted.run());
        if (other == null) {
            throw broken(layout.decision(wanted.run()), "it exists and cannot be read", null);
        }
        return other;
    }

    private @Nullable Decision decision(String run) {
        byte[] text = storage.read(layout.decision(run));
        try {
            return text == null ? null : Decision.of(text);
        } catch (IllegalArgumentException e) {
            throw broken(layout.decision(run), String.valueOf(e.getMessage()), e);
        }
    }

    /** Does what was decided; may be repeated until it succeeds, by any process. */
    public void carryOut(Decision decision) {
        for (StagedFile file : decision.files()) {
            storage.publish(file);
        }
        storage.abandon(layout.folder(), decision.run());
        moveStates(decision.states());
        storage.writeOnce(layout.manifest(decision.run()), JsonText.bytes(decision.manifest()));
        storage.delete(layout.intent(decision.run()));
    }

    private void moveStates(Map<String, Row> states) {
        if (states.isEmpty()) {
            return;
        }
        Map<String, Row> all = new TreeMap<>(states());
        all.putAll(states);
        storage.write(layout.state(), JsonText.bytes(Row.of("streams", Row.of(all))));
    }

    /** How far each stream was read, by name. */
    public Map<String, Row> states() {
        Map<String, Row> states = new LinkedHashMap<>();
        byte[] text = storage.read(layout.state());
        if (text == null) {
            return states;
        }
        try {
            if (JsonText.object(text).get("streams") instanceof Row streams) {
                streams.forEach((stream, state) -> states.put(stream, (Row) state));
                return states;
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            throw broken(layout.state(), String.valueOf(e.getMessage()), e);
        }
        throw broken(layout.state(), "it has no 'streams'", null);
    }

    private ConnectorException broken(String path, String reason, @Nullable Throwable cause) {
        return new ConnectorException(
                FailureType.SINK,
                "Cannot read " + storage.describe(path) + ": " + reason + " (restore it, or remove it to start anew)",
                cause);
    }
}
