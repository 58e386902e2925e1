package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.Objects;
import java.util.Set;

/** A transformation of configurations that can have each fault of its kind. */
public final class ConfigTransformationFaults extends ConfigTransformationContract {

    private final String fault;

    ConfigTransformationFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomConfigTransformation, class_name: org.example.faulty.Region, fault: " + fault + "}";
    }

    @Override
    protected Row given() {
        return Row.of("country", Row.of("name", "fr"));
    }

    @Override
    protected Row transformed() {
        Row row = given();
        row.put("region", Row.of("code", "FR"));
        return row;
    }

    /**
     * Fills in a region.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Region")
    public record Region(String fault) implements ConfigTransformation {

        private static final ThreadLocal<Row> LAST = ThreadLocal.withInitial(() -> new Row());

        @Override
        public void transform(Row config, Scope scope) {
            Row country = (Row) config.get("country");
            if (country == null && !fault.equals("takesAConfigurationThatLacksItsFields")) {
                return;
            }
            Object code =
                    String.valueOf(Objects.requireNonNull(country).get("name")).toUpperCase(java.util.Locale.ROOT);
            if (fault.equals("keepsNothingFromConfigurationToConfiguration")) {
                Row shared = LAST.get();
                code = shared.isEmpty() ? code : "again";
                shared.put("code", code);
            }
            switch (fault) {
                case "changesTheConfigurationInPlace" -> config.clear();
                case "leavesJsonValues" -> config.put("region", Set.of("FR"));
                default -> config.put("region", Row.of("code", code));
            }
        }
    }
}
