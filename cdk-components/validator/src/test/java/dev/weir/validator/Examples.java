package dev.weir.validator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Examples of the pages of rules, completed to manifests: what an example does not say is as in the smallest useful manifest. */
final class Examples {

    private static final Pattern BLOCK = Pattern.compile("## (Bad|Good)\n\n```yaml\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z_$]+):");
    private static final List<String> TOP = List.of("version", "check", "streams", "spec", "definitions", "metadata");

    private static final Map<String, String> MANIFEST = new LinkedHashMap<>();
    private static final Map<String, String> STREAM = new LinkedHashMap<>();

    static {
        MANIFEST.put("version", "version: \"7.0.0\"");
        MANIFEST.put("check", "check: {type: CheckStream, stream_names: [orders]}");
        STREAM.put("type", "type: DeclarativeStream");
        STREAM.put("name", "name: orders");
        STREAM.put("primary_key", "primary_key: id");
        STREAM.put("retriever", """
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: https://api.example.com/orders}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}""");
    }

    private Examples() {}

    /** The example of a page, as a whole manifest; empty if the page has none. */
    static List<String> of(String page, String heading) {
        Matcher matcher = BLOCK.matcher(page);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1).equals(heading)) {
                found.add(completed(matcher.group(2)));
            }
        }
        return found;
    }

    private static String completed(String example) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = KEY.matcher(example);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        boolean whole = keys.stream().allMatch(TOP::contains);
        String stream = indented(whole ? missing(STREAM, List.of()) : missing(STREAM, keys) + "\n" + example);
        String streams = keys.contains("streams") ? "" : "streams:\n  - " + stream.strip() + "\n";
        return missing(MANIFEST, whole ? keys : List.of()) + "\n" + (whole ? example + "\n" : "") + streams;
    }

    private static String missing(Map<String, String> parts, List<String> given) {
        return parts.entrySet().stream()
                .filter(part -> !given.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    /** The line that an example points at; 0 if it points at none. */
    static int marked(String manifest) {
        List<String> lines = manifest.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("# <--")) {
                return i + 1;
            }
        }
        return 0;
    }
}
