package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.value.Row;

/** A schema normalization that can have each fault of its kind. */
public final class SchemaNormalizationFaults extends SchemaNormalizationContract {

    private final String fault;

    SchemaNormalizationFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomSchemaNormalization, class_name: org.example.faulty.Texts, fault: " + fault + "}";
    }

    @Override
    protected Row record() {
        return Row.of("id", 1L);
    }

    @Override
    protected Row schema() {
        return Row.of("properties", Row.of("id", Row.of("type", "string")));
    }

    @Override
    protected Row normalized() {
        return Row.of("id", "1");
    }

    /**
     * Makes texts of everything.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Texts")
    public record Texts(String fault) implements SchemaNormalization {

        @Override
        public void normalize(Row record, Row schema) {
            Object properties = schema.get("properties");
            if (properties == null) {
                if (fault.equals("takesAStreamWithoutSchema")) {
                    record.clear();
                }
                return;
            }
            String text = String.valueOf(record.get("id"));
            switch (fault) {
                case "castsTheRecordInPlace" -> record.put("id", "0");
                case "leavesWhatFitsAsItIs" -> record.put("id", record.get("id") instanceof String ? text + "0" : text);
                case "leavesJsonValues" -> record.put("id", 1);
                default -> record.put("id", text);
            }
            if (fault.equals("leavesTheSchemaAsItIs")) {
                schema.clear();
            }
        }
    }
}
