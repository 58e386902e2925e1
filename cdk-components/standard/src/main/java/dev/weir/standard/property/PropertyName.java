package dev.weir.standard.property;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * One property. Written as its name alone.
 *
 * <pre>
 * type: PropertyName
 * name: email
 * </pre>
 *
 * @param name the name, taken as it is
 */
@Component(shorthand = "name")
public record PropertyName(String name) implements PropertySource {

    @Override
    public List<String> names(Scope scope) {
        return List.of(name);
    }
}
