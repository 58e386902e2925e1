package dev.weir.engine;

import dev.weir.descriptors.Descriptors;
import dev.weir.engine.bind.Binder;
import dev.weir.engine.read.ConfigPreparation;
import dev.weir.engine.read.ConnectorRun;
import dev.weir.engine.template.ExpressionTemplates;
import dev.weir.expressions.Environment;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.spi.component.Source;
import dev.weir.spi.component.Specification;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connector: a manifest with the component types that it is made of. Components are made when they are needed first: the
 * form of the configuration can be had although a stream cannot be made. Runs one command at a time.
 */
public final class Connector implements AutoCloseable {

    private final Manifest manifest;
    private final Binder binder;
    private final Path folder;
    private final EngineOptions options;
    private @Nullable Source source;

    private Connector(Manifest manifest, Binder binder, Path folder, EngineOptions options) {
        this.manifest = manifest;
        this.binder = binder;
        this.folder = folder;
        this.options = options;
    }

    /**
     * Reads and validates a manifest.
     *
     * @throws ManifestException with all problems of the manifest, and of the artifacts that it asks for
     */
    public static Connector open(Path file, EngineOptions options) {
        ParsedManifest parsed = Manifests.load(file);
        Descriptors descriptors = options.components().of(parsed, file).complete();
        Manifest manifest = parsed.resolve(descriptors);
        ExpressionTemplates templates = new ExpressionTemplates(Environment.of(options.clock()), options.compat());
        Binder binder = new Binder(descriptors, templates);
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
        return new Connector(manifest, binder, folder, options);
    }

    /** What is doubtful in the manifest, though it runs. */
    public List<Problem> warnings() {
        return manifest.warnings();
    }

    /** What the language has still in the manifest, and wants something else in place of. */
    public List<Problem> notes() {
        return manifest.notes();
    }

    /** The form of the configuration; null if the manifest does not say. */
    public @Nullable Specification specification() {
        return manifest.root().get("spec") instanceof MappingNode spec ? binder.bind(spec, Specification.class) : null;
    }

    /**
     * A configuration as the components see it: migrated, transformed, and of the form that the manifest asks for. What the
     * other commands take is one of these.
     *
     * @param sink hears of a configuration that was migrated, so that the user keeps it
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if it does not have that form, naming fields but no values
     */
    public Row configure(Row config, Sink sink) {
        Specification specification = specification();
        return specification == null
                ? config
                : new ConfigPreparation(specification, options, folder).prepare(config, sink);
    }

    /**
     * Why a configuration does not work, which may be that the connector cannot be made; empty if it does. The sink hears
     * of warnings and of changes of the configuration.
     */
    public Optional<String> check(Row config, Sink sink) {
        try {
            CheckOverrides.verify(bound(), manifest.root(), sink);
            return run(config, sink).check();
        } catch (ManifestException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The streams under a configuration. */
    public List<CatalogStream> discover(Row config, Sink sink) {
        return run(config, sink).discover();
    }

    /** Reads streams into the sink; what fails is in the result, and was told to the sink. */
    public ReadResult read(Row config, List<ConfiguredStream> streams, Sink sink) {
        return run(config, sink).read(streams);
    }

    private ConnectorRun run(Row config, Sink sink) {
        return new ConnectorRun(bound(), config, options, folder, sink);
    }

    private Source bound() {
        Source bound = source;
        if (bound == null) {
            bound = binder.bind(manifest.root(), Source.class);
            source = bound;
        }
        return bound;
    }

    @Override
    public void close() {
        options.transport().close();
    }
}
