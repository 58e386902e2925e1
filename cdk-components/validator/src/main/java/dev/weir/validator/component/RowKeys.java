package dev.weir.validator.component;

import dev.weir.descriptors.KeyColumns;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which a component, and those in it, tell apart the records that they make of one row, as far as a manifest says.
 *
 * @param maker   the component that makes several records of a row
 * @param columns the columns, at least one
 */
public record RowKeys(Component maker, List<String> columns) {

    /** Passes over what is escaped and over classes of characters, in which brackets open nothing. */
    private static final Pattern GROUP =
            Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]])*\\]|\\(\\?P?<([A-Za-z_]\\w*)>", Pattern.DOTALL);

    public RowKeys {
        columns = List.copyOf(columns);
    }

    /** Those of a component and of all in it that its descriptor says take part. */
    public static List<RowKeys> of(Component component) {
        List<RowKeys> found = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (Parameter parameter : component.descriptor().parameters()) {
            for (KeyColumns columns : parameter.keyColumns()) {
                if (!columns.when().stream().allMatch(condition -> holds(condition, component))) {
                    continue;
                }
                if (columns.names() == KeyColumns.Names.WITHIN) {
                    component.children(parameter.name()).stream()
                            .skip(columns.from())
                            .forEach(child -> found.addAll(of(child)));
                } else {
                    names(columns, value(component, parameter))
                            .filter(name -> !own.contains(name))
                            .forEach(own::add);
                }
            }
        }
        if (!own.isEmpty()) {
            found.add(new RowKeys(component, own));
        }
        return found;
    }

    private static boolean holds(String condition, Component component) {
        String name = KeyColumns.parameter(condition);
        int equals = condition.indexOf('=');
        if (equals < 0) {
            return component.has(name) != condition.startsWith("!");
        }
        boolean unequal = condition.charAt(equals - 1) == '!';
        Optional<Parameter> parameter = component.descriptor().parameter(name);
        Node value = parameter.map(known -> value(component, known)).orElse(null);
        boolean same = value instanceof ScalarNode scalar
                && condition.substring(equals + 1).equals(String.valueOf(scalar.value()));
        return same != unequal;
    }

    /** What a manifest gives, or the default. */
    private static @Nullable Node value(Component component, Parameter parameter) {
        String otherwise = parameter.defaultJson();
        return component.has(parameter.name()) || otherwise == null
                ? component.get(parameter.name())
                : YamlReader.read(otherwise, parameter.name(), new Problems());
    }

    private static Stream<String> names(KeyColumns columns, @Nullable Node value) {
        Stream<String> names = switch (columns.names()) {
            case VALUES, WITHIN -> texts(value);
            case FIRST -> Stream.concat(texts(value), keys(value)).limit(1);
            case KEYS -> keys(value);
            case GROUPS -> texts(value).flatMap(RowKeys::groups);
        };
        return names.filter(name -> !name.contains("{{"))
                .filter(name -> columns.unmarked().isEmpty() || !name.startsWith(columns.unmarked()))
                .filter(name -> name.startsWith(columns.mark()))
                .map(name -> name.substring(columns.mark().length()));
    }

    private static Stream<String> texts(@Nullable Node value) {
        if (value instanceof SequenceNode list) {
            return list.nodes().stream().flatMap(RowKeys::texts);
        }
        return value instanceof ScalarNode scalar && scalar.value() instanceof String text
                ? Stream.of(text)
                : Stream.empty();
    }

    private static Stream<String> keys(@Nullable Node value) {
        return value instanceof MappingNode mapping ? mapping.keys().stream() : Stream.empty();
    }

    private static Stream<String> groups(String pattern) {
        return GROUP.matcher(pattern).results().map(found -> found.group(1)).filter(Objects::nonNull);
    }
}
