package dev.weir.parsers.lines;

import dev.weir.parsers.text.BodyText;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.parsers.text.NullBytes;
import dev.weir.parsers.text.TextLines;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines: JSON Lines that are cut or belong together, logs, and pairs of keys and values. Each line, or several that are
 * joined, is a record; blank lines are passed over. Records are read while the body arrives.
 *
 * <pre>
 * type: CustomDecoder
 * class_name: weir.parsers.LinesDecoder
 * mode: grok
 * pattern: '%{IP:ip} \[%{DATA:ts}\] "%{WORD:method} %{NOTSPACE:path}"'
 * </pre>
 *
 * <p>The patterns of {@code grok} are those of Logstash for texts ({@code WORD}, {@code NOTSPACE}, {@code DATA},
 * {@code GREEDYDATA}, {@code QUOTEDSTRING}, {@code UUID}, {@code LOGLEVEL} …), numbers ({@code INT}, {@code NUMBER} …), addresses
 * ({@code IP}, {@code HOSTNAME}, {@code EMAILADDRESS}, {@code URI}, {@code URIPATHPARAM} …), times ({@code TIMESTAMP_ISO8601},
 * {@code HTTPDATE}, {@code SYSLOGTIMESTAMP} …) and the logs of Apache ({@code COMMONAPACHELOG}, {@code COMBINEDAPACHELOG}). With a
 * type, as in {@code %{NUMBER:bytes:int}} or {@code %{NUMBER:seconds:float}}, a column holds numbers.
 *
 * <p>A page of HTML in place of lines fails the slice, and so does a body of which no line can be read.
 *
 * @param mode              what lines are
 * @param pattern           the pattern of a record, with {@code regex} and {@code grok}; it may be found anywhere in it. Groups
 *                          that took no part are null
 * @param patterns          patterns beside the well-known ones of {@code grok}, by name
 * @param pairSeparator     what stands between pairs, with {@code kv}
 * @param keyValueSeparator what stands between a key and its value, with {@code kv}
 * @param multiline         which lines form a record together
 * @param startRegex        the pattern of the first line of a record, with {@code start_regex}
 * @param rejoinParent      puts records into those that they belong to, with {@code ndjson}
 * @param skip              the pattern of lines that are passed over, such as {@code ^#}
 * @param badLine           what happens to lines that cannot be read
 * @param encoding          how the text is encoded: {@code auto} tells it by a byte order mark, the charset of
 *                          {@code Content-Type}, UTF-8 if the first 64 KiB are that, or else windows-1252. Otherwise a name as
 *                          Python or Java has it
 * @param nullBytes         what happens to characters of code 0
 * @param limits            how much is read at most
 */
@Component("weir.parsers.LinesDecoder")
public record LinesDecoder(
        @Default("\"ndjson\"") LinesMode mode,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> pattern,
        @Interpolate(Interpolation.RENDERED) @Default("{}") Map<String, Template<String>> patterns,

        @Interpolate(Interpolation.RENDERED) @Default("\" \"")
        Template<String> pairSeparator,

        @Interpolate(Interpolation.RENDERED) @Default("\"=\"")
        Template<String> keyValueSeparator,

        @Default("\"none\"") Multiline multiline,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> startRegex,
        @Nullable RejoinParent rejoinParent,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> skip,
        @Default("\"fail\"") BadLine badLine,
        @Default("\"auto\"") Template<String> encoding,
        @Default("\"strip\"") NullBytes nullBytes,
        @Default("{}") LinesLimits limits)
        implements Decoder {

    public LinesDecoder {
        patterns = Map.copyOf(patterns);
        boolean hasPattern = mode == LinesMode.REGEX || mode == LinesMode.GROK;
        if (hasPattern != (pattern != null)) {
            refuse("mode: regex and mode: grok need a pattern, and no other has one", "give both or none");
        }
        if (pattern != null
                && mode == LinesMode.REGEX
                && NamedPattern.namesIn(pattern.text()).isEmpty()) {
            refuse("the pattern has no named groups, so that records have no columns", "write (?<name>…)");
        }
        if ((multiline == Multiline.START_REGEX) != (startRegex != null)) {
            refuse("multiline: start_regex and start_regex belong together", "give both or none");
        }
        if (mode != LinesMode.NDJSON && (multiline == Multiline.JOIN_UNTIL_VALID || rejoinParent != null)) {
            refuse("join_until_valid and rejoin_parent are for JSON", "set mode to ndjson or leave them out");
        }
    }

    private static void refuse(String reason, String remedy) {
        throw new IllegalArgumentException("Cannot read lines: " + reason + " (" + remedy + ")");
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        BodyText body = BodyText.of("lines", encoding.in(scope), nullBytes, response);
        LineParser parser = parser(scope);
        BadLines bad = new BadLines(badLine, scope);
        ChosenLines lines = new ChosenLines(new TextLines("lines", body, limits.lineCharacters()), named(skip, scope));
        LineRecords records = new LineRecords(texts(lines, parser, scope), parser, bad);
        Iterator<@Nullable Object> documents =
                rejoinParent == null ? records : new Families(records, bad, rejoinParent, limits, scope);
        return ValueReader.of(documents);
    }

    private RecordTexts texts(ChosenLines lines, LineParser parser, Scope scope) {
        NamedPattern start = named(startRegex, scope);
        if (start != null) {
            return new GatheredLines(lines, start, limits);
        }
        return multiline == Multiline.JOIN_UNTIL_VALID
                ? new JoinedLines(lines, parser, limits)
                : new SingleLines(lines);
    }

    private LineParser parser(Scope scope) {
        try {
            String given = pattern == null ? "" : pattern.in(scope);
            return switch (mode) {
                case NDJSON -> new JsonLine(scope.runtime().json());
                case REGEX -> PatternLine.of(NamedPattern.of(given));
                case GROK -> Grok.lines(given, own(scope));
                case KV -> new KvLine(pairSeparator.in(scope), keyValueSeparator.in(scope), limits.pairs());
            };
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    private Map<String, String> own(Scope scope) {
        Map<String, String> own = new LinkedHashMap<>();
        patterns.forEach((name, text) -> own.put(name, text.in(scope)));
        return own;
    }

    private static @Nullable NamedPattern named(@Nullable Template<String> template, Scope scope) {
        return template == null ? null : NamedPattern.of(template, scope);
    }
}
