package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.StreamDraft;
import dev.weir.authoring.scaffold.StreamDraft.RequestDraft;
import dev.weir.authoring.scaffold.Substream;
import dev.weir.authoring.scaffold.page.PageGuess;
import dev.weir.authoring.scaffold.page.PageGuesses;
import dev.weir.manifest.tree.MappingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes streams of operations. */
record OperationStreams(ApiDocument document, Map<Operation, String> names, Inputs inputs, Remarks remarks) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)}");
    private static final List<String> KEYS = List.of("id", "_id", "uuid", "guid", "key", "code");
    private static final Pattern SINCE =
            Pattern.compile("(?i).*(since|after|from|start|begin|gte|min).*|.*(updated|modified|changed|created).*");

    StreamDraft stream(Operation operation, String name) {
        Answer answered = Answer.of(operation, document);
        AnswerSchema answer = answered.schema();
        Parameters parameters = Parameters.of(operation, document);
        PageGuess pages = pages(parameters, answer);
        Substream parent = parent(operation, name);
        String key = answer == null ? "" : key(answer.record());
        RequestDraft request = request(operation, name, parameters, pages, parent);
        told(operation, name, answered, key, pages);
        return new StreamDraft(
                name,
                request,
                pages,
                answer == null
                        ? List.of()
                        : answer.path().stream().map(Literal::text).toList(),
                answer == null
                        ? "guessed: nothing tells what is answered; write the keys that lead to the records, check"
                        : answer.path().isEmpty() ? "" : "guessed: the list of objects in the answer's schema, check",
                key.isEmpty() ? List.of() : List.of(key),
                "guessed: by the name of " + key + ", check",
                answer == null ? StreamDraft.openSchema() : schema(answer, name),
                answer == null ? "weir infer-schema --merge --write fills this in." : "",
                parent == null ? null : parent.router(),
                hint(parameters, name));
    }

    private Map<String, ?> schema(AnswerSchema answer, String name) {
        SchemaConversion conversion = new SchemaConversion(document);
        Map<String, @Nullable Object> schema = conversion.record(answer.record());
        conversion.left().forEach(left -> remarks.leftOut(name + ": " + left));
        return schema;
    }

    private String key(MappingNode record) {
        Set<String> fields = Flattened.of(record, document).properties().keySet();
        return KEYS.stream().filter(fields::contains).findFirst().orElse("");
    }

    private @Nullable PageGuess pages(Parameters parameters, @Nullable AnswerSchema answer) {
        PageGuesses guesses =
                new PageGuesses(parameters.query(), "request_parameter", answer == null ? List.of() : answer.texts());
        return guesses.guess().orElse(null);
    }

    private void told(Operation operation, String name, Answer answered, String key, @Nullable PageGuess pages) {
        AnswerSchema answer = answered.schema();
        if (answer == null && !answered.lost().isEmpty()) {
            remarks.guessed(name + ": field_path and schema are open, as what " + operation.id()
                    + " answers is not known: " + answered.lost().get(0));
        } else if (answer == null) {
            remarks.guessed(
                    name + ": " + operation.id() + " does not say what it answers: field_path and schema are open");
        } else if (!answer.path().isEmpty()) {
            remarks.guessed(name + ": records are under [" + String.join(", ", answer.path()) + "]");
        }
        if (answer != null) {
            answered.lost().forEach(lost -> remarks.leftOut(name + ": " + lost));
        }
        remarks.guessed(key.isEmpty() ? name + ": no field has the name of a key" : name + ": primary key " + key);
        remarks.guessed(
                pages == null
                        ? name + ": no parameter looks like that of a page: only one page is read"
                        : name + ": paginator "
                                + pages.remark().replaceFirst("^guessed: ", "").replaceFirst(", check$", ""));
    }

    private RequestDraft request(
            Operation operation,
            String name,
            Parameters parameters,
            @Nullable PageGuess pages,
            @Nullable Substream parent) {
        Set<String> taken = pages == null ? Set.of() : pages.taken();
        RequiredParameters sent =
                new RequiredParameters(name, inputs, remarks, new Security(document, inputs, remarks).of(operation));
        parameters.required().forEach((parameter, place) -> {
            if (!taken.contains(parameter)) {
                sent.take(parameter, place, parameters.fixed(parameter));
            }
        });
        if (operation.method().equals("POST")
                && (operation.node().get("requestBody") != null || parameters.hasBody())) {
            remarks.leftOut(name + ": the body of " + operation.id() + ", which is to be written as request_body");
        }
        String path = path(operation, name, parent);
        String base = new Servers(document, inputs, remarks).base(operation);
        String guess = path.contains("{{ config[") || base.contains("base_url")
                ? "guessed: a part of the URL is an input, check"
                : "";
        return new RequestDraft(
                base + path,
                base.startsWith("http:") ? "Not encrypted, as it is described. " + guess : guess,
                operation.method(),
                sent.authenticator(),
                sent.query(),
                sent.headers(),
                null);
    }

    private String path(Operation operation, String name, @Nullable Substream parent) {
        Matcher variables = VARIABLE.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            String value = parent != null && parent.field().equals(Naming.snake(variables.group(1), "id"))
                    ? parent.template()
                    : pathInput(variables.group(1), name);
            variables.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        variables.appendTail(path);
        return path.toString();
    }

    private String pathInput(String variable, String name) {
        remarks.guessed(name + ": " + variable + " of the path is an input; if it names records of another stream, a"
                + " SubstreamPartitionRouter gives it");
        if (Parameters.isSecret(variable) && !variable.equalsIgnoreCase("key")) {
            return inputs.secret(Naming.snake(variable, "path_key"), "", "Part of the path: " + Naming.title(variable));
        }
        return inputs.plain(
                Naming.snake(variable, "id"),
                "path " + variable,
                Map.of("type", "string", "title", Naming.title(variable)),
                "put the value here");
    }

    /** The operation that lists what the only variable of the path names. */
    private @Nullable Substream parent(Operation operation, String name) {
        List<String> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(operation.path());
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        if (variables.size() != 1) {
            return null;
        }
        String before = operation
                .path()
                .substring(
                        0,
                        operation.path().indexOf("/{" + variables.get(0) + "}") < 0
                                ? 0
                                : operation.path().indexOf("/{" + variables.get(0) + "}"));
        for (Map.Entry<Operation, String> other : names.entrySet()) {
            AnswerSchema answer = Answer.of(other.getKey(), document).schema();
            if (other.getKey().path().equals(before) && answer != null) {
                String key = parentKey(answer.record(), variables.get(0));
                if (!key.isEmpty()) {
                    remarks.guessed(name + ": is read for each record of " + other.getValue() + ", by its " + key);
                    return new Substream(other.getValue(), key, Naming.snake(variables.get(0), "id"));
                }
            }
        }
        return null;
    }

    private String parentKey(MappingNode record, String variable) {
        Set<String> fields = Flattened.of(record, document).properties().keySet();
        return fields.contains(variable) ? variable : Objects.requireNonNullElse(key(record), "");
    }

    private String hint(Parameters parameters, String name) {
        List<String> optional = parameters.optional();
        List<String> dates = parameters.dates().stream()
                .filter(parameter -> SINCE.matcher(parameter).matches())
                .toList();
        if (!dates.isEmpty()) {
            remarks.guessed(name + ": " + String.join(", ", dates)
                    + " may filter by time: see incremental_sync in docs/language.md");
            return "guessed: " + String.join(", ", dates)
                    + " may filter by time, for an incremental_sync with a DatetimeBasedCursor, check";
        }
        return optional.isEmpty() ? "" : "Parameters that it takes: " + String.join(", ", optional);
    }
}
