package dev.weir.standard.paging;

import dev.weir.spi.http.Headers;
import dev.weir.spi.value.Row;

/** The {@code Link} header (RFC 8288), which many sources name the next page in. */
final class LinkHeader {

    private static final String QUOTES = " '\"";

    private LinkHeader() {}

    /** The headers as a mapping in which {@code link} holds the links by their relation, each with its {@code url}. */
    static Row parsedIn(Headers headers) {
        Row all = Row.of(headers.asMap());
        String value = headers.get("link");
        all.put("link", value == null ? new Row() : parsed(value));
        return all;
    }

    private static Row parsed(String header) {
        Row links = new Row();
        String value = stripped(header, QUOTES);
        if (!value.isEmpty()) {
            for (String part : value.split(", *<", -1)) {
                Row link = link(part);
                Object relation = link.get("rel");
                Object key = relation == null || relation.equals("") ? link.get("url") : relation;
                links.put(String.valueOf(key), link);
            }
        }
        return links;
    }

    private static Row link(String part) {
        String[] fields = part.split(";", -1);
        Row link = Row.of("url", stripped(fields[0], "<> '\""));
        for (int i = 1; i < fields.length; i++) {
            String[] entry = fields[i].split("=", -1);
            if (entry.length != 2) {
                break;
            }
            link.put(stripped(entry[0], QUOTES), stripped(entry[1], QUOTES));
        }
        return link;
    }

    private static String stripped(String text, String characters) {
        int start = 0;
        int end = text.length();
        while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
