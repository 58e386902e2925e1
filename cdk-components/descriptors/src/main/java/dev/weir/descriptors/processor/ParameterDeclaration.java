package dev.weir.descriptors.processor;

import dev.weir.descriptors.KeyColumns;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Templated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A record component as a parameter of its component type. */
final class ParameterDeclaration {

    private final TypeElement record;
    private final RecordComponentElement component;
    private final Javadoc javadoc;
    private final ParameterTypes types;

    ParameterDeclaration(TypeElement record, RecordComponentElement component, Javadoc javadoc, ParameterTypes types) {
        this.record = record;
        this.component = component;
        this.javadoc = javadoc;
        this.types = types;
    }

    /** Describes the parameter, or throws an {@code InvalidDeclaration}. */
    Parameter describe() {
        try {
            ParameterType type = type();
            String defaultJson = annotation("Default")
                    .map(given -> DefaultValue.checked(given.text("value"), type))
                    .orElse(null);
            return new Parameter(
                    name(),
                    type,
                    defaultJson == null && !isNullable(),
                    defaultJson,
                    AliasDeclarations.of(component),
                    annotation("Secret").isPresent(),
                    defaultType(type),
                    annotation("Since").map(given -> given.text("value")).orElse(""),
                    annotation("Successor").map(given -> given.text("value")).orElse(""),
                    annotation("Sees").map(given -> given.texts("value")).orElse(List.of()),
                    keyColumns(),
                    types.choices(component.asType()),
                    doc());
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    private List<KeyColumns> keyColumns() {
        return Annotation.all(component, "KeyColumns", "KeyColumnsCases")
                .map(given -> new KeyColumns(
                        given.constant("value").isEmpty()
                                ? KeyColumns.Names.VALUES
                                : KeyColumns.Names.valueOf(given.constant("value")),
                        given.texts("when"),
                        given.number("from"),
                        given.text("mark"),
                        given.text("unmarked")))
                .toList();
    }

    private String name() {
        return annotation("Name")
                .map(name -> name.text("value"))
                .orElseGet(() -> snakeCase(component.getSimpleName().toString()));
    }

    private ParameterType type() {
        String interpolation =
                annotation("Interpolate").map(given -> given.constant("value")).orElse("");
        ParameterType type = types.of(component.asType(), interpolation);
        if (!interpolation.isEmpty() && !(innermost(type) instanceof Templated)) {
            throw new IllegalArgumentException("has @Interpolate but is no Template (remove the annotation)");
        }
        return type;
    }

    private String defaultType(ParameterType type) {
        Optional<Annotation> given = annotation("DefaultType");
        ParameterType innermost = innermost(type);
        if (given.isPresent() && !(innermost instanceof Component || innermost instanceof Blueprint)) {
            throw new IllegalArgumentException("has @DefaultType but holds no component (remove the annotation)");
        }
        return given.map(defaultType -> defaultType.text("value")).orElse("");
    }

    private static ParameterType innermost(ParameterType type) {
        ParameterType inner = type;
        while (true) {
            if (inner instanceof ListOf list) {
                inner = list.element();
            } else if (inner instanceof MapOf map) {
                inner = map.value();
            } else {
                return inner;
            }
        }
    }

    private boolean isNullable() {
        return Annotation.isCalled(component.asType(), "Nullable")
                || Annotation.isCalled(component, "Nullable")
                || Annotation.isCalled(component.getAccessor().getReturnType(), "Nullable");
    }

    private String doc() {
        String text =
                javadoc.parameters().getOrDefault(component.getSimpleName().toString(), "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("is not documented (add '@param " + component.getSimpleName()
                    + "' with a text to the record's Javadoc)");
        }
        try {
            return Markdown.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "has broken documentation: " + e.getMessage() + " (change its markup)", e);
        }
    }

    private Optional<Annotation> annotation(String name) {
        return Annotation.of(component, name);
    }

    private InvalidDeclaration invalid(@Nullable String reason) {
        return new InvalidDeclaration(place(), "parameter '" + component.getSimpleName() + "' " + reason);
    }

    /** The field, as compilers know the position of fields but not always that of record components. */
    private Element place() {
        for (Element member : record.getEnclosedElements()) {
            if (member.getKind().isField() && member.getSimpleName().equals(component.getSimpleName())) {
                return member;
            }
        }
        return component;
    }

    /** {@code apiToken} as {@code api_token}, {@code baseURL} as {@code base_url}. */
    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean startsWord = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
            if (startsWord && snake.charAt(snake.length() - 1) != '_') {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }
}
