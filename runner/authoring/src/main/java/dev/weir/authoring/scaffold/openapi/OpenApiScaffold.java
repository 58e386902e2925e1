package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.ConnectorDraft;
import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.StreamDraft;
import dev.weir.manifest.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes connectors of descriptions of APIs: a stream for each operation that lists records. Immutable. */
public final class OpenApiScaffold {

    private static final int MOST_STREAMS = 100;

    private final ApiDocument document;
    private final List<Operation> operations;
    private final Set<String> lost;

    private OpenApiScaffold(ApiDocument document, List<Operation> operations, Set<String> lost) {
        this.document = document;
        this.operations = operations;
        this.lost = lost;
    }

    /**
     * Reads a description, OpenAPI 3 or Swagger 2, JSON or YAML.
     *
     * @param name what messages call it
     * @throws ScaffoldException if it is none
     */
    public static OpenApiScaffold read(String text, String name) {
        ApiDocument document = ApiDocument.read(text, name);
        Set<String> lost = new LinkedHashSet<>();
        List<Operation> operations = Operation.all(document.telling(lost::add));
        if (operations.isEmpty()) {
            throw new ScaffoldException("Cannot read " + name + ": it describes no operation"
                    + because(lost, " (its paths may be in other files: bundle them)"));
        }
        return new OpenApiScaffold(document, operations, lost);
    }

    private static String because(Collection<String> lost, String otherwise) {
        return lost.stream().findFirst().map(reason -> ": " + reason).orElse(otherwise);
    }

    /** The operations, a line for each: whether it lists records, id, method, path, summary. */
    public String list() {
        StringBuilder list = new StringBuilder();
        for (Operation operation : operations) {
            String mark = isListing(operation) ? "records  " : "-        ";
            list.append(mark)
                    .append(operation.id())
                    .append("  ")
                    .append(operation.method())
                    .append(' ')
                    .append(operation.path());
            list.append(operation.summary().isEmpty() ? "" : "  " + operation.summary())
                    .append('\n');
        }
        return list.toString();
    }

    private boolean isListing(Operation operation) {
        return (operation.method().equals("GET") || operation.method().equals("POST"))
                && Answer.of(operation, document).schema() != null;
    }

    /**
     * The connector of some operations.
     *
     * @param ids the operations by their ids; empty for all that list records and are asked with GET
     * @throws ScaffoldException if one of them cannot be a stream
     */
    public ConnectorDraft draft(List<String> ids) {
        Remarks remarks = new Remarks();
        lost.forEach(reason -> remarks.leftOut("a path, parameter or server: " + reason));
        List<Operation> chosen =
                ids.isEmpty() ? listing(remarks) : ids.stream().map(this::find).toList();
        if (chosen.size() > MOST_STREAMS) {
            throw new ScaffoldException("Cannot make a connector: " + chosen.size()
                    + " operations list records, and more than " + MOST_STREAMS
                    + " are too many (choose some with --operation; --list-operations shows them)");
        }
        Map<Operation, String> names = names(chosen);
        Inputs inputs = new Inputs();
        OperationStreams streams = new OperationStreams(document, names, inputs, remarks);
        List<StreamDraft> drafts = new ArrayList<>();
        names.forEach((operation, name) -> drafts.add(streams.stream(operation, name)));
        return new ConnectorDraft(
                document.swagger() ? "a Swagger description" : "an OpenAPI description", inputs, drafts, remarks);
    }

    private List<Operation> listing(Remarks remarks) {
        List<Operation> listing = new ArrayList<>();
        Set<String> answers = new LinkedHashSet<>();
        for (Operation operation : operations) {
            if (operation.method().equals("GET") && isListing(operation)) {
                listing.add(operation);
            } else {
                List<String> unknown = Answer.of(operation, document).lost();
                String reason = operation.method().equals("GET")
                        ? "which answers with no list of objects" + because(unknown, "")
                        : "which is not asked with GET (--operation takes it if it reads)";
                remarks.leftOut(operation.method() + " " + operation.path() + ", " + reason);
                answers.addAll(unknown);
            }
        }
        if (listing.isEmpty()) {
            throw new ScaffoldException("Cannot make a connector: none of " + operations.size()
                    + " operations lists records by its description"
                    + because(answers, " (choose some with --operation; --list-operations shows them)"));
        }
        return listing;
    }

    private Operation find(String id) {
        Operation found = operations.stream()
                .filter(operation ->
                        operation.id().equals(id) || id.equalsIgnoreCase(operation.method() + " " + operation.path()))
                .findFirst()
                .orElseThrow(() ->
                        new ScaffoldException("Cannot find operation '" + id + "': the description does not have it ("
                                + Suggestion.of(
                                                id,
                                                operations.stream()
                                                        .map(Operation::id)
                                                        .distinct()
                                                        .toList())
                                        .remedy() + ")"));
        if (!found.method().equals("GET") && !found.method().equals("POST")) {
            throw new ScaffoldException("Cannot make a stream of " + found.method() + " " + found.path()
                    + ": records are read with GET or POST (choose another operation)");
        }
        return found;
    }

    private static Map<Operation, String> names(List<Operation> operations) {
        Map<Operation, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Operation operation : operations) {
            String name = Naming.free(Naming.stream(operation.path()), taken);
            if (taken.add(name)) {
                names.putIfAbsent(operation, name);
            }
        }
        return names;
    }
}
