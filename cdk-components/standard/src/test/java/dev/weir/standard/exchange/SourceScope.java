package dev.weir.standard.exchange;

import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scope over a scripted source, in stream "items". */
public final class SourceScope implements Scope {

    private final ScriptedSource source;
    private final StreamSlice slice;
    private final Map<String, @Nullable Object> variables;

    public SourceScope(ScriptedSource source) {
        this(source, StreamSlice.WHOLE, Map.of());
    }

    private SourceScope(ScriptedSource source, StreamSlice slice, Map<String, ? extends @Nullable Object> variables) {
        this.source = source;
        this.slice = slice;
        this.variables = new HashMap<>(variables);
    }

    /** A template that looks up a path, the first step of which is a variable or {@code config}. */
    public static Template<@Nullable Object> at(String path) {
        return looking(path, value -> value);
    }

    /** The same as text; empty where there is nothing. */
    public static Template<String> textAt(String path) {
        return looking(path, value -> value == null ? "" : value.toString());
    }

    /** A condition over what lies at a path. */
    public static Template<Boolean> where(String path, Function<@Nullable Object, Boolean> condition) {
        return looking(path, condition::apply);
    }

    private static <T extends @Nullable Object> Template<T> looking(String path, Function<@Nullable Object, T> value) {
        List<String> steps = Arrays.asList(path.split("\\."));
        return new Template<>() {
            @Override
            public T in(Scope scope) {
                return value.apply(lookup(steps, scope));
            }

            @Override
            public Interest interestIn(String variable) {
                return variable.equals(steps.get(0))
                        ? new Interest(List.of(steps.subList(1, steps.size())))
                        : Interest.NOTHING;
            }

            @Override
            public String text() {
                return "{{ " + path + " }}";
            }
        };
    }

    private static @Nullable Object lookup(List<String> steps, Scope scope) {
        Map<String, @Nullable Object> variables = ((SourceScope) scope).variables;
        Object value = steps.get(0).equals("config") && !variables.containsKey("config")
                ? scope.config()
                : scope.variable(steps.get(0));
        for (String step : steps.subList(1, steps.size())) {
            value = value instanceof Record record ? record.data() : value;
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    @Override
    public Row config() {
        return source.config;
    }

    @Override
    public String streamName() {
        return "items";
    }

    @Override
    public StreamSlice slice() {
        return slice;
    }

    @Override
    public @Nullable Object variable(String name) {
        return variables.get(name);
    }

    @Override
    public Scope with(String name, @Nullable Object value) {
        SourceScope scope = new SourceScope(source, slice, variables);
        scope.variables.put(name, value);
        return scope;
    }

    @Override
    public Scope with(Map<String, ? extends @Nullable Object> more) {
        SourceScope scope = new SourceScope(source, slice, variables);
        scope.variables.putAll(more);
        return scope;
    }

    @Override
    public Scope withSlice(StreamSlice other) {
        return new SourceScope(source, other, variables).with("stream_slice", other);
    }

    @Override
    public String text(@Nullable Object value) {
        return value == null ? "None" : value.toString();
    }

    @Override
    public Object literal(String text) {
        return text;
    }

    @Override
    public ScriptedSource runtime() {
        return source;
    }
}
