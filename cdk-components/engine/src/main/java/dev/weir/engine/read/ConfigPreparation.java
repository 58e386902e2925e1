package dev.weir.engine.read;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.config.ConfigForm;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.spi.component.Specification;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.nio.file.Path;

/**
 * Makes what a user gave into what components see.
 *
 * @param specification the form of the configuration
 * @param options       how the engine works
 * @param folder        where files are that the manifest names
 */
public record ConfigPreparation(Specification specification, EngineOptions options, Path folder) {

    /**
     * A configuration that was migrated, transformed and compared with its form; the given one stays as it is.
     *
     * @param sink hears of a configuration that its migration changed
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if it does not have the form that the manifest asks for
     */
    public Row prepare(Row given, Sink sink) {
        Row config = given.copy();
        Scope scope = new RunRuntime(options, folder, new ConfigHolder(config), sink).scope();
        specification.migrate(config, scope);
        if (!config.equals(given)) {
            sink.configChanged(config.copy());
        }
        specification.transform(config, scope);
        new ConfigForm(specification.connectionSpecification()).validate(config);
        return config;
    }
}
