package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every component does, whatever its kind: the rules of this class hold for all of them. Extended by the contract of each
 * kind, which says what using a component of the kind means.
 *
 * @param <T> the kind
 */
public abstract class ComponentContract<T> {

    private static final String UNKNOWN = "no_such_parameter";

    private final Class<T> kind;

    ComponentContract(Class<T> kind) {
        this.kind = kind;
    }

    /** The component as a manifest holds it. */
    protected abstract String yaml();

    /** The configuration that it works with. */
    protected Row config() {
        return new Row();
    }

    /** The slice that it works in. */
    protected StreamSlice slice() {
        return StreamSlice.WHOLE;
    }

    /** What surrounds it, made anew for each use: answers of the source, files, parent streams. */
    protected TestRuntime surroundings() {
        return new TestRuntime(config());
    }

    /** What nobody may read in a message: credentials of the configuration, tokens of the source. */
    protected List<String> secrets() {
        return List.of();
    }

    /** Uses the component as the engine does, and gives what came of it, in values that can be compared. */
    abstract @Nullable Object outcome(T component, Scope scope);

    final Class<T> kind() {
        return kind;
    }

    final T bound() {
        return Components.bind(kind, yaml());
    }

    /** The component, made of its YAML; for components that others hand something before they use them, with that. */
    protected T component() {
        return bound();
    }

    final Scope scope(TestRuntime runtime) {
        return runtime.scope().withSlice(slice());
    }

    final Scope scope() {
        return scope(surroundings());
    }

    @Test
    void isMadeOfItsYaml() {
        assertThat(Components.warnings(kind, yaml())).isEmpty();
        assertThat(component()).isInstanceOf(kind);
    }

    @Test
    void hasAPlaceForNoOtherParameter() {
        assertThat(Components.warnings(kind, withUnknown()))
                .filteredOn(warning -> warning.contains("'" + UNKNOWN + "'"))
                .singleElement()
                .asString()
                .matches("component\\.yaml:\\d+:\\d+: [^\\v]*");
    }

    private String withUnknown() {
        String text = yaml().strip();
        return text.endsWith("}")
                ? text.substring(0, text.length() - 1) + ", " + UNKNOWN + ": 1}"
                : text + "\n" + UNKNOWN + ": 1\n";
    }

    @Test
    void cannotBeChanged() {
        assertThat(Changes.possibleIn(component())).isEmpty();
    }

    @Test
    void doesTheSameEachTime() {
        T component = component();
        Object first = outcome(component, scope());

        assertThat(outcome(component, scope())).isEqualTo(first);
        assertThat(outcome(component(), scope())).isEqualTo(first);
    }

    @Test
    void doesTheSameInManyThreads() throws Exception {
        T component = component();
        Object alone = outcome(component, scope());
        Scope shared = scope();

        assertThat(Concurrently.results(() -> outcome(component, shared))).containsExactly(alone);
    }

    @Test
    void leavesAnInterruptionStanding() {
        T component = component();
        Scope scope = scope();
        Thread.currentThread().interrupt();
        boolean interrupted = true;
        try {
            outcome(component, scope);
        } catch (ConnectorException stopped) {
            assertThat(stopped).hasMessageStartingWith("Cannot ");
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(interrupted).as("the thread is still interrupted").isTrue();
    }

    @Test
    void leavesConfigurationAndSliceAsTheyAre() {
        TestRuntime runtime = surroundings();
        Row config = runtime.config();
        Row before = config.copy();
        Scope scope = scope(runtime);
        StreamSlice slice = copy(scope.slice());

        outcome(component(), scope);

        assertThat(config).isEqualTo(before);
        assertThat(scope.slice()).isEqualTo(slice);
    }

    private static StreamSlice copy(StreamSlice slice) {
        return new StreamSlice(
                slice.partition().copy(),
                slice.cursorSlice().copy(),
                slice.extraFields().copy());
    }

    @Test
    void closesWhatItOpens() {
        TestRuntime runtime = surroundings();

        outcome(component(), scope(runtime));

        assertThat(runtime.open()).isEmpty();
    }

    @Test
    void tellsNoSecret() {
        TestRuntime runtime = surroundings();
        T component = component();
        outcome(component, scope(runtime));

        String told = component + " " + runtime.warnings();

        assertThat(secrets()).noneMatch(told::contains);
    }
}
