package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** A schema loader that can have each fault of its kind. */
public final class SchemaLoaderFaults extends SchemaLoaderContract {

    private final String fault;

    SchemaLoaderFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomSchemaLoader, class_name: org.example.faulty.Fixed, fault: " + fault + "}";
    }

    @Override
    protected Row schema() {
        return Row.of("properties", Row.of("id", Row.of("type", "integer")));
    }

    /**
     * Knows one schema.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Fixed")
    public record Fixed(String fault) implements SchemaLoader {

        private static final Row PROPERTIES = Row.of("id", Row.of("type", "integer"));

        @Override
        public Row schema(Scope scope) {
            if (fault.equals("handsOutASchemaThatItsTakerMayChange")) {
                return Row.of("properties", PROPERTIES);
            }
            Row type = Row.of("type", fault.equals("loadsTheSchema") ? "text" : "integer");
            if (fault.equals("givesJsonValues")) {
                type.put("minimum", 0);
            }
            return Row.of("properties", Row.of("id", type));
        }
    }
}
