package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A validation strategy that can have each fault of its kind. */
public final class ValidationStrategyFaults extends ValidationStrategyContract {

    private final String fault;

    ValidationStrategyFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomValidationStrategy, class_name: org.example.faulty.Known, fault: " + fault + "}";
    }

    @Override
    protected List<? extends @Nullable Object> valid() {
        return List.of("eu", Row.of("region", "eu"));
    }

    @Override
    protected List<? extends @Nullable Object> invalid() {
        return List.of("s3cret", Row.of("region", "moon"));
    }

    /**
     * Wants a known region.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Known")
    public record Known(String fault) implements ValidationStrategy {

        @Override
        public Optional<String> violation(@Nullable Object value, Scope scope) {
            if (fault.equals("takesNothingAndStrangeValues")) {
                Objects.requireNonNull(value);
            }
            Object region = value instanceof Row row ? row.get("region") : value;
            if (fault.equals("leavesTheValueAsItIs") && value instanceof Row row) {
                row.clear();
            }
            boolean known = "eu".equals(region);
            return switch (fault) {
                case "takesWhatKeepsTheRule" -> Optional.of("never");
                case "saysWhyAValueBreaksTheRule" -> known ? Optional.empty() : Optional.of(" ");
                case "doesNotSayTheValue" -> known ? Optional.empty() : Optional.of(value + " is no region");
                default -> known ? Optional.empty() : Optional.of("it is no region");
            };
        }
    }
}
