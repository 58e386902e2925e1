package dev.weir.manifest.yaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.util.UriEncoder;

/**
 * What values are: by the tags that they have, or, plain scalars, by the rules of PyYAML's safe loader, which differ from those of
 * other YAML 1.1 readers: a float needs a dot and a signed exponent, an octal number starts with a bare 0.
 */
final class Tags {

    private static final String PREFIX = "tag:yaml.org,2002:";

    static final String STR = PREFIX + "str";
    static final String NULL = PREFIX + "null";
    static final String BOOL = PREFIX + "bool";
    static final String INT = PREFIX + "int";
    static final String FLOAT = PREFIX + "float";
    static final String TIMESTAMP = PREFIX + "timestamp";
    static final String MAP = PREFIX + "map";
    static final String SEQ = PREFIX + "seq";
    static final String MERGE = PREFIX + "merge";
    static final String VALUE = PREFIX + "value";

    /** The longest word that is no text: {@code false}. */
    private static final int LONGEST_WORD = 5;

    /** Those of plain values. */
    private static final Set<String> KNOWN = Set.of(STR, NULL, BOOL, INT, FLOAT, TIMESTAMP, MAP, SEQ);

    private static final Pattern FRACTION = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)"
            + "|\\.(?:nan|NaN|NAN)");

    private static final Pattern WHOLE = Pattern.compile("[-+]?0b[0-1_]+"
            + "|[-+]?0[0-7_]+"
            + "|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+"
            + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

    private Tags() {}

    /** What a scalar is. */
    static String of(ScalarEvent scalar) {
        if (isGiven(scalar.getTag())) {
            return UriEncoder.encode(scalar.getTag());
        }
        return scalar.getImplicit().canOmitTagInPlainScalar() ? plain(scalar.getValue()) : STR;
    }

    /** What a mapping or list is. */
    static String of(CollectionStartEvent start) {
        if (isGiven(start.getTag())) {
            return UriEncoder.encode(start.getTag());
        }
        return start instanceof MappingStartEvent ? MAP : SEQ;
    }

    private static boolean isGiven(@Nullable String tag) {
        return tag != null && !tag.equals("!");
    }

    /** Whether values of a tag can stand in a manifest. */
    static boolean isKnown(String tag) {
        return KNOWN.contains(tag);
    }

    /** A tag as authors write it. */
    static String shown(String tag) {
        return tag.startsWith(PREFIX) ? "!!" + tag.substring(PREFIX.length()) : tag;
    }

    private static String plain(String text) {
        return text.length() > LONGEST_WORD ? number(text) : word(text);
    }

    private static String word(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "<<" -> MERGE;
            case "=" -> VALUE;
            default -> Booleans.isBoolean(text) ? BOOL : number(text);
        };
    }

    private static String number(String text) {
        char first = text.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (!digit && first != '-' && first != '+' && first != '.') {
            return STR;
        }
        if (FRACTION.matcher(text).matches()) {
            return FLOAT;
        }
        if (WHOLE.matcher(text).matches()) {
            return INT;
        }
        return digit && Timestamps.isTimestamp(text) ? TIMESTAMP : STR;
    }
}
