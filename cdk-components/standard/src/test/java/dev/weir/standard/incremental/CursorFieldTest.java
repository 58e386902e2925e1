package dev.weir.standard.incremental;

import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorFieldTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void isThatOfTheManifestUnlessTheCatalogChoosesOne() {
        source.config().put("field", "n");

        assertThat(counting(true).cursorField(scope)).isEqualTo("n");
        source.catalog("items", new Row(), List.of(""));
        assertThat(counting(true).cursorField(scope)).isEqualTo("n");
        source.catalog("items", new Row(), List.of("changes"));
        assertThat(counting(true).cursorField(scope)).isEqualTo("changes");
    }

    @Test
    void isThatOfTheManifestIfTheCatalogMayNotChoose() {
        source.config().put("field", "n");
        source.catalog("items", new Row(), List.of("a", "b"));

        assertThat(counting(false).cursorField(scope)).isEqualTo("n");
        assertThat(counting(false).allowCatalogDefinedCursorField()).isFalse();
    }

    @Test
    void aNestedOneIsRefused() {
        source.catalog("items", new Row(), List.of("a", "b"));

        assertThatThrownBy(() -> counting(true).cursorField(scope))
                .hasMessage(
                        "Cannot read stream 'items' by cursor_field a.b of the catalog: it is nested (choose a field at"
                                + " the top of records)");
    }

    private static IncrementalSync counting(boolean mayBeChosen) {
        return new IncrementingCountCursor(textAt("config.field"), Template.constant("0"), null, mayBeChosen);
    }
}
