package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule for one value of a configuration. */
@Kind(custom = "CustomValidationStrategy")
public interface ValidationStrategy {

    /** Why a value breaks the rule, without the value itself as it may be a secret; empty if it does not. */
    Optional<String> violation(@Nullable Object value, Scope scope);
}
