package dev.weir.engine.read;

import dev.weir.spi.component.DynamicStreams;
import dev.weir.spi.component.Source;
import dev.weir.spi.component.Stream;
import dev.weir.spi.component.StreamDefinition;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a source under one configuration. Those that the manifest names are found without the source; those that are
 * made while the connector runs are made once, when somebody asks for them. For one thread.
 */
final class SourceStreams {

    /** Each stream that is made takes some memory for the whole run. */
    private static final int MOST = 10_000;

    private final Source source;
    private final RunRuntime runtime;
    private final Consumer<Stream> verify;
    private @Nullable List<Stream> fixed;
    private @Nullable Map<String, List<Stream>> made;
    private @Nullable Map<String, Stream> byName;

    /**
     * The streams of a source.
     *
     * @param verify refuses streams that cannot be read together with others
     */
    SourceStreams(Source source, RunRuntime runtime, Consumer<Stream> verify) {
        this.source = source;
        this.runtime = runtime;
        this.verify = verify;
    }

    /** The streams of some names, if the manifest names them all; other streams are not looked into. */
    Optional<List<Stream>> fixed(List<String> names) {
        List<Stream> found = new ArrayList<>();
        for (StreamDefinition definition : source.streams()) {
            if (!(definition instanceof Stream stream) || names.contains(stream.name())) {
                found.addAll(definition.resolve(runtime.scope()));
            }
        }
        found.forEach(verify);
        boolean all = found.stream().map(Stream::name).toList().containsAll(names);
        return all ? Optional.of(found) : Optional.empty();
    }

    private List<Stream> fixed() {
        List<Stream> known = fixed;
        if (known == null) {
            known = new ArrayList<>();
            for (StreamDefinition definition : source.streams()) {
                known.addAll(definition.resolve(runtime.scope()));
            }
            warnOfEqualNames(known);
            known.forEach(this::cacheParents);
            fixed = known;
        }
        return known;
    }

    private void warnOfEqualNames(List<Stream> streams) {
        Set<String> names = new HashSet<>();
        for (Stream stream : streams) {
            if (!names.add(stream.name())) {
                runtime.warn("Several streams are called '" + stream.name()
                        + "': only the last of them is read (give each a name of its own)");
            }
        }
    }

    /** The streams that go by a common name. */
    Optional<List<Stream>> made(String name) {
        return Optional.ofNullable(made().get(name));
    }

    private Map<String, List<Stream>> made() {
        Map<String, List<Stream>> known = made;
        if (known == null) {
            known = new LinkedHashMap<>();
            Set<String> names = new HashSet<>();
            List<DynamicStreams> definitions = source.dynamicStreams();
            for (int i = 0; i < definitions.size(); i++) {
                String given = definitions.get(i).name();
                known.computeIfAbsent(given == null ? "dynamic_stream_" + i : given, name -> new ArrayList<>())
                        .addAll(made(definitions.get(i), names));
            }
            known.values().forEach(streams -> streams.forEach(this::cacheParents));
            made = known;
        }
        return known;
    }

    private List<Stream> made(DynamicStreams definition, Set<String> names) {
        List<Stream> streams = new ArrayList<>();
        definition.make(runtime.scope(), stream -> {
            if (!names.add(stream.name())) {
                throw refusal("Cannot make stream '" + stream.name() + "': another of the dynamic streams has that name"
                        + " (map something to their name that is different for each)");
            }
            if (names.size() > MOST) {
                throw refusal(
                        "Cannot make more than " + MOST + " dynamic streams (leave some out with a record_filter)");
            }
            streams.add(stream);
        });
        return streams;
    }

    private static ConnectorException refusal(String message) {
        return new ConnectorException(FailureType.CONFIG, message);
    }

    /** All streams; of several with one name the last. */
    Map<String, Stream> all() {
        Map<String, Stream> known = byName;
        if (known == null) {
            Map<String, Stream> streams = new LinkedHashMap<>();
            fixed().forEach(stream -> put(stream, streams));
            made().values().forEach(group -> group.forEach(stream -> put(stream, streams)));
            streams.values().forEach(verify);
            byName = streams;
            known = streams;
        }
        return known;
    }

    private void put(Stream stream, Map<String, Stream> streams) {
        if (streams.put(stream.name(), stream) != null) {
            runtime.warn("Cannot tell streams named '" + stream.name()
                    + "' apart: the last one is read (give each stream a name of its own)");
        }
    }

    private void cacheParents(Stream stream) {
        PartitionRouter router = stream.retriever().partitionRouter();
        if (router != null) {
            Scope scope = runtime.scope().inStream(stream.name());
            router.parents(scope).forEach(parent -> runtime.cache(parent.name()));
        }
    }
}
