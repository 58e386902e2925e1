package dev.weir.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Secrets inside of base64 (RFC 4648), of either alphabet, as Basic authentication has them: by what their middle becomes, which
 * depends on nothing but where it stands in its group of three bytes. What is hidden is the whole run of letters around it.
 */
final class CodedSecrets {

    private static final int SHORTEST = 5;
    private static final int GROUP = 3;
    private static final int BITS = 6;

    private CodedSecrets() {}

    /** What to look for in a text; nothing for a secret so short that other runs would hold it by chance. */
    static Set<String> of(String secret) {
        Set<String> middles = new LinkedHashSet<>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < GROUP && bytes.length >= SHORTEST; before++) {
            byte[] placed = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, placed, before, bytes.length);
            int first = (Byte.SIZE * before + BITS - 1) / BITS;
            int behind = Byte.SIZE * placed.length / BITS;
            middles.add(Base64.getEncoder().encodeToString(placed).substring(first, behind));
            middles.add(Base64.getUrlEncoder().encodeToString(placed).substring(first, behind));
        }
        return middles;
    }

    /** A text in which stars stand for each run that holds one of the middles. */
    static String hide(String text, String middle, String stars) {
        int at = text.indexOf(middle);
        if (at < 0) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            int start = at;
            while (start > copied && isCoded(text.charAt(start - 1))) {
                start--;
            }
            int end = at + middle.length();
            while (end < text.length() && (isCoded(text.charAt(end)) || text.charAt(end) == '=')) {
                end++;
            }
            hidden.append(text, copied, start).append(stars);
            copied = end;
            at = text.indexOf(middle, end);
        }
        return hidden.append(text, copied, text.length()).toString();
    }

    private static boolean isCoded(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "+/-_".indexOf(c) >= 0;
    }
}
