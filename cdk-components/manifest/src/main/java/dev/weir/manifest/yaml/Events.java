package dev.weir.manifest.yaml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The parser's events of a text that is one document, whose nesting is bounded and whose aliases have anchors before them. Whatever
 * breaks a rule of YAML is a {@link YAMLException}. For one thread.
 */
final class Events {

    private final Map<String, Anchored> anchors = new HashMap<>();
    private final ParserImpl parser;
    private int open;

    Events(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // SourceText bounds the text
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** Goes into the document; its first event, or null if there is none. */
    @Nullable
    NodeEvent start() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        parser.getEvent();
        return (NodeEvent) next();
    }

    /** The next event in the document: a {@link NodeEvent}, or the end of a mapping or list. */
    Event next() {
        Event event = parser.getEvent();
        if (event instanceof CollectionEndEvent) {
            open--;
        } else if (event instanceof AliasEvent alias) {
            checkAnchor(alias);
        } else {
            enter((NodeEvent) event);
        }
        return event;
    }

    private void checkAnchor(AliasEvent alias) {
        if (!anchors.containsKey(alias.getAnchor())) {
            throw new ParserException(null, null, "found undefined alias " + alias.getAnchor(), alias.getStartMark());
        }
    }

    private void enter(NodeEvent event) {
        if (open > YamlReader.MAX_DEPTH) {
            throw new YAMLException("mappings and lists are nested more than " + YamlReader.MAX_DEPTH + " levels deep");
        }
        if (event.getAnchor() != null) {
            anchors.put(event.getAnchor(), new Anchored(event));
        }
        if (event instanceof CollectionStartEvent) {
            open++;
        }
    }

    /** What the last event's anchor or alias names. */
    Anchored anchored(NodeEvent event) {
        Anchored anchored = anchors.get(event.getAnchor());
        if (anchored == null) {
            throw new IllegalStateException("Cannot follow " + event + ": it names no anchor");
        }
        return anchored;
    }

    /** Goes out of the document, from anywhere in it, to the end of the text. */
    void end() {
        while (open > 0) {
            next();
        }
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new ParserException(
                    "expected a single document in the stream",
                    null,
                    "but found another document",
                    parser.getEvent().getStartMark());
        }
    }
}
