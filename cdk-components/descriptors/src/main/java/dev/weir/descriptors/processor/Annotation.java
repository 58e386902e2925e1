package dev.weir.descriptors.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** An annotation of the SPI where it stands, read by name. */
record Annotation(AnnotationMirror mirror) {

    static final String COMPONENT = "dev.weir.spi.annotation.Component";

    private static final String SPI = "dev.weir.spi.annotation.";

    /** An annotation of the SPI, by its simple name. */
    static Optional<Annotation> of(AnnotatedConstruct place, String simpleName) {
        return place.getAnnotationMirrors().stream()
                .filter(mirror -> name(mirror).equals(SPI + simpleName))
                .findFirst()
                .map(Annotation::new);
    }

    /** All annotations of the SPI of one simple name, which may stand in a container. */
    static Stream<Annotation> all(AnnotatedConstruct place, String simpleName, String container) {
        Stream<Annotation> contained = of(place, container).stream()
                .flatMap(many -> many.value("value").stream())
                .flatMap(value -> ((List<?>) value.getValue()).stream())
                .map(element -> new Annotation((AnnotationMirror) ((AnnotationValue) element).getValue()));
        return Stream.concat(of(place, simpleName).stream(), contained);
    }

    /** Whether there is an annotation of this simple name, from whatever package. */
    static boolean isCalled(AnnotatedConstruct place, String simpleName) {
        return place.getAnnotationMirrors().stream()
                .anyMatch(mirror -> name(mirror).endsWith("." + simpleName));
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** A text; empty if it is left out. */
    String text(String key) {
        return value(key).map(value -> (String) value.getValue()).orElse("");
    }

    /** Some texts; empty if they are left out. */
    List<String> texts(String key) {
        return value(key).stream()
                .flatMap(value -> ((List<?>) value.getValue()).stream())
                .map(element -> (String) ((AnnotationValue) element).getValue())
                .toList();
    }

    /** A whole number; 0 if it is left out. */
    int number(String key) {
        return value(key).map(value -> (Integer) value.getValue()).orElse(0);
    }

    /** The name of an enum constant; empty if it is left out. */
    String constant(String key) {
        return value(key)
                .map(value ->
                        ((VariableElement) value.getValue()).getSimpleName().toString())
                .orElse("");
    }

    private Optional<AnnotationValue> value(String key) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(key))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }
}
