package dev.weir.authoring.text;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes a tree as YAML that is read back as the same values. */
public final class YamlText {

    /** Texts that no reader of YAML takes for something else. Each other one is quoted. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/$][A-Za-z0-9_ ./-]*[A-Za-z0-9_/]|[A-Za-z]");

    private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|\\.inf|\\.nan");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private YamlText() {}

    /** The YAML of a tree, in blocks, without anchors. */
    public static String of(Node node) {
        StringWriter text = new StringWriter();
        new Yaml(options()).serialize(yaml(node), text);
        return text.toString();
    }

    static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setWidth(120);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return options;
    }

    static org.yaml.snakeyaml.nodes.Node yaml(Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = new ArrayList<>();
            for (Entry entry : mapping.entries()) {
                tuples.add(new NodeTuple(text(entry.key()), yaml(entry.value())));
            }
            return new org.yaml.snakeyaml.nodes.MappingNode(
                    Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (node instanceof SequenceNode list) {
            List<org.yaml.snakeyaml.nodes.Node> nodes =
                    list.nodes().stream().map(YamlText::yaml).toList();
            boolean flat = list.nodes().stream().allMatch(ScalarNode.class::isInstance);
            return new org.yaml.snakeyaml.nodes.SequenceNode(Tag.SEQ, nodes, flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        return scalar(((ScalarNode) node).value());
    }

    private static org.yaml.snakeyaml.nodes.Node scalar(@Nullable Object value) {
        if (value == null) {
            return scalar(Tag.NULL, "null");
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Long || value instanceof BigInteger) {
            return scalar(Tag.INT, value.toString());
        } else if (value instanceof Double number) {
            return scalar(Tag.FLOAT, number(number));
        } else if (value instanceof Boolean) {
            return scalar(Tag.BOOL, value.toString());
        }
        return scalar(Tag.TIMESTAMP, time(value));
    }

    static org.yaml.snakeyaml.nodes.Node text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        ScalarStyle style = plain ? ScalarStyle.PLAIN : quoted(text);
        return new org.yaml.snakeyaml.nodes.ScalarNode(Tag.STR, text, null, null, style);
    }

    private static ScalarStyle quoted(String text) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c < 127);
        return printable && !text.contains("'") ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
    }

    private static org.yaml.snakeyaml.nodes.Node scalar(Tag tag, String text) {
        return new org.yaml.snakeyaml.nodes.ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }

    /** YAML wants a sign in exponents. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        return Double.toString(number).replaceFirst("E(?=\\d)", "E+");
    }

    private static String time(Object value) {
        if (value instanceof LocalDateTime time) {
            return TIME.format(time);
        }
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time) + time.getOffset().getId();
        }
        return ((LocalDate) value).toString();
    }
}
