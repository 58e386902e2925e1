package dev.weir.parsers.jsonapi;

import dev.weir.spi.template.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What records get of included resources, in one scope.
 *
 * @param name   the relationships that lead there, as the manifest names them
 * @param path   these relationships
 * @param prefix what the names of columns begin with
 * @param fields the fields that are taken; empty for all attributes
 */
record Inclusion(String name, List<String> path, String prefix, List<String> fields) {

    static Inclusion of(Map.Entry<String, IncludedResource> include, Scope scope) {
        IncludedResource resource = include.getValue();
        String column = include.getKey().replace('.', '_');
        return new Inclusion(
                column,
                Arrays.asList(include.getKey().split("\\.", -1)),
                resource.prefix() == null ? column + "_" : resource.prefix().in(scope),
                resource.fields().stream().map(field -> field.in(scope)).toList());
    }
}
