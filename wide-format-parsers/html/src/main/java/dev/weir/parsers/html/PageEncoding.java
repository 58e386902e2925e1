package dev.weir.parsers.html;

import dev.weir.parsers.text.BodyText;
import dev.weir.spi.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says about its charset. */
final class PageEncoding {

    /** How many bytes at its beginning are looked at; standards want it within 1024. */
    static final int START = 4096;

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_.:-]{0,40})", Pattern.CASE_INSENSITIVE);

    private PageEncoding() {}

    /** The name of the encoding that is to be used, or {@code auto}. */
    static String of(String given, byte[] start, Headers headers) {
        boolean isOpen = given.strip().equalsIgnoreCase(BodyText.AUTO);
        return !isOpen || isAnnounced(headers) || hasMark(start) ? given : said(start);
    }

    private static boolean isAnnounced(Headers headers) {
        String type = headers.get("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).contains("charset=");
    }

    private static boolean hasMark(byte[] start) {
        int first = (start[0] & 0xFF) << 8 | (start.length > 1 ? start[1] & 0xFF : 0);
        return first == 0xFEFF || first == 0xFFFE || first == 0xEFBB;
    }

    private static String said(byte[] start) {
        Matcher meta = META.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!meta.find()) {
            return BodyText.AUTO;
        }
        return switch (meta.group(1).toLowerCase(Locale.ROOT)) {
            // What pages call so is this to all browsers (WHATWG Encoding, section 4.2).
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            // It could not have been read otherwise.
            case "utf-16", "utf-16le", "utf-16be" -> "utf-8";
            default -> isKnown(meta.group(1)) ? meta.group(1) : BodyText.AUTO;
        };
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
