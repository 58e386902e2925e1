package dev.weir.standard.request;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;

/**
 * Says that a page's token is the path, or the whole URL, of the request for that page. An absolute URL is followed as it
 * is; a path that begins with a slash starts at the root of the host.
 *
 * <pre>
 * type: RequestPath
 * </pre>
 */
@Alias(value = "RequestOption", where = "inject_into: path", until = "0.28.1")
@Component(since = "0.29.0")
public record RequestPath() implements PageTokenOption {}
