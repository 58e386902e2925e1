package dev.weir.descriptors.processor;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.DescriptorWriter;
import dev.weir.descriptors.Descriptors;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Describes every record of a compilation that is marked with {@code @Component} and writes the descriptors to
 * {@link Descriptors#RESOURCE}. What cannot be described is a compile error at its place. When a compiler compiles only
 * what changed, the descriptors of the other records are taken from the last build.
 */
public final class ComponentProcessor extends AbstractProcessor {

    private final Map<String, Descriptor> described = new TreeMap<>();
    private final List<Element> sources = new ArrayList<>();
    private final Set<String> compiled = new HashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Annotation.COMPONENT);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(root -> compiled.add(root.toString()));
        for (TypeElement annotation : annotations) {
            round.getElementsAnnotatedWith(annotation).forEach(this::describe);
        }
        if (round.processingOver() && !round.errorRaised()) {
            write();
        }
        return false;
    }

    private void describe(Element element) {
        try {
            new ComponentDeclaration(element, processingEnv.getElementUtils())
                    .describe(problem -> report(element, problem))
                    .ifPresent(descriptor -> add(element, descriptor));
        } catch (InvalidDeclaration e) {
            report(element, e);
        }
    }

    private void add(Element element, Descriptor descriptor) {
        Descriptor other = described.putIfAbsent(descriptor.type(), descriptor);
        if (other != null) {
            report(
                    element,
                    new InvalidDeclaration(
                            element,
                            "its type '" + descriptor.type() + "' is declared by " + other.className()
                                    + " too (rename one)"));
        }
        sources.add(element);
    }

    private void report(Element component, InvalidDeclaration problem) {
        error("Cannot describe component " + component.getSimpleName() + ": " + problem.getMessage(), problem.place());
    }

    private void error(String message, Element place) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place);
    }

    private void write() {
        Element[] origins = sources.toArray(new Element[0]);
        try {
            new LastBuild(processingEnv.getFiler())
                    .descriptorsBeside(compiled)
                    .forEach(descriptor -> described.putIfAbsent(descriptor.type(), descriptor));
            try (OutputStream out = processingEnv
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, "", Descriptors.RESOURCE, origins)
                    .openOutputStream()) {
                DescriptorWriter.write(described.values(), out);
            }
        } catch (IOException | IllegalArgumentException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "Cannot write " + Descriptors.RESOURCE + ": " + e.getMessage() + " (build from clean)");
        }
    }
}
