package dev.weir.engine.template;

import dev.weir.engine.bind.TemplateFactory;
import dev.weir.expressions.Dialect;
import dev.weir.expressions.Environment;
import dev.weir.expressions.MappingTemplate;
import dev.weir.expressions.NestedTemplate;
import dev.weir.expressions.ValueTypes;
import dev.weir.expressions.Variables;
import dev.weir.expressions.value.Python;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.read.Compat;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes templates of manifest values, by the reference's wrapper for each parameter. */
@SuppressWarnings("NullAway") // it does not follow nullable type arguments
public final class ExpressionTemplates implements TemplateFactory {

    private static final dev.weir.expressions.Template EMPTY = dev.weir.expressions.Template.parse("");

    private final Environment environment;
    private final Dialect dialect;
    private final boolean sticky;

    /** Streams of one manifest repeat most of their templates. */
    private final Map<String, dev.weir.expressions.Template> known = new ConcurrentHashMap<>();

    /** Templates that read the given clock. */
    public ExpressionTemplates(Environment environment) {
        this(environment, Set.of());
    }

    /** The same, with behaviour of the reference that is asked for. */
    public ExpressionTemplates(Environment environment, Set<Compat> compat) {
        this.environment = compat.contains(Compat.UNBOUNDED_TEMPLATES) ? environment.unbounded() : environment;
        this.dialect = compat.contains(Compat.HTML_MARKED_TEXT) ? Dialect.MARKED_HTML : Dialect.PLAIN_TEXT;
        this.sticky = compat.contains(Compat.STICKY_TEMPLATES);
    }

    private dev.weir.expressions.Template parsed(String text) {
        return known.computeIfAbsent(text, each -> dev.weir.expressions.Template.parse(each, dialect));
    }

    private CompiledTemplate.Evaluation<@Nullable Object> string(dev.weir.expressions.Template compiled) {
        CompiledTemplate.Evaluation<@Nullable Object> evaluation =
                variables -> compiled.evaluate(variables, environment);
        return sticky ? new StickyEvaluation(compiled.text(), evaluation) : evaluation;
    }

    @Override
    public Template<?> template(Interpolation interpolation, Node node, Row parameters) {
        return switch (interpolation) {
            case VALUE, VALUE_OR_LIST -> value(node, parameters);
            case RENDERED -> rendered(node, parameters);
            case TEXT -> text(node, parameters);
            case CONDITION -> condition(node, parameters);
            case TEXT_MAPPING -> mapping(node, parameters, ValueTypes.TEXT, ValueTypes.TEXT_OR_LIST);
            case MAPPING -> mapping(node, parameters, ValueTypes.ANY, ValueTypes.ANY);
            case NESTED -> nested(node, parameters);
        };
    }

    private Template<?> value(Node node, Row parameters) {
        if (!(node.plain() instanceof String text)) {
            return new SettledTemplate<>(json(node), String.valueOf(node.plain()));
        }
        dev.weir.expressions.Template compiled = parsed(text);
        CompiledTemplate.Evaluation<@Nullable Object> evaluation = string(compiled);
        return settled(
                compiled.isPlain(),
                variables -> ExpressionValues.toJson(evaluation.evaluate(variables)),
                List.of(compiled),
                node,
                parameters);
    }

    private Template<?> rendered(Node node, Row parameters) {
        dev.weir.expressions.Template compiled = parsed(Python.text(json(node)));
        CompiledTemplate.Evaluation<@Nullable Object> text =
                variables -> compiled.evaluate(variables, environment, compiled, ValueTypes.RENDERED);
        if (compiled.isPlain()) {
            return settled(true, text, List.of(compiled), node, parameters);
        }
        return new CompiledTemplate<>(
                text,
                variables ->
                        ExpressionValues.toJson(compiled.evaluate(variables, environment, compiled, ValueTypes.ANY)),
                List.of(compiled),
                parameters,
                node.position(),
                String.valueOf(node.plain()));
    }

    private Template<?> text(Node node, Row parameters) {
        if (!(node.plain() instanceof String text)) {
            return new SettledTemplate<>(Python.text(json(node)), String.valueOf(node.plain()));
        }
        dev.weir.expressions.Template compiled = parsed(text);
        CompiledTemplate.Evaluation<@Nullable Object> evaluation = string(compiled);
        return settled(
                compiled.isPlain(),
                variables -> Python.text(evaluation.evaluate(variables)),
                List.of(compiled),
                node,
                parameters);
    }

    private Template<?> condition(Node node, Row parameters) {
        Object plain = node.plain();
        if (plain instanceof Boolean flag) {
            return new SettledTemplate<>(flag, flag.toString());
        }
        dev.weir.expressions.Template compiled = parsed(Python.text(plain));
        return settled(
                compiled.isPlain(),
                variables -> compiled.test(variables, environment),
                List.of(compiled),
                node,
                parameters);
    }

    private Template<?> mapping(Node node, Row parameters, ValueTypes keys, ValueTypes values) {
        if (node instanceof MappingNode mapping) {
            MappingTemplate compiled = MappingTemplate.of(mapping.plain(), dialect);
            boolean plain = compiled.templates().stream().allMatch(dev.weir.expressions.Template::isPlain);
            return settled(
                    plain,
                    variables -> present(compiled.evaluate(variables, environment, keys, values)),
                    compiled.templates(),
                    node,
                    parameters);
        }
        dev.weir.expressions.Template compiled = parsed(Python.text(node.plain()));
        return settled(
                compiled.isPlain(),
                variables -> ExpressionValues.toJson(compiled.evaluate(variables, environment, EMPTY, ValueTypes.ANY)),
                List.of(compiled),
                node,
                parameters);
    }

    /** The entries that have a value. */
    private static Row present(Map<@Nullable Object, @Nullable Object> evaluated) {
        Row row = new Row();
        evaluated.forEach((key, value) -> {
            if (value != null) {
                row.put(Python.text(key), ExpressionValues.toJson(value));
            }
        });
        return row;
    }

    private Template<?> nested(Node node, Row parameters) {
        NestedTemplate compiled = NestedTemplate.of(node.plain(), dialect);
        return settled(
                false,
                variables -> ExpressionValues.toJson(compiled.evaluate(variables, environment)),
                compiled.templates(),
                node,
                parameters);
    }

    /** Evaluated now if it holds no markup, else in each scope. Rows are made anew each time, as their takers change them. */
    private <T extends @Nullable Object> Template<T> settled(
            boolean plain,
            CompiledTemplate.Evaluation<T> evaluation,
            Collection<dev.weir.expressions.Template> parts,
            Node node,
            Row parameters) {
        String text = String.valueOf(node.plain());
        Template<T> template = new CompiledTemplate<>(evaluation, null, parts, parameters, node.position(), text);
        if (!plain) {
            return template;
        }
        T value = evaluation.evaluate(Variables.NONE);
        return value instanceof Row || value instanceof List ? template : new SettledTemplate<>(value, text);
    }

    private static @Nullable Object json(Node node) {
        Object plain = node.plain();
        return ExpressionValues.toJson(plain);
    }
}
