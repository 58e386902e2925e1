package dev.weir.manifest.validation;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.text.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Component types by what can stand where, and the words for them. */
final class Kinds {

    private final Map<String, List<Descriptor>> byClass = new HashMap<>();
    private final Set<String> customTypes = new HashSet<>();
    private final Descriptors descriptors;

    Kinds(Descriptors descriptors) {
        this.descriptors = descriptors;
        for (Descriptor descriptor : descriptors.all()) {
            descriptor.kinds().forEach(kind -> customTypes.add(kind.custom()));
        }
        customTypes.remove("");
    }

    /** Whether a type stands for any component of its kind, named by {@code class_name}. */
    boolean isCustom(String type) {
        return customTypes.contains(type);
    }

    List<Descriptor> thatAre(String className) {
        return byClass.computeIfAbsent(className, descriptors::thatAre);
    }

    /** The types that can be named where a class is asked for. */
    Suggestion types(String name, String className) {
        return Suggestion.of(
                name,
                thatAre(className).stream()
                        .map(Descriptor::type)
                        .filter(type -> !isClassName(type))
                        .toList());
    }

    /** The class names that can be named where a class is asked for. */
    Suggestion classNames(String name, String className) {
        return Suggestion.of(
                name,
                thatAre(className).stream()
                        .map(Descriptor::type)
                        .filter(Kinds::isClassName)
                        .toList());
    }

    static boolean isClassName(String type) {
        return type.indexOf('.') >= 0;
    }

    /** What a component is called in a sentence: {@code record extractor} for {@code dev.weir.spi.record.RecordExtractor}. */
    static String words(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return simple.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
    }

    /** The same with its article. */
    static String articled(String className) {
        String words = words(className);
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }
}
