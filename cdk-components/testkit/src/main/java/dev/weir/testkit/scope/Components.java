package dev.weir.testkit.scope;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.engine.bind.Binder;
import dev.weir.engine.template.ExpressionTemplates;
import dev.weir.expressions.Environment;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.resolution.ParameterPrecedence;
import dev.weir.manifest.tree.MappingNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Makes components of YAML, as they stand in a manifest. */
public final class Components {

    private static final Descriptors DESCRIPTORS = Descriptors.load(Components.class.getClassLoader());
    private static final Clock CLOCK = Clock.fixed(TestRuntime.START, ZoneOffset.UTC);
    private static final Binder BINDER = new Binder(DESCRIPTORS, new ExpressionTemplates(Environment.of(CLOCK)));

    private Components() {}

    /**
     * A component with all that it holds.
     *
     * @param kind the SPI interface, or the record, that it is
     * @param yaml the component as a manifest holds it
     * @throws dev.weir.manifest.problem.ManifestException with everything that is wrong with it
     */
    public static <T> T bind(Class<T> kind, String yaml) {
        return BINDER.bind(resolved(kind, yaml).root(), kind);
    }

    /** What is doubtful in a component, each with its line and column; that it belongs to another level of the language is not. */
    public static List<String> warnings(Class<?> kind, String yaml) {
        return resolved(kind, yaml).warnings().stream()
                .filter(warning -> !warning.rule().equals("deprecated"))
                .map(Problem::toString)
                .toList();
    }

    private static Manifest resolved(Class<?> kind, String yaml) {
        MappingNode component = Manifests.parse(yaml, "component.yaml").root();
        return Manifests.resolveComponent(component, kind.getName(), DESCRIPTORS, ParameterPrecedence.OWN);
    }

    /** The classes of the component types of a kind on the class path that belong to a package, or one below it. */
    public static List<String> of(Class<?> kind, String packageName) {
        return DESCRIPTORS.thatAre(kind.getName()).stream()
                .map(Descriptor::className)
                .filter(name -> name.startsWith(packageName + "."))
                .toList();
    }
}
