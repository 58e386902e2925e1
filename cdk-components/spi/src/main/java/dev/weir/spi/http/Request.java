package dev.weir.spi.http;

import org.jspecify.annotations.Nullable;

/**
 * A request that is ready to be sent. Its text form leaves out query, headers and body, which may hold credentials.
 *
 * @param method  the HTTP method, in capitals
 * @param url     the absolute URL, encoded, with its query
 * @param headers the headers
 * @param body    the bytes of the body; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Request(String method, String url, Headers headers, byte @Nullable [] body) {

    /** The same request with a header added or replaced. */
    public Request withHeader(String name, String value) {
        return new Request(method, url, headers.with(name, value), body);
    }

    /** The same request to another URL. */
    public Request withUrl(String changed) {
        return new Request(method, changed, headers, body);
    }

    /** The same request with another body. */
    public Request withBody(byte[] changed) {
        return new Request(method, url, headers, changed);
    }

    /** The URL without its query. */
    public String address() {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public String toString() {
        return method + " " + address();
    }
}
