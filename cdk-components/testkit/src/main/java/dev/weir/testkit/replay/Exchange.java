package dev.weir.testkit.replay;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;

/**
 * A request and its answer, as recorded.
 *
 * @param request the request
 * @param status  the answer's status
 * @param headers the answer's headers
 * @param body    the answer's body; empty if it had none
 */
@SuppressWarnings("ArrayRecordComponent")
record Exchange(Request request, int status, Headers headers, byte[] body) {}
