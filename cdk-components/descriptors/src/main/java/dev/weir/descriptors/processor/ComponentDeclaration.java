package dev.weir.descriptors.processor;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.KeyColumns;
import dev.weir.descriptors.Move;
import dev.weir.descriptors.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** A record marked as a component type. */
final class ComponentDeclaration {

    private final TypeElement type;
    private final Annotation annotation;
    private final Elements elements;
    private final Javadoc javadoc;

    ComponentDeclaration(Element element, Elements elements) {
        if (element.getKind() != ElementKind.RECORD) {
            throw new InvalidDeclaration(element, "it is no record (make it one)");
        }
        this.type = (TypeElement) element;
        this.annotation = Annotation.of(element, "Component").orElseThrow();
        this.elements = elements;
        this.javadoc = Javadoc.of(elements.getDocComment(element));
    }

    /** Describes the component type; what is wrong with it is reported, and then there is no descriptor. */
    Optional<Descriptor> describe(Consumer<InvalidDeclaration> report) {
        List<InvalidDeclaration> found = new ArrayList<>();
        String doc = attempt(this::doc, found).orElse("");
        List<Parameter> parameters = parameters(found);
        checkNames(parameters, found);
        found.forEach(report);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Descriptor(
                name(),
                elements.getBinaryName(type).toString(),
                kinds(),
                parameters,
                doc,
                annotation.texts("scalars"),
                annotation.text("shorthand"),
                annotation.text("since"),
                annotation.text("until"),
                annotation.text("successor"),
                AliasDeclarations.of(type),
                moves()));
    }

    private List<Move> moves() {
        return Annotation.all(type, "Moved", "Moves")
                .map(moved -> Move.of(moved.text("from"), moved.text("to"), moved.text("where"), moved.text("until")))
                .toList();
    }

    private String name() {
        String given = annotation.text("value");
        return given.isEmpty() ? type.getSimpleName().toString() : given;
    }

    private String doc() {
        try {
            String doc = Markdown.of(javadoc.description());
            if (doc.isEmpty()) {
                throw new InvalidDeclaration(type, "it is not documented (say in its Javadoc what it is for)");
            }
            return doc;
        } catch (IllegalArgumentException e) {
            throw new InvalidDeclaration(
                    type, "its documentation is broken: " + e.getMessage() + " (change its markup)");
        }
    }

    private List<Parameter> parameters(List<InvalidDeclaration> found) {
        ParameterTypes types = new ParameterTypes(elements);
        List<Parameter> parameters = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            ParameterDeclaration declaration = new ParameterDeclaration(type, component, javadoc, types);
            attempt(declaration::describe, found).ifPresent(parameters::add);
        }
        return parameters;
    }

    private static <T> Optional<T> attempt(Supplier<T> describe, List<InvalidDeclaration> found) {
        try {
            return Optional.of(describe.get());
        } catch (InvalidDeclaration e) {
            found.add(e);
            return Optional.empty();
        }
    }

    private void checkNames(List<Parameter> parameters, List<InvalidDeclaration> found) {
        Set<String> names = new HashSet<>();
        parameters.stream()
                .flatMap(parameter -> Stream.concat(
                        Stream.of(parameter.name()),
                        parameter.aliases().stream().map(Alias::name)))
                .filter(name -> !names.add(name))
                .forEach(name -> found.add(
                        new InvalidDeclaration(type, "two parameters are called '" + name + "' (rename one)")));
        String shorthand = annotation.text("shorthand");
        if (found.isEmpty()
                && !shorthand.isEmpty()
                && parameters.stream().noneMatch(p -> p.name().equals(shorthand))) {
            found.add(new InvalidDeclaration(
                    type, "its shorthand '" + shorthand + "' is none of its parameters (name one of them)"));
        }
        parameters.stream()
                .flatMap(parameter -> parameter.keyColumns().stream())
                .flatMap(columns -> columns.when().stream())
                .map(KeyColumns::parameter)
                .filter(name -> !names.contains(name))
                .distinct()
                .forEach(name -> found.add(new InvalidDeclaration(
                        type,
                        "its @KeyColumns look at '" + name + "', which is none of its parameters (name one of them)")));
        Set<String> documented = new HashSet<>(javadoc.parameters().keySet());
        type.getRecordComponents()
                .forEach(
                        component -> documented.remove(component.getSimpleName().toString()));
        documented.stream()
                .sorted()
                .forEach(name -> found.add(new InvalidDeclaration(
                        type,
                        "its Javadoc has '@param " + name + "' but there is no such parameter (rename or remove it)")));
    }

    /** The kinds among all interfaces of the record, nearest first. */
    private List<Descriptor.Kind> kinds() {
        Map<String, Descriptor.Kind> kinds = new LinkedHashMap<>();
        List<TypeMirror> open = new ArrayList<>(type.getInterfaces());
        for (int i = 0; i < open.size(); i++) {
            TypeElement face = (TypeElement) ((DeclaredType) open.get(i)).asElement();
            open.addAll(face.getInterfaces());
            String name = elements.getBinaryName(face).toString();
            Annotation.of(face, "Kind")
                    .ifPresent(kind -> kinds.putIfAbsent(
                            name,
                            new Descriptor.Kind(
                                    name, kind.text("custom"), kind.text("until"), AliasDeclarations.of(face))));
        }
        return List.copyOf(kinds.values());
    }
}
