package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.resolution.ParameterPrecedence;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a manifest of which components are made while the connector runs.
 *
 * @param template    the part, resolved
 * @param wanted      what is made
 * @param descriptors the component types
 * @param binder      binds what was made explicit and validated
 */
record ManifestBlueprint<T>(MappingNode template, Class<T> wanted, Descriptors descriptors, Binder binder)
        implements Blueprint<T> {

    @Override
    public Row definition() {
        return PlainValues.row(template);
    }

    @Override
    public String place() {
        return template.position().toString();
    }

    @Override
    public T make(Row changed, boolean parametersWin, Scope scope) {
        ParameterPrecedence precedence = parametersWin ? ParameterPrecedence.PARENT : ParameterPrecedence.OWN;
        try {
            Manifest made = explicit(Rebased.of(template, changed), precedence);
            made.warnings().stream()
                    .filter(warning -> !saidOfTemplate(precedence).contains(warning))
                    .forEach(warning -> scope.runtime().warn(warning.toString()));
            return binder.bind(made.root(), wanted);
        } catch (ManifestException e) {
            throw refusal(changed, reasons(e), e);
        } catch (IllegalArgumentException e) {
            throw refusal(changed, String.valueOf(e.getMessage()), e);
        }
    }

    private Manifest explicit(MappingNode definition, ParameterPrecedence precedence) {
        return Manifests.resolveComponent(definition, wanted.getName(), descriptors, precedence);
    }

    /** What is doubtful in the template as it stands; it was said when the manifest was read. */
    private List<Problem> saidOfTemplate(ParameterPrecedence precedence) {
        try {
            return explicit(template, precedence).warnings();
        } catch (ManifestException incomplete) {
            return incomplete.problems();
        }
    }

    private static String reasons(ManifestException e) {
        return e.problems().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .collect(Collectors.joining("; "));
    }

    private ConnectorException refusal(Row changed, String reasons, RuntimeException cause) {
        String name = changed.get("name") instanceof String text ? " '" + text + "'" : "";
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot make " + wanted.getSimpleName() + name + " of the template at " + place() + ": " + reasons,
                cause);
    }
}
