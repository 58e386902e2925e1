package dev.weir.engine.bind;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.spi.component.Blueprint;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes components of the mappings of a resolved manifest. Records are looked up once per type and then made by plain
 * constructor calls. Safe for concurrent use.
 *
 * <p>A key without a value counts as left out. Keys that the component has no parameter for are passed over: the
 * manifest's validation has judged them.
 */
public final class Binder {

    private static final String PARAMETERS = "$parameters";

    private final Descriptors descriptors;
    private final ComponentTypes types;
    private final RecordTypes records;

    /**
     * A binder.
     *
     * @param descriptors the component types, whose homes load their records
     * @param templates   compiles templated parameters
     */
    public Binder(Descriptors descriptors, TemplateFactory templates) {
        this.descriptors = descriptors;
        this.types = new ComponentTypes(descriptors);
        this.records =
                new RecordTypes(new Conversions(templates, this::nested, this::blueprint, types::areWrittenPlainly));
    }

    /**
     * Makes a component with all that it holds.
     *
     * @param kind the SPI interface, or the record, that it must be
     * @throws ManifestException with everything that is wrong below the mapping
     */
    public <T> T bind(MappingNode component, Class<T> kind) {
        try {
            return kind.cast(component(component, kind, ""));
        } catch (BindingFailure failure) {
            Problems problems = new Problems();
            problems.addAll(failure.problems());
            throw new ManifestException(problems.all());
        }
    }

    private Object nested(Node node, Class<?> wanted, Target target) {
        if (node instanceof MappingNode mapping) {
            return component(mapping, wanted, target.parameter().defaultType());
        }
        if (node instanceof ScalarNode scalar) {
            ComponentTypes.Meaning meaning = types.of(scalar, wanted, target);
            return create(meaning.type(), meaning.mapping(), wanted, target.parameters());
        }
        throw target.expected("a " + wanted.getSimpleName(), node);
    }

    private <T> Blueprint<T> blueprint(Node node, Class<T> wanted, Target target) {
        if (node instanceof MappingNode mapping) {
            return new ManifestBlueprint<>(mapping, wanted, descriptors, this);
        }
        throw target.expected("a " + wanted.getSimpleName(), node);
    }

    private Object component(MappingNode mapping, Class<?> wanted, String defaultType) {
        Row parameters = mapping.get(PARAMETERS) instanceof MappingNode own ? PlainValues.row(own) : new Row();
        return create(types.of(mapping, wanted, defaultType), mapping, wanted, parameters);
    }

    private Object create(Descriptor type, MappingNode mapping, Class<?> wanted, Row parameters) {
        RecordType record = records.of(type, mapping.position());
        List<Slot> slots = record.slots();
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        Attempts attempts = new Attempts();
        for (int i = 0; i < values.length; i++) {
            int position = i;
            Slot slot = slots.get(i);
            attempts.attempt(
                    () -> values[position] = slot.value(mapping, new Target(type, slot.parameter(), parameters)));
        }
        attempts.end();
        return record.create(values, wanted, mapping.position());
    }
}
