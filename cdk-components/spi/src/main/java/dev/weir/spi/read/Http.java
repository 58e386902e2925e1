package dev.weir.spi.read;

import dev.weir.spi.http.Call;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;

/** Sends calls over HTTP: writes, signs, sends, waits and repeats as the call's error handler says. */
public interface Http {

    /**
     * Sends a call until it is answered for good.
     *
     * @return the answer: taken, or ignored (then it is usually not {@link Response#isOk() ok}); the caller closes it
     * @throws dev.weir.spi.failure.ConnectorException if the error handler gives up
     * @throws RetrieverActionException if the error handler wants what only the retriever can do
     */
    Response send(Call call, Scope scope);
}
