package dev.weir.testkit.replay;

import java.util.Locale;

/**
 * A URL in its parts, taken as they are spelled: no URL is refused.
 *
 * @param host  host and port, in lower case
 * @param path  the decoded path, at least "/"
 * @param query the query as sent; empty if there is none
 */
record Url(String host, String path, String query) {

    static Url of(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        String address = mark < 0 ? rest : rest.substring(0, mark);
        int slash = address.indexOf('/');
        String host = slash < 0 ? address : address.substring(0, slash);
        String path = slash < 0 ? "/" : PercentCode.decode(address.substring(slash));
        return new Url(host.toLowerCase(Locale.ROOT), path, query);
    }
}
