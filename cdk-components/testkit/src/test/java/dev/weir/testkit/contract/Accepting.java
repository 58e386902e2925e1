package dev.weir.testkit.contract;

import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.io.IOException;

/** Takes every answer below 400, and fails with the others. */
final class Accepting implements ErrorHandler {

    @Override
    public Resolution interpret(Response response, Scope scope) {
        return response.isOk()
                ? Resolution.SUCCESS
                : new Resolution(Resolution.Action.FAIL, FailureType.SOURCE_PERMANENT, "status " + response.status());
    }

    @Override
    public Resolution interpret(IOException failure, Scope scope) {
        return new Resolution(Resolution.Action.FAIL, FailureType.SOURCE_TRANSIENT, "no connection");
    }
}
