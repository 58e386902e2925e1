package dev.weir.lake.declare;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the streams of a source lie in the lake, and what is asked of them.
 *
 * @param source     the name that everything of the source is kept under; null for the manifest's
 * @param defaults   what holds for streams that are not named
 * @param streams    the streams that are named, completed by the defaults
 * @param commitGate the rules that hold over all streams and accounts of one commit
 */
public record LakeDeclaration(
        @Nullable String source,
        StreamDeclaration defaults,
        Map<String, StreamDeclaration> streams,
        Unread commitGate) {

    /** Where nothing is declared. */
    public static final LakeDeclaration NONE =
            new LakeDeclaration(null, StreamDeclaration.DEFAULT, Map.of(), new Unread(new Row(), "lake.commit_gate"));

    public LakeDeclaration {
        streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
    }

    /**
     * Reads a declaration.
     *
     * @param root an object with the key {@code lake}
     * @throws ConnectorException of type CONFIG with everything that is wrong, a line for each problem
     */
    public static LakeDeclaration of(Row root) {
        Problems problems = new Problems();
        LakeDeclaration read = read(root, problems);
        if (!problems.found().isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    problems.found().stream()
                            .map(problem -> "Cannot use the lake's declaration: " + problem)
                            .collect(Collectors.joining("\n")));
        }
        return read;
    }

    /** Reads a declaration; defaults stand in for what is wrong. */
    public static LakeDeclaration read(Row root, Problems problems) {
        Declared file = new Declared(root, "", problems);
        Declared lake = file.object("lake");
        file.end();
        return lake == null ? NONE : read(lake);
    }

    private static LakeDeclaration read(Declared lake) {
        String source = lake.text("source");
        Declared declaredDefaults = lake.object("defaults");
        StreamDeclaration defaults = declaredDefaults == null
                ? StreamDeclaration.DEFAULT
                : StreamDeclaration.read(declaredDefaults, StreamDeclaration.DEFAULT);
        Map<String, StreamDeclaration> streams = new LinkedHashMap<>();
        lake.named("streams").forEach((name, stream) -> streams.put(name, StreamDeclaration.read(stream, defaults)));
        Unread commitGate = lake.unread("commit_gate");
        lake.end();
        return new LakeDeclaration(source, defaults, streams, commitGate);
    }

    /** What holds for a stream. */
    public StreamDeclaration stream(String name) {
        return streams.getOrDefault(name, defaults);
    }

    /** The streams that are named and that the source, which has the given ones, does not have. */
    public List<String> unknown(Collection<String> names) {
        return streams.keySet().stream().filter(name -> !names.contains(name)).toList();
    }
}
