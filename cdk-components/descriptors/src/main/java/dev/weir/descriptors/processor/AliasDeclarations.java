package dev.weir.descriptors.processor;

import dev.weir.descriptors.Alias;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;

/** Older names, where they are declared. */
final class AliasDeclarations {

    private AliasDeclarations() {}

    static List<Alias> of(AnnotatedConstruct place) {
        return Annotation.all(place, "Alias", "Aliases")
                .flatMap(declared -> declared.texts("value").stream()
                        .map(name -> new Alias(name, declared.text("where"), declared.text("until"))))
                .toList();
    }
}
