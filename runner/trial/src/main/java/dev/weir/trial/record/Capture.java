package dev.weir.trial.record;

import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;

/**
 * A request and its answer, as they were on the wire.
 *
 * @param body the answer's body, decompressed
 */
@SuppressWarnings("ArrayRecordComponent")
record Capture(Request request, Errand errand, int status, Headers headers, byte[] body) {

    /** Whether the answer holds credentials. */
    boolean isLogin() {
        return errand.purpose() == Errand.Purpose.LOGIN;
    }
}
