package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConfigValidator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;

/** A validator of configurations that can have each fault of its kind. */
public final class ConfigValidatorFaults extends ConfigValidatorContract {

    private final String fault;

    ConfigValidatorFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: FaultyConfigValidator, fault: " + fault + "}";
    }

    @Override
    protected List<Row> valid() {
        return List.of(Row.of("region", "eu"));
    }

    @Override
    protected List<Row> invalid() {
        return List.of(Row.of("region", "s3cret"));
    }

    /**
     * Wants a known region.
     *
     * @param fault the rule that it breaks
     */
    @Component("FaultyConfigValidator")
    public record Checked(String fault) implements ConfigValidator {

        @Override
        public void validate(Row config, Scope scope) {
            Object region = config.get("region");
            if (fault.equals("leavesTheConfigurationAsItIs")) {
                config.put("checked", true);
            }
            if (fault.equals("takesWhatFits")) {
                throw new ConnectorException(FailureType.CONFIG, "Cannot use any region");
            }
            if ("eu".equals(region) || fault.equals("refusesWhatDoesNotFit")) {
                return;
            }
            String told = fault.equals("doesNotSayTheValues") ? String.valueOf(region) : "it";
            throw new ConnectorException(FailureType.CONFIG, "Cannot use the region: " + told + " is not known");
        }
    }
}
