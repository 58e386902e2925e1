package dev.weir.conformance;

import dev.weir.descriptors.Choices;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the words of fields mean that hold one of some. Words that several modules use are described by that which they come from.
 *
 * @param docs the meaning of each word, by the class of the words
 */
record Words(Map<String, List<String>> docs) {

    static Words of(Collection<Descriptor> types) {
        Map<String, List<String>> docs = new HashMap<>();
        types.stream()
                .flatMap(type -> type.parameters().stream())
                .map(Parameter::choices)
                .filter(choices -> !choices.docs().isEmpty())
                .forEach(choices -> docs.put(choices.className(), choices.docs()));
        return new Words(docs);
    }

    /** A line for each word of a field; empty if it holds none, or nothing says what they mean. */
    String of(Parameter parameter) {
        Choices choices = parameter.choices();
        List<String> meanings = docs.getOrDefault(choices.className(), List.of());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < meanings.size(); i++) {
            if (!meanings.get(i).isEmpty()) {
                lines.append("<br>`")
                        .append(words(parameter.type()).get(i))
                        .append("`: ")
                        .append(meanings.get(i));
            }
        }
        return lines.toString();
    }

    private static List<String> words(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return words(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return words(map.value());
        }
        return ((ParameterType.Choice) type).words();
    }
}
