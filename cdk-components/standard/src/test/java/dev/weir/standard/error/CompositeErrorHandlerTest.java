package dev.weir.standard.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeErrorHandlerTest {

    private final Scope scope = new TestRuntime().scope();

    @Test
    void letsTheFirstHandlerDecideThatDoesNotFail() {
        ErrorHandler handler = new CompositeErrorHandler(
                List.of(handler(ResponseAction.IGNORE, 404, 5, 1), handler(ResponseAction.RETRY, 400, 1, 2)));

        assertThat(handler.interpret(GivenResponse.of(404, ""), scope).action()).isEqualTo(Resolution.Action.IGNORE);
        assertThat(handler.interpret(GivenResponse.of(400, ""), scope).action()).isEqualTo(Resolution.Action.RETRY);
        assertThat(handler.interpret(GivenResponse.of(200, ""), scope).action()).isEqualTo(Resolution.Action.SUCCESS);
        assertThat(handler.interpret(new IOException("reset"), scope).action()).isEqualTo(Resolution.Action.RETRY);
    }

    @Test
    void takesTheLastWordWhereAllFail() {
        ErrorHandler handler = new CompositeErrorHandler(
                List.of(handler(ResponseAction.RATE_LIMITED, 403, 5, 1), handler(ResponseAction.IGNORE, 404, 1, 2)));

        assertThat(handler.interpret(GivenResponse.of(403, ""), scope).action()).isEqualTo(Resolution.Action.FAIL);
    }

    @Test
    void takesRetriesAndWaitOfTheFirst() {
        ErrorHandler handler = new CompositeErrorHandler(
                List.of(handler(ResponseAction.IGNORE, 404, 3, 0), handler(ResponseAction.RETRY, 400, 1, 2)));

        assertThat(handler.maxRetries(scope)).isEqualTo(3);
        assertThat(handler.backoff(null, 1, scope)).contains(Duration.ofSeconds(2));
        assertThat(handler.maxTime(scope)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new CompositeErrorHandler(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot build the error handler: error_handlers is empty (name at least one)");
    }

    private static DefaultErrorHandler handler(ResponseAction action, int status, long retries, long wait) {
        return new DefaultErrorHandler(
                List.of(new HttpResponseFilter(action, null, List.of(status), null, "", null)),
                Template.constant(retries),
                List.of(new ConstantBackoffStrategy(Template.constant(wait), null)));
    }
}
