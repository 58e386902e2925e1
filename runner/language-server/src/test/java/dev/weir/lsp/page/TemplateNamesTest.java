package dev.weir.lsp.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What templates know has a sentence; those that are gone have none. */
class TemplateNamesTest {

    @Test
    void hasASentenceForEachFilterTestAndFunction() {
        for (Map<String, String> names :
                Set.of(TemplateNames.filters(), TemplateNames.tests(), TemplateNames.functions())) {
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy((name, doc) -> assertThat(doc).as(name).endsWith("."));
        }
        assertThat(TemplateNames.unknown()).isEmpty();
    }

    @Test
    void hasASentenceForEachVariableThatAFieldSees() {
        Set<String> seen = Descriptors.load(getClass().getClassLoader()).all().stream()
                .flatMap(type -> type.parameters().stream())
                .map(Parameter::sees)
                .flatMap(sees -> sees.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        seen.add("config");
        seen.add("parameters");

        assertThat(TemplateNames.variables().keySet()).containsExactlyInAnyOrderElementsOf(seen);
    }
}
