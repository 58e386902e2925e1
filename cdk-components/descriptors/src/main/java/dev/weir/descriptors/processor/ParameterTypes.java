package dev.weir.descriptors.processor;

import dev.weir.descriptors.Choices;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Finds what a parameter holds from its Java type; a reason without its place is an {@code IllegalArgumentException}. */
final class ParameterTypes {

    private static final String TEMPLATE = "dev.weir.spi.template.Template";
    private static final String BLUEPRINT = "dev.weir.spi.component.Blueprint";
    private static final String ROW = "dev.weir.spi.value.Row";

    private final Elements elements;

    ParameterTypes(Elements elements) {
        this.elements = elements;
    }

    /**
     * What a parameter holds.
     *
     * @param interpolation how templates in it are evaluated; empty if their type is to say so
     */
    ParameterType of(TypeMirror type, String interpolation) {
        return switch (type.getKind()) {
            case BOOLEAN -> new Bool();
            case INT, LONG -> new Whole();
            case DOUBLE -> new ParameterType.Number();
            case DECLARED -> declared((DeclaredType) type, interpolation);
            default -> throw unknown(type);
        };
    }

    private ParameterType declared(DeclaredType type, String interpolation) {
        return switch (name(type)) {
            case "java.lang.String" -> new Text();
            case "java.lang.Integer", "java.lang.Long" -> new Whole();
            case "java.lang.Double" -> new ParameterType.Number();
            case "java.lang.Boolean" -> new Bool();
            case "java.lang.Object" -> new Any();
            case ROW -> new Mapping();
            case "java.util.List" -> new ListOf(of(argument(type, 0), interpolation));
            case "java.util.Map" -> map(type, interpolation);
            case BLUEPRINT -> blueprint(argument(type, 0));
            case TEMPLATE -> template(argument(type, 0), interpolation);
            case "java.time.Duration" ->
                throw new IllegalArgumentException(
                        "is a java.time.Duration (use a number, with its unit in the name: timeoutSeconds)");
            default -> named(type);
        };
    }

    private ParameterType blueprint(TypeMirror made) {
        if (made instanceof DeclaredType declared && named(declared) instanceof Component component) {
            return new Blueprint(component.className());
        }
        throw unknown(made);
    }

    private ParameterType map(DeclaredType type, String interpolation) {
        if (!isNamed(argument(type, 0), "java.lang.String")) {
            throw unknown(type);
        }
        TypeMirror value = argument(type, 1);
        return isNamed(value, "java.lang.Object") ? new Mapping() : new MapOf(of(value, interpolation));
    }

    private ParameterType template(TypeMirror result, String interpolation) {
        String name = result instanceof DeclaredType declared ? name(declared) : result.toString();
        String given = interpolation.isEmpty() ? natural(name) : interpolation;
        if (!holds(name, given)) {
            throw new IllegalArgumentException("is a template of " + name + ", but @Interpolate(" + given
                    + ") does not evaluate to that (change one of them)");
        }
        return new Templated(given);
    }

    private static String natural(String result) {
        return switch (result) {
            case "java.lang.String" -> "TEXT";
            case "java.lang.Boolean" -> "CONDITION";
            case "java.lang.Object" -> "VALUE";
            default ->
                throw new IllegalArgumentException(
                        "is a template of " + result + " (say with @Interpolate how it is evaluated)");
        };
    }

    private static boolean holds(String result, String interpolation) {
        return result.equals("java.lang.Object")
                || switch (interpolation) {
                    case "TEXT", "RENDERED" -> result.equals("java.lang.String");
                    case "CONDITION" -> result.equals("java.lang.Boolean");
                    case "TEXT_MAPPING", "MAPPING" -> result.equals(ROW) || result.equals("java.util.Map");
                    default -> false;
                };
    }

    private ParameterType named(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return new Choice(words(element));
        }
        boolean kind = element.getKind() == ElementKind.INTERFACE
                && Annotation.of(element, "Kind").isPresent();
        boolean component = element.getKind() == ElementKind.RECORD
                && Annotation.of(element, "Component").isPresent();
        if (!kind && !component) {
            throw unknown(type);
        }
        return new Component(elements.getBinaryName(element).toString());
    }

    /** What the words mean that a parameter holds, in a list or mapping too; none if it holds no words. */
    Choices choices(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return Choices.NONE;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return new Choices(elements.getBinaryName(element).toString(), docs(element));
        }
        List<? extends TypeMirror> inner = declared.getTypeArguments();
        boolean holdsMore =
                name(declared).equals("java.util.List") || name(declared).equals("java.util.Map");
        return holdsMore && !inner.isEmpty() ? choices(inner.get(inner.size() - 1)) : Choices.NONE;
    }

    private List<String> docs(TypeElement type) {
        List<String> docs = constants(type)
                .map(constant ->
                        Markdown.of(Javadoc.of(elements.getDocComment(constant)).description()))
                .toList();
        return docs.stream().allMatch(String::isEmpty) ? List.of() : docs;
    }

    private static Stream<? extends Element> constants(TypeElement type) {
        return type.getEnclosedElements().stream().filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
    }

    private static List<String> words(TypeElement type) {
        return constants(type).map(ParameterTypes::word).toList();
    }

    private static String word(Element constant) {
        return Annotation.of(constant, "Name")
                .map(name -> name.text("value"))
                .orElseGet(() -> constant.getSimpleName().toString().toLowerCase(Locale.ROOT));
    }

    private static TypeMirror argument(DeclaredType type, int position) {
        if (type.getTypeArguments().size() <= position) {
            throw new IllegalArgumentException("is a raw " + name(type) + " (name its type arguments)");
        }
        return type.getTypeArguments().get(position);
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared && name(declared).equals(name);
    }

    private static String name(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }

    private static IllegalArgumentException unknown(TypeMirror type) {
        String name = type instanceof DeclaredType declared ? name(declared) : type.toString();
        return new IllegalArgumentException("is a " + name
                + ", which no value of a manifest can be (use String, int, long, double, boolean, Object, Row, an enum,"
                + " Template, List, Map with String keys, an interface with @Kind or a record with @Component)");
    }
}
