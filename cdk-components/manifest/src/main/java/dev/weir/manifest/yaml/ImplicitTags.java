package dev.weir.manifest.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Says what a plain scalar means. These are the rules of PyYAML's safe loader, which differ from those of other YAML 1.1
 * readers: a float needs a dot and a signed exponent, an octal number starts with a bare 0.
 */
final class ImplicitTags extends Resolver {

    static final Tag VALUE = new Tag(Tag.PREFIX + "value");

    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)"
            + "|\\.(?:nan|NaN|NAN)");

    private static final Pattern INT = Pattern.compile("[-+]?0b[0-1_]+"
            + "|[-+]?0[0-7_]+"
            + "|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+"
            + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");

    @Override
    protected void addImplicitResolvers() {
        // resolve() below replaces the tables of the superclass
    }

    @Override
    public Tag resolve(NodeId kind, String text, boolean plain) {
        return switch (kind) {
            case scalar -> plain ? scalar(text) : Tag.STR;
            case sequence -> Tag.SEQ;
            default -> Tag.MAP;
        };
    }

    private static Tag scalar(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Tag.NULL;
            case "<<" -> Tag.MERGE;
            case "=" -> VALUE;
            default -> Booleans.isBoolean(text) ? Tag.BOOL : number(text);
        };
    }

    private static Tag number(String text) {
        char first = text.charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (!digit && first != '-' && first != '+' && first != '.') {
            return Tag.STR;
        }
        if (FLOAT.matcher(text).matches()) {
            return Tag.FLOAT;
        }
        if (INT.matcher(text).matches()) {
            return Tag.INT;
        }
        return digit && Timestamps.isTimestamp(text) ? Tag.TIMESTAMP : Tag.STR;
    }
}
