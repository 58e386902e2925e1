package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** A state migration that can have each fault of its kind. */
public final class StateMigrationFaults extends StateMigrationContract {

    private final String fault;

    StateMigrationFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomStateMigration, class_name: org.example.faulty.Renamed, fault: " + fault + "}";
    }

    @Override
    protected Row earlier() {
        return Row.of("old", 1L);
    }

    @Override
    protected Row present() {
        return Row.of("id", 1L);
    }

    /**
     * Renames a field.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Renamed")
    public record Renamed(String fault) implements StateMigration {

        @Override
        public boolean shouldMigrate(Row state, Scope scope) {
            return state.containsKey("old")
                    || fault.equals("leavesAPresentStateAlone") && state.containsKey("id")
                    || fault.equals("passesOverStatesOfNoKnownForm") && state.isEmpty();
        }

        @Override
        public Row migrate(Row state, Scope scope) {
            Object value = state.get("old");
            if (fault.equals("givesJsonValues")) {
                return Row.of("id", 1);
            }
            if (fault.equals("leavesTheGivenStateAsItIs")) {
                state.remove("old");
                state.put("id", value);
                return state;
            }
            return Row.of(fault.equals("bringsAnEarlierStateIntoThePresentForm") ? "key" : "id", value);
        }
    }
}
