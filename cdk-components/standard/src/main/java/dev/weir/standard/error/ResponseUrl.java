package dev.weir.standard.error;

/** The URL of an answer as messages may show it: without query, fragment and user, which may hold credentials. */
final class ResponseUrl {

    private ResponseUrl() {}

    static String withoutCredentials(String url) {
        String address = url.split("[?#]", 2)[0];
        int host = address.indexOf("//") + 2;
        if (host < 2) {
            return address;
        }
        int slash = address.indexOf('/', host);
        int path = slash < 0 ? address.length() : slash;
        int user = address.lastIndexOf('@', path);
        return user < host ? address : address.substring(0, host) + address.substring(user + 1);
    }
}
