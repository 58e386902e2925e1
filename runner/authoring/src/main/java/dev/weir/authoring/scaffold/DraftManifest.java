package dev.weir.authoring.scaffold;

import dev.weir.authoring.scaffold.StreamDraft.RequestDraft;
import dev.weir.authoring.text.Commented;
import dev.weir.authoring.text.CommentedYaml;
import dev.weir.manifest.level.LanguageVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a draft as manifest, in the newest language, with a remark on each guess. For one manifest. */
final class DraftManifest {

    private final ConnectorDraft draft;
    private final List<Map<String, ?>> authenticators = new ArrayList<>();

    private DraftManifest(ConnectorDraft draft) {
        this.draft = draft;
    }

    static String of(ConnectorDraft draft, String title) {
        String yaml = CommentedYaml.of(new DraftManifest(draft).tree(title));
        String remark = draft.remarks().guesses().isEmpty()
                ? ""
                : "# Lines that say \"guessed\" are to be checked: weir try shows what the API answers.\n";
        return "# Made by weir new from " + draft.origin() + ".\n" + remark
                + yaml.replaceAll("(?m)^(?=(check|definitions|streams|spec):)", "\n");
    }

    private Map<String, @Nullable Object> tree(String title) {
        Map<String, @Nullable Object> streams = new LinkedHashMap<>();
        draft.streams().forEach(stream -> streams.put(stream.name(), stream(stream)));
        Map<String, @Nullable Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < authenticators.size(); i++) {
            definitions.put(authenticatorName(i), authenticators.get(i));
        }
        definitions.put(
                "error_handler",
                new Commented(errorHandler(), "Asks again where the API limits requests (429), or fails for a while."));
        definitions.put("streams", streams);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("version", LanguageVersion.NEWEST.toString());
        tree.put("type", "DeclarativeSource");
        tree.put("check", map("type", "CheckStream", "stream_names", List.of(checked())));
        tree.put("definitions", definitions);
        tree.put(
                "streams",
                streams.keySet().stream()
                        .map(name -> reference("streams/" + name))
                        .toList());
        tree.put(
                "spec",
                map("type", "Spec", "connection_specification", draft.inputs().specification(title)));
        return tree;
    }

    /** A stream that is no substream can be checked by one request. */
    private String checked() {
        return draft.streams().stream()
                .filter(stream -> stream.router() == null)
                .findFirst()
                .orElse(draft.streams().get(0))
                .name();
    }

    private static Map<String, Object> errorHandler() {
        return map(
                "type",
                "DefaultErrorHandler",
                "max_retries",
                5L,
                "backoff_strategies",
                List.of(
                        map("type", "WaitTimeFromHeader", "header", "Retry-After"),
                        map("type", "ExponentialBackoffStrategy", "factor", 5L)));
    }

    private Map<String, @Nullable Object> stream(StreamDraft stream) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", "DeclarativeStream");
        tree.put("name", remarked(stream.name(), stream.hint()));
        if (!stream.key().isEmpty()) {
            tree.put("primary_key", remarked(stream.key(), stream.keyRemark()));
        }
        String remark = stream.pages() == null
                ? "guessed: nothing tells how one page leads to the next, so that only one is read, check"
                : "";
        tree.put("retriever", remarked(retriever(stream), remark));
        tree.put(
                "schema_loader",
                map("type", "InlineSchemaLoader", "schema", remarked(stream.schema(), stream.schemaRemark())));
        return tree;
    }

    private Map<String, @Nullable Object> retriever(StreamDraft stream) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", "SimpleRetriever");
        tree.put("requester", requester(stream.request()));
        if (stream.pages() != null) {
            tree.put(
                    "paginator",
                    remarked(stream.pages().paginator(), stream.pages().remark()));
        }
        tree.put(
                "record_selector",
                map(
                        "type",
                        "RecordSelector",
                        "extractor",
                        map(
                                "type",
                                "DpathExtractor",
                                "field_path",
                                remarked(stream.records(), stream.recordsRemark()))));
        if (stream.router() != null) {
            tree.put("partition_router", remarked(stream.router(), "guessed: by the paths, check"));
        }
        return tree;
    }

    private Map<String, @Nullable Object> requester(RequestDraft request) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", "HttpRequester");
        tree.put("url", remarked(request.url(), request.urlRemark()));
        tree.put("http_method", request.method());
        Map<String, ?> authenticator = request.authenticator();
        if (authenticator != null) {
            tree.put("authenticator", reference(authenticatorName(index(authenticator))));
        }
        if (!request.headers().isEmpty()) {
            tree.put("request_headers", request.headers());
        }
        if (!request.parameters().isEmpty()) {
            tree.put("request_parameters", request.parameters());
        }
        if (request.body() != null) {
            tree.put("request_body", request.body());
        }
        tree.put("error_handler", reference("error_handler"));
        return tree;
    }

    private int index(Map<String, ?> authenticator) {
        if (!authenticators.contains(authenticator)) {
            authenticators.add(authenticator);
        }
        return authenticators.indexOf(authenticator);
    }

    private static String authenticatorName(int index) {
        return index == 0 ? "authenticator" : "authenticator_" + (index + 1);
    }

    private static Map<String, Object> reference(String definition) {
        return map("$ref", "#/definitions/" + definition);
    }

    private static Object remarked(Object value, String remark) {
        return remark.isEmpty() ? value : new Commented(value, remark);
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
