package dev.weir.parsers.headers;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the names of a record's fields into one style: {@code Media Source (pid)} becomes {@code media_source}, {@code NGR EUR}
 * {@code ngr_eur}, {@code firstDeposits} {@code first_deposits}. A name that is in {@code map} becomes what it says, and nothing
 * else happens to it. Fields keep their order. Names that become the same, or empty, are refused, as a value would be lost.
 *
 * <pre>
 * type: CustomTransformation
 * class_name: weir.parsers.HeaderNormalizer
 * strip_prefix: "ym:s:"
 * map:
 *   "Дата визита": visit_date
 * </pre>
 *
 * @param nameCase      how names are written: {@code snake}, {@code camel} or {@code keep}. Words end before a capital that
 *                      follows a small letter, and at anything but letters and digits, digits belong to the word before them
 * @param stripPrefix   what is taken away at the start of names that begin with it
 * @param map           the names of single fields, by the names that the source gives them
 * @param transliterate whether letters with accents, and Cyrillic and Greek ones, are written in plain Latin; other letters stay
 * @param parentheses   what happens to the part of a name in parentheses; with {@code case: keep} it stays
 * @param dedupe        what happens to names that become the same
 * @param maxLength     how many characters a name has at most; longer ones are cut
 */
@Component("weir.parsers.HeaderNormalizer")
public record HeaderNormalizer(
        @Name("case") @Default("\"snake\"") HeaderCase nameCase,
        @Nullable Template<String> stripPrefix,
        @Default("{}") Map<String, Template<String>> map,
        @Default("true") boolean transliterate,
        @Default("\"drop\"") Parentheses parentheses,
        @Default("\"fail\"") Dedupe dedupe,
        @Nullable Integer maxLength)
        implements RecordTransformation {

    private static final int LEAST_LENGTH = 8;

    public HeaderNormalizer {
        map = Map.copyOf(map);
        if (maxLength != null && maxLength < LEAST_LENGTH) {
            throw new IllegalArgumentException(
                    "Cannot name fields: max_length is " + maxLength + " (it is at least " + LEAST_LENGTH + ")");
        }
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        return new FieldRenaming(new HeaderStyle(this, scope));
    }
}
