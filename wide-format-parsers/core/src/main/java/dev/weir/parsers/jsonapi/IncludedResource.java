package dev.weir.parsers.jsonapi;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What records get of the resources that a relationship leads to.
 *
 * @param prefix what the names of their fields begin with; the relationship's name and {@code _} by default
 * @param fields the attributes that are taken, {@code id} and {@code type} among them; all attributes by default
 */
@Component("weir.parsers.IncludedResource")
public record IncludedResource(
        @Nullable Template<String> prefix, @Default("[]") List<Template<String>> fields) {

    public IncludedResource {
        fields = List.copyOf(fields);
    }
}
