package dev.weir.expressions.library;

import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.Html;
import dev.weir.expressions.value.Run;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in a text made into HTML links, as jinja2's {@code urlize} finds them. */
final class Urls {

    private static final int LONGEST_WORD = 10_000;
    private static final Pattern WORDS = Pattern.compile("\\s+|\\S+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HEAD = Pattern.compile("^(?:[(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("(?:[)>.,\\n]|&gt;)+$");
    private static final String[][] PAIRS = {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}};
    private static final Pattern HTTP = Pattern.compile(
            "(?:(?:https?://|www\\.)(?:(?:[\\w%-]+\\.)+)?(?:[a-z]{2,63}|xn--[\\w%]{2,59})"
                    + "|(?:[\\w%-]{2,63}\\.)+(?:com|net|int|edu|gov|org|info|mil)"
                    + "|https?://(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[(?:[\\da-f]{0,4}:){2}(?:[\\da-f]{0,4}:?){1,6}\\]))"
                    + "(?::\\d{1,5})?(?:[/?#]\\S*)?",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final String attributes;
    private final long longest;
    private final List<String> schemes;

    private Urls(String attributes, long longest, List<String> schemes) {
        this.attributes = attributes;
        this.longest = longest;
        this.schemes = schemes;
    }

    /**
     * The text, which is escaped, with links.
     *
     * @param longest characters of an address that are shown; the address itself stays whole
     * @param schemes prefixes that make a word a link besides the known ones
     */
    static String link(Run run, String text, long longest, String rel, @Nullable String target, List<String> schemes) {
        Draft attributes = new Draft(run);
        attribute(attributes, "rel", rel);
        attribute(attributes, "target", target == null ? "" : target);
        Urls urls = new Urls(attributes.toString(), longest, schemes);
        Draft out = new Draft(run);
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            String word = words.group();
            run.steps(1 + word.length() / 8);
            out.append(word.isBlank() || word.length() > LONGEST_WORD ? word : urls.word(word));
        }
        return out.toString();
    }

    private static void attribute(Draft out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(" ")
                    .append(name)
                    .append("=\"")
                    .append(Html.escape(value))
                    .append('"');
        }
    }

    private String word(String word) {
        Matcher opening = HEAD.matcher(word);
        String head = opening.find() ? opening.group() : "";
        String middle = word.substring(head.length());
        Matcher closing = TAIL.matcher(middle);
        String tail = "";
        if (closing.find()) {
            tail = closing.group();
            middle = middle.substring(0, closing.start());
        }
        for (String[] pair : PAIRS) {
            int missing = count(middle, pair[0]) - count(middle, pair[1]);
            int moved = missing > 0 ? Math.min(count(middle, pair[0]), count(tail, pair[1])) : 0;
            for (int i = 0; i < moved; i++) {
                int end = tail.indexOf(pair[1]) + pair[1].length();
                middle += tail.substring(0, end);
                tail = tail.substring(end);
            }
        }
        return head + linked(middle) + tail;
    }

    private String linked(String middle) {
        if (HTTP.matcher(middle).matches()) {
            boolean whole = middle.startsWith("https://") || middle.startsWith("http://");
            return anchor((whole ? "" : "https://") + middle, attributes, shown(middle));
        } else if (middle.startsWith("mailto:") && isEmail(middle.substring(7))) {
            return anchor(middle, "", middle.substring(7));
        } else if (!middle.startsWith("www.")
                && !middle.startsWith("@")
                && middle.indexOf(':') < 0
                && isEmail(middle)) {
            return anchor("mailto:" + middle, "", middle);
        }
        String linked = middle;
        for (String scheme : schemes) {
            if (!linked.equals(scheme) && linked.startsWith(scheme)) {
                linked = anchor(linked, attributes, linked);
            }
        }
        return linked;
    }

    private static boolean isEmail(String text) {
        return text.indexOf('@') > 0 && EMAIL.matcher(text).matches();
    }

    private static String anchor(String address, String attributes, String shown) {
        return "<a href=\"" + address + "\"" + attributes + ">" + shown + "</a>";
    }

    private String shown(String address) {
        int length = CodePoints.length(address);
        return longest < 0 || length <= longest ? address : CodePoints.slice(address, 0, (int) longest) + "...";
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
