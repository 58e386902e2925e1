package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.function.Consumer;

/** Fills a template in, once for each component that is to be made of it. */
@Kind
public interface ComponentsResolver {

    /**
     * Hands out definitions, in the order of the components. Called once per run, by one thread.
     *
     * @param name       what the components are called together; empty if they have no name
     * @param template   its definition is filled in
     * @param components takes each definition as soon as it is known; what it throws ends the work
     * @throws dev.weir.spi.failure.ConnectorException if it cannot be found out which components there are
     */
    void resolve(String name, Blueprint<?> template, Scope scope, Consumer<Row> components);
}
