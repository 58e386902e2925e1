package dev.weir.engine.template;

import dev.weir.expressions.Variables;
import dev.weir.expressions.literal.Literal;
import dev.weir.expressions.value.Python;
import dev.weir.spi.http.Errand;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.read.Tally;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope as a chain: each link adds a variable or a slice to the one before it, so that a scope for one record costs one
 * object. The first link holds what a whole run shares.
 */
public final class EngineScope implements Scope {

    private final Base base;
    private final @Nullable EngineScope outer;
    private final String name;
    private final @Nullable Object value;
    private final StreamSlice slice;

    private EngineScope(
            Base base, @Nullable EngineScope outer, String name, @Nullable Object value, StreamSlice slice) {
        this.base = base;
        this.outer = outer;
        this.name = name;
        this.value = value;
        this.slice = slice;
    }

    /** The scope of a run, outside of streams. */
    public static EngineScope of(ConfigHolder config, Runtime runtime) {
        return new EngineScope(
                new Base(config, runtime, "", Tally.NONE, Errand.RECORDS), null, "", null, StreamSlice.WHOLE);
    }

    /** The same scope inside a stream. */
    public EngineScope inStream(String streamName) {
        Base stream = new Base(base.config, base.runtime, streamName, base.tally, base.errand);
        return new EngineScope(stream, outer, name, value, slice);
    }

    /** The same scope whose components count into a tally. */
    public EngineScope counting(Tally tally) {
        Base counted = new Base(base.config, base.runtime, base.streamName, tally, base.errand);
        return new EngineScope(counted, outer, name, value, slice);
    }

    @Override
    public Row config() {
        return base.config.row();
    }

    @Override
    public String streamName() {
        return base.streamName;
    }

    @Override
    public StreamSlice slice() {
        return slice;
    }

    @Override
    public @Nullable Object variable(String wanted) {
        EngineScope link = find(wanted);
        if (link != null) {
            return link.value;
        }
        return slice.extraFields().get(wanted);
    }

    private @Nullable EngineScope find(String wanted) {
        for (EngineScope link = this; link != null; link = link.outer) {
            if (link.name.equals(wanted)) {
                return link;
            }
        }
        return null;
    }

    @Override
    public EngineScope with(String variable, @Nullable Object changed) {
        return new EngineScope(base, this, variable, changed, slice);
    }

    @Override
    public EngineScope with(Map<String, ? extends @Nullable Object> variables) {
        EngineScope scope = this;
        for (Map.Entry<String, ? extends @Nullable Object> variable : variables.entrySet()) {
            scope = scope.with(variable.getKey(), variable.getValue());
        }
        return scope;
    }

    @Override
    public EngineScope withSlice(StreamSlice changed) {
        return new EngineScope(base, this, "stream_slice", changed, changed);
    }

    @Override
    public String text(@Nullable Object printed) {
        return Python.text(ExpressionValues.of(printed));
    }

    @Override
    public @Nullable Object literal(String text) {
        return ExpressionValues.toJson(Literal.parse(text));
    }

    @Override
    public Runtime runtime() {
        return base.runtime;
    }

    @Override
    public Tally tally() {
        return base.tally;
    }

    @Override
    public Errand errand() {
        return base.errand;
    }

    @Override
    public EngineScope on(Errand other) {
        Base sent = new Base(base.config, base.runtime, base.streamName, base.tally, other);
        return new EngineScope(sent, outer, name, value, slice);
    }

    /** This scope as a template with parameters of its own sees it. */
    Variables variables(Row parameters) {
        return new View(this, parameters);
    }

    private record Base(ConfigHolder config, Runtime runtime, String streamName, Tally tally, Errand errand) {}

    private record View(EngineScope scope, Row parameters) implements Variables {

        /** What templates called parameters up to level 0.28.1. */
        private static final String OPTIONS = "options";

        @Override
        public boolean declares(String wanted) {
            return switch (wanted) {
                case "config", "parameters", OPTIONS -> true;
                case "next_page_token" -> inSlice() || scope.find(wanted) != null;
                default -> offers(wanted);
            };
        }

        private boolean offers(String wanted) {
            return scope.find(wanted) != null || scope.slice.extraFields().containsKey(wanted);
        }

        private boolean inSlice() {
            return scope.find("stream_slice") != null;
        }

        @Override
        public @Nullable Object get(String wanted) {
            return switch (wanted) {
                case "config" -> scope.find("config") == null ? scope.config() : scope.variable("config");
                case "parameters" -> parameters;
                case OPTIONS -> offers(OPTIONS) ? ExpressionValues.of(scope.variable(OPTIONS)) : parameters;
                default -> ExpressionValues.of(scope.variable(wanted));
            };
        }
    }
}
