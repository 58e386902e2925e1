package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every state migration does. Extend it, and give a state of the earlier form and of the present one. */
public abstract class StateMigrationContract extends ComponentContract<StateMigration> {

    /** For those who extend it. */
    protected StateMigrationContract() {
        super(StateMigration.class);
    }

    /** A state of the earlier form, a new one each time. */
    protected abstract Row earlier();

    /** The same state in the present form, a new one each time. */
    protected abstract Row present();

    /** The stream whose state it is; null if the migration does not look at its stream. */
    protected @Nullable Stream stream() {
        return null;
    }

    private StateMigration forStream(StateMigration migration) {
        Stream stream = stream();
        return stream == null ? migration : migration.forStream(stream);
    }

    @Override
    final Row outcome(StateMigration migration, Scope scope) {
        StateMigration mine = forStream(migration);
        Row result = Row.of("wanted", mine.shouldMigrate(earlier(), scope));
        result.put("migrated", mine.migrate(earlier(), scope));
        return result;
    }

    @Test
    void bringsAnEarlierStateIntoThePresentForm() {
        StateMigration migration = forStream(component());

        assertThat(migration.shouldMigrate(earlier(), scope())).isTrue();
        assertThat(migration.migrate(earlier(), scope())).isEqualTo(present());
    }

    @Test
    void leavesAPresentStateAlone() {
        assertThat(forStream(component()).shouldMigrate(present(), scope())).isFalse();
    }

    @Test
    void leavesTheGivenStateAsItIs() {
        Row given = earlier();
        StateMigration migration = forStream(component());

        migration.shouldMigrate(given, scope());
        migration.migrate(given, scope()).clear();

        assertThat(given).isEqualTo(earlier());
    }

    @Test
    void passesOverStatesOfNoKnownForm() {
        StateMigration migration = forStream(component());
        Row list = Row.of("states", List.of(1L, "two"));
        Row text = Row.of("partition", "none");

        for (Row strange : List.of(new Row(), list, text, Row.of("cursor", null))) {
            assertThat(migration.shouldMigrate(strange, scope()))
                    .as("whether it migrates " + strange)
                    .isFalse();
        }
    }

    @Test
    void givesJsonValues() {
        Row migrated = forStream(component()).migrate(earlier(), scope());

        assertThat(JsonValues.strangers("state", migrated)).isEmpty();
    }
}
