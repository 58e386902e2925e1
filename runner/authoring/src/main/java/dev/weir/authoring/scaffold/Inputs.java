package dev.weir.authoring.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of a connector's configuration. Values of secrets are compared and never given away. For one thread. */
public final class Inputs {

    /** The keywords of an input, in the order in which they are written. */
    private static final List<String> ORDER = List.of("type", "title", "airbyte_secret", "enum", "default", "examples");

    private final Map<String, Map<String, Object>> inputs = new LinkedHashMap<>();
    private final Map<String, String> identities = new LinkedHashMap<>();
    private final Map<String, Object> examples = new LinkedHashMap<>();

    /**
     * The template that reads a secret. The same value under the same name is one input.
     *
     * @param name  what the input is called
     * @param value the value that was given; empty if none was
     */
    public String secret(String name, String value, String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("title", title);
        schema.put("airbyte_secret", true);
        return template(added(name, "secret " + value, schema, "put the value here"));
    }

    /**
     * The template that reads an input that is no secret.
     *
     * @param identity what tells two inputs of one name apart
     * @param schema   what the input is: its type, and its title, enum, default or examples
     */
    public String plain(String name, String identity, Map<String, ?> schema, Object example) {
        return template(added(name, "plain " + identity, schema, example));
    }

    private String added(String name, String identity, Map<String, ?> schema, Object example) {
        String wanted = Naming.snake(name, "value");
        String free = wanted;
        for (int number = 2; inputs.containsKey(free) && !identity.equals(identities.get(free)); number++) {
            free = wanted + "_" + number;
        }
        if (!inputs.containsKey(free)) {
            Map<String, Object> ordered = new LinkedHashMap<>();
            ORDER.stream().filter(schema::containsKey).forEach(key -> ordered.put(key, schema.get(key)));
            ordered.put("order", (long) inputs.size());
            inputs.put(free, ordered);
            identities.put(free, identity);
            examples.put(free, example);
        }
        return free;
    }

    /** The template that reads an input. */
    public static String template(String name) {
        return "{{ config['" + name + "'] }}";
    }

    /** The names of the inputs. */
    public List<String> names() {
        return new ArrayList<>(inputs.keySet());
    }

    /** The JSON schema of the configuration. */
    Map<String, @Nullable Object> specification(String title) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.put("type", "object");
        schema.put("additionalProperties", true);
        if (!inputs.isEmpty()) {
            schema.put("required", names());
        }
        schema.put("properties", inputs);
        return schema;
    }

    /** A configuration to fill in. */
    Map<String, Object> example() {
        return examples;
    }
}
