package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.StreamDraft;
import dev.weir.authoring.scaffold.Substream;
import dev.weir.authoring.scaffold.call.CallDraft;
import dev.weir.authoring.scaffold.call.Secrets;
import dev.weir.authoring.scaffold.page.PageGuess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes streams of the endpoints of a session. */
final class HarStreams {

    private final Map<String, HarGroup> groups;
    private final Inputs inputs;
    private final Remarks remarks;
    private final Map<HarGroup, String> names = new LinkedHashMap<>();

    HarStreams(Map<String, HarGroup> groups, Inputs inputs, Remarks remarks) {
        this.groups = groups;
        this.inputs = inputs;
        this.remarks = remarks;
        Set<String> taken = new HashSet<>();
        for (HarGroup group : groups.values()) {
            String name = Naming.free(Naming.stream(group.path().toString()), taken);
            taken.add(name);
            names.put(group, name);
        }
    }

    List<StreamDraft> streams() {
        List<StreamDraft> streams = new ArrayList<>();
        names.forEach((group, name) -> streams.add(stream(group, name)));
        return streams;
    }

    private StreamDraft stream(HarGroup group, String name) {
        CallDraft draft = new CallDraft(group.first(), name, inputs, remarks);
        PageGuess pages = group.pages().orElse(null);
        Substream parent = parent(group, name);
        List<String> records = group.records().orElse(List.of());
        String key = group.keys().best().orElse("");
        told(group, name, pages, records, key);
        return new StreamDraft(
                name,
                draft.request(path(group, name, parent), pages == null ? Set.of() : pages.taken()),
                pages,
                records.stream().map(Literal::text).toList(),
                "guessed: the longest list of objects in the answers, check",
                key.isEmpty() ? List.of() : List.of(key),
                "guessed: " + key + " differs in all records of an answer, check",
                group.schema().schema(),
                "guessed: from " + group.schema().records() + " records of the session, check",
                parent == null ? null : parent.router(),
                "");
    }

    private void told(HarGroup group, String name, @Nullable PageGuess pages, List<String> records, String key) {
        remarks.guessed(name + ": records are under [" + String.join(", ", records) + "]");
        remarks.guessed(
                name + ": schema from " + group.schema().records() + " records of " + group.calls() + " answers");
        group.schema().notes().forEach(note -> remarks.guessed(name + ": " + note));
        remarks.guessed(key.isEmpty() ? name + ": no field tells records apart" : name + ": primary key " + key);
        remarks.guessed(
                pages == null
                        ? name + ": nothing tells how pages follow each other: only one is read"
                        : name + ": paginator "
                                + pages.remark().replaceFirst("^guessed: ", "").replaceFirst(", check$", ""));
        for (String parameter : group.varying()) {
            remarks.guessed(
                    name + ": parameter " + parameter + " differs between requests; that of the first one is sent");
        }
    }

    /** The endpoint that lists what the path names. */
    private @Nullable Substream parent(HarGroup group, String name) {
        if (group.path().values().size() != 1) {
            return null;
        }
        Optional<HarGroup> parent =
                Optional.ofNullable(groups.get("GET " + group.path().parent()));
        Optional<String> field = parent.flatMap(found -> found.keys().holding(group.values()));
        if (parent.isEmpty() || field.isEmpty()) {
            return null;
        }
        String of = Objects.requireNonNull(names.get(parent.get()));
        remarks.guessed(name + ": is read for each record of " + of + ", by its " + field.get());
        return new Substream(of, field.get(), group.path().lastName());
    }

    private String path(HarGroup group, String name, @Nullable Substream parent) {
        List<String> parts = new ArrayList<>();
        int value = 0;
        for (String part : group.path().parts()) {
            if (!PathTemplate.isValue(part)) {
                parts.add(Literal.text(part));
            } else if (parent != null) {
                parts.add(parent.template());
            } else {
                parts.add(input(
                        part.substring(1, part.length() - 1),
                        group.path().values().get(value++),
                        name));
            }
        }
        return String.join("/", parts);
    }

    private String input(String id, String value, String name) {
        remarks.guessed(name + ": " + id
                + " of the path is an input; if it names records of another stream, a SubstreamPartitionRouter"
                + " gives it");
        return Secrets.looksSecret(value)
                ? inputs.secret(id, value, Naming.title(id))
                : inputs.plain(id, value, Map.of("type", "string", "title", Naming.title(id)), "put the value here");
    }
}
