package dev.weir.standard.request;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.template.Template;

/** An authenticator that logs in below the URL of the requester that it belongs to. */
public interface UrlBound extends Authenticator {

    /** The authenticator of a requester with this URL. */
    Authenticator below(Template<String> url);
}
