package dev.weir.engine.bind;

import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Any;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Templated;
import dev.weir.descriptors.ParameterType.Text;
import dev.weir.descriptors.ParameterType.Whole;
import dev.weir.expressions.value.ExpressionException;
import dev.weir.expressions.value.TemplateSyntaxException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.annotation.Interpolation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses conversions by what a descriptor says of a parameter and by the Java type of the record's component. */
final class Conversions {

    private final TemplateFactory templates;
    private final Components components;
    private final Components blueprints;
    private final Predicate<Class<?>> writtenPlainly;

    /** Makes nested components, or blueprints of them. */
    interface Components {
        Object component(Node node, Class<?> wanted, Target target);
    }

    /**
     * Conversions.
     *
     * @param writtenPlainly whether a component may be written as any plain value
     */
    Conversions(
            TemplateFactory templates,
            Components components,
            Components blueprints,
            Predicate<Class<?>> writtenPlainly) {
        this.templates = templates;
        this.components = components;
        this.blueprints = blueprints;
        this.writtenPlainly = writtenPlainly;
    }

    /**
     * The conversion to a Java type.
     *
     * @throws ReflectiveOperationException if the descriptor was made of another class
     */
    Conversion to(Type type, ParameterType described) throws ReflectiveOperationException {
        if (described instanceof Text) {
            return PlainValues::text;
        } else if (described instanceof Whole) {
            return type == int.class || type == Integer.class ? PlainValues::smallWhole : PlainValues::whole;
        } else if (described instanceof ParameterType.Number) {
            return PlainValues::number;
        } else if (described instanceof Bool) {
            return PlainValues::bool;
        } else if (described instanceof Any) {
            return (node, target) -> PlainValues.json(node);
        } else if (described instanceof Mapping) {
            return PlainValues::mapping;
        } else if (described instanceof Choice) {
            return EnumWords.of(asClass(type));
        } else if (described instanceof Templated templated) {
            Interpolation interpolation = interpolation(templated);
            Conversion template = template(interpolation);
            return interpolation == Interpolation.TEXT_MAPPING ? new MappingComponents(template, components) : template;
        } else if (described instanceof ListOf list) {
            Type element = argument(type, 0);
            return list(to(element, list.element()), alone(element, list.element()));
        } else if (described instanceof MapOf map) {
            return map(to(argument(type, 1), map.value()));
        } else if (described instanceof Component) {
            Class<?> wanted = asClass(type);
            return (node, target) -> components.component(node, wanted, target);
        } else if (described instanceof Blueprint) {
            Class<?> wanted = asClass(argument(type, 0));
            return (node, target) -> blueprints.component(node, wanted, target);
        }
        throw new ReflectiveOperationException("there is no conversion to " + described);
    }

    private static Class<?> asClass(Type type) throws ReflectiveOperationException {
        if (type instanceof Class<?> wanted) {
            return wanted;
        }
        throw new ReflectiveOperationException(type + " is not the type that the descriptor names");
    }

    private static Type argument(Type type, int position) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length > position) {
            return generic.getActualTypeArguments()[position];
        }
        throw new ReflectiveOperationException(type + " is not the type that the descriptor names");
    }

    private static Interpolation interpolation(Templated templated) throws ReflectiveOperationException {
        try {
            return Interpolation.valueOf(templated.interpolation());
        } catch (IllegalArgumentException e) {
            throw new ReflectiveOperationException(
                    "the interpolation " + templated.interpolation() + " is not known", e);
        }
    }

    private Conversion template(Interpolation interpolation) {
        return (node, target) -> {
            try {
                return templates.template(interpolation, node, target.parameters());
            } catch (ExpressionException e) {
                throw broken(node, target, e);
            } catch (IllegalArgumentException e) {
                throw target.failure("wrong-value", node.position(), String.valueOf(e.getMessage()));
            }
        };
    }

    private static BindingFailure broken(Node node, Target target, ExpressionException e) {
        boolean placed = node instanceof ScalarNode && e instanceof TemplateSyntaxException;
        Position place = placed
                ? ((ScalarNode) node)
                        .positionAt(((TemplateSyntaxException) e).line(), ((TemplateSyntaxException) e).column())
                : node.position();
        String message = e.getMessage() + " (mend '" + target.parameter().name() + "' of "
                + target.owner().type() + ")";
        return new BindingFailure(List.of(Problem.error("broken-template", place, message)));
    }

    /** What may stand alone where a list of it is asked for: a component. */
    private Predicate<Node> alone(Type element, ParameterType described) throws ReflectiveOperationException {
        if (!(described instanceof Component)) {
            return node -> false;
        }
        Class<?> wanted = asClass(element);
        return node -> node instanceof MappingNode || node instanceof ScalarNode && writtenPlainly.test(wanted);
    }

    private static Conversion list(Conversion element, Predicate<Node> alone) {
        return (node, target) -> {
            if (alone.test(node)) {
                return Collections.singletonList(element.convert(node, target));
            }
            if (!(node instanceof SequenceNode sequence)) {
                throw target.expected("a list", node);
            }
            Attempts attempts = new Attempts();
            List<@Nullable Object> list = new ArrayList<>(sequence.nodes().size());
            for (Node each : sequence.nodes()) {
                attempts.attempt(() -> list.add(element.convert(each, target)));
            }
            attempts.end();
            return Collections.unmodifiableList(list);
        };
    }

    private static Conversion map(Conversion valueOf) {
        return (node, target) -> {
            if (!(node instanceof MappingNode mapping)) {
                throw target.expected("a mapping", node);
            }
            Attempts attempts = new Attempts();
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Entry entry : mapping.entries()) {
                attempts.attempt(() -> map.put(entry.key(), valueOf.convert(entry.value(), target)));
            }
            attempts.end();
            return Collections.unmodifiableMap(map);
        };
    }
}
