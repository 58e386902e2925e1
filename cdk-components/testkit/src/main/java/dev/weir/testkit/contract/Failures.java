package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of failures. */
final class Failures {

    private Failures() {}

    static @Nullable Throwable of(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** That something failed as components fail: with an owner other than Weir, a message for the user, and no secret. */
    static void isForTheUser(@Nullable Throwable failure, List<String> secrets) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        known -> assertThat(known.type()).isNotEqualTo(FailureType.SINK))
                .hasMessageStartingWith("Cannot ");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            assertThat(secrets).noneMatch(message::contains);
        }
    }
}
