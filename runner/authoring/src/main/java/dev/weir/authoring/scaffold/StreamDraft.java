package dev.weir.authoring.scaffold;

import dev.weir.authoring.scaffold.page.PageGuess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is to be written. Lists and mappings are of plain values; texts are templates.
 *
 * @param name          the stream's name
 * @param request       how it is asked for
 * @param pages         how one page leads to the next; null if there is one page, or nobody knows
 * @param records       the keys that lead to the records in an answer
 * @param recordsRemark why these; empty if that is certain
 * @param key           the primary key; empty if it is not known
 * @param keyRemark     why this one; empty if that is certain
 * @param schema        the schema of the records
 * @param schemaRemark  what is to be known of it; empty if nothing
 * @param router        what cuts it into partitions; null if nothing does
 * @param hint          what its author may want to do next; empty if nothing
 */
public record StreamDraft(
        String name,
        RequestDraft request,
        @Nullable PageGuess pages,
        List<String> records,
        String recordsRemark,
        List<String> key,
        String keyRemark,
        Map<String, ?> schema,
        String schemaRemark,
        @Nullable Map<String, ?> router,
        String hint) {

    public StreamDraft {
        records = List.copyOf(records);
        key = List.copyOf(key);
    }

    /**
     * A request that is to be written.
     *
     * @param url           the URL, without query
     * @param urlRemark     what is to be known of it; empty if nothing
     * @param method        GET or POST
     * @param authenticator what signs it; null if nothing does
     * @param parameters    the query parameters
     * @param headers       the headers
     * @param body          the body; null if there is none
     */
    public record RequestDraft(
            String url,
            String urlRemark,
            String method,
            @Nullable Map<String, ?> authenticator,
            Map<String, ?> parameters,
            Map<String, ?> headers,
            @Nullable Map<String, ?> body) {}

    /** A schema of which nothing is known but that records are objects. */
    public static Map<String, ?> openSchema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("type", "object");
        schema.put("additionalProperties", true);
        schema.put("properties", Map.of());
        return schema;
    }
}
