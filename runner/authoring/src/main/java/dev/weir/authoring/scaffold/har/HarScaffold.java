package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.ConnectorDraft;
import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.StreamDraft;
import dev.weir.authoring.scaffold.call.CallUrl;
import dev.weir.authoring.text.Json;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes connectors of recorded sessions: a stream for each endpoint that lists records. For one session. */
public final class HarScaffold {

    private static final int MOST_GROUPS = 2_000;
    private static final int MOST_STREAMS = 100;
    private static final Pattern TRACKERS = Pattern.compile(
            "(^|.*[.])(google-analytics|googletagmanager|doubleclick|googleadservices|googlesyndication|facebook|fbcdn|segment|hotjar"
                    + "|mixpanel|amplitude|sentry|bugsnag|datadoghq|newrelic|nr-data|fullstory|intercom|hubspot|hs-analytics|clarity|bing"
                    + "|linkedin|licdn|optimizely|launchdarkly|branch|adjust|appsflyer|heap|heapanalytics|pendo|rudderstack|posthog"
                    + "|cookielaw|onetrust|usercentrics|recaptcha|gstatic|scorecardresearch|criteo|taboola|tiktok)[.](com|io|net|ms|org|eu|cn)");

    private final Remarks remarks = new Remarks();
    private final Map<String, HarGroup> groups = new LinkedHashMap<>();
    private final Map<String, Integer> passed = new TreeMap<>();
    private final String host;
    private int entries;

    private HarScaffold(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /**
     * The connector of a session.
     *
     * @param in   the HAR file; it stays open
     * @param host the only host that is looked at; empty for the one that gives most records
     * @throws ScaffoldException if the file cannot be read, or nothing in it lists records
     */
    public static ConnectorDraft of(InputStream in, String host) {
        HarScaffold scaffold = new HarScaffold(host);
        HarFile.read(in, scaffold::take);
        return scaffold.draft();
    }

    private void take(HarEntry entry) {
        entries++;
        String reason = refusal(entry);
        if (!reason.isEmpty()) {
            passed.merge(reason, 1, Integer::sum);
            return;
        }
        Json.Parsed answer = Json.parse(entry.text());
        if (!(answer.value() instanceof Map) && !(answer.value() instanceof List)) {
            passed.merge(withoutRecords(entry, answer), 1, Integer::sum);
            return;
        }
        CallUrl url = CallUrl.of(entry.call().url());
        PathTemplate path = PathTemplate.of(url.path());
        String key = url.host() + " " + entry.call().method() + " " + path;
        if (!groups.containsKey(key) && groups.size() == MOST_GROUPS) {
            passed.merge("endpoints beyond " + MOST_GROUPS, 1, Integer::sum);
            return;
        }
        groups.computeIfAbsent(key, name -> new HarGroup(entry.call(), url.host(), path))
                .add(entry.call(), path, answer.value());
    }

    private static String withoutRecords(HarEntry entry, Json.Parsed answer) {
        if (entry.text().isEmpty()) {
            return "answers that were not recorded";
        }
        return answer.flaw().isEmpty() ? "answers that are neither object nor list" : "answers that are no JSON";
    }

    private String refusal(HarEntry entry) {
        String url = entry.call().url();
        String method = entry.call().method();
        if (!url.matches("(?is)https?://.*")) {
            return "requests that are not of HTTP";
        } else if (TRACKERS.matcher(CallUrl.of(url).host()).matches()) {
            return "requests to trackers and advertisers";
        } else if (!entry.type().isEmpty()
                && !entry.type().contains("json")
                && !entry.text().stripLeading().startsWith("{")) {
            return "answers that are no JSON";
        } else if (!method.equals("GET") && !method.equals("POST")) {
            return "requests with " + (method.matches("[A-Z]{1,10}") ? method : "another method");
        } else if (entry.status() < 200 || entry.status() > 299) {
            return "requests without a good answer";
        }
        return "";
    }

    private ConnectorDraft draft() {
        passed.forEach((reason, count) -> remarks.leftOut(reason + ": " + count));
        String chosen = host.isEmpty() ? busiest() : host;
        Map<String, HarGroup> listing = new LinkedHashMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (HarGroup group : groups.values()) {
            String name = group.first().method() + " " + group.path();
            if (!group.host().equals(chosen)) {
                others.merge(group.host(), group.calls(), Integer::sum);
            } else if (group.records().isEmpty() || group.path().endsInValue()) {
                remarks.leftOut(
                        name + ", which answers with " + (group.isSingle() ? "one object" : "no list of records"));
            } else {
                listing.put(name, group);
            }
        }
        others.forEach((other, count) ->
                remarks.leftOut("answers of " + other + ": " + count + " (--host " + other + " takes them)"));
        if (listing.isEmpty()) {
            throw new ScaffoldException("Cannot make a connector: none of " + entries + " requests of the session asks "
                    + (chosen.isEmpty() ? "for JSON" : chosen + " for a list of records")
                    + " (record the answers too, and visit pages that show lists"
                    + (groups.isEmpty() ? ")" : "; --host chooses a host)"));
        }
        if (listing.size() > MOST_STREAMS) {
            throw new ScaffoldException("Cannot make a connector: the session asks " + listing.size()
                    + " endpoints for records, and more than " + MOST_STREAMS + " are too many (record a shorter one)");
        }
        Inputs inputs = new Inputs();
        List<StreamDraft> streams = new HarStreams(listing, inputs, remarks).streams();
        return new ConnectorDraft(
                "a recorded session with " + chosen.replaceAll("[^\\w.:-]", ""),
                inputs,
                new ArrayList<>(streams),
                remarks);
    }

    /** The host that gives most records; of two, the one that was asked more often. */
    private String busiest() {
        Map<String, Long> records = new LinkedHashMap<>();
        groups.values().stream()
                .filter(group -> group.records().isPresent())
                .forEach(group ->
                        records.merge(group.host(), group.schema().records() * 10_000 + group.calls(), Long::sum));
        return records.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
