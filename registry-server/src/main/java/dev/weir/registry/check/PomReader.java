package dev.weir.registry.check;

import static dev.weir.registry.check.Unacceptables.cannotPublish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads POMs as plain XML: a document type, and with it every entity, is refused before anything of it is read. Used by one thread. */
public final class PomReader {

    private static final String PROJECT = "project";
    private static final String DEPENDENCY = "project/dependencies/dependency";
    private static final String PROPERTIES = "project/properties/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    /** Less than the JDK's own limit, so that the reason is ours. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_DEPENDENCIES = 5000;

    private final String name;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Map<String, String>> dependencies = new ArrayList<>();

    private PomReader(String name) {
        this.name = name;
    }

    /**
     * Reads a POM.
     *
     * @param name what it is called in messages
     * @throws dev.weir.registry.refusal.Refused if it is none, or tries tricks
     */
    public static Pom read(Path file, String name, CheckLimits limits) throws IOException {
        if (Files.size(file) > limits.pom()) {
            throw cannotPublish(name, "it is larger than " + limits.pom() + " bytes", "publish a smaller POM");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new PomReader(name).read(in);
        }
    }

    private Pom read(InputStream in) {
        try {
            XMLStreamReader reader = plainXml().createXMLStreamReader(in);
            walk(reader);
            reader.close();
        } catch (XMLStreamException e) {
            throw cannotPublish(
                    name, "it is no well-formed XML: " + firstLine(e.getMessage()), "publish the POM that Maven wrote");
        }
        Pom pom = pom();
        fits(pom);
        return pom;
    }

    private void fits(Pom pom) {
        Stream<String> needed = Stream.concat(pom.parent().stream(), pom.dependencies().stream())
                .flatMap(one -> Stream.of(one.group(), one.artifact(), one.wanted(), one.scope()));
        if (Stream.concat(needed, Stream.of(pom.packaging())).anyMatch(text -> text.length() > LONGEST_NAME)
                || pom.dependencies().size() > MOST_DEPENDENCIES) {
            throw cannotPublish(name, "it has too many dependencies, or too long names", "publish a plain POM");
        }
    }

    static XMLInputFactory plainXml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void walk(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw cannotPublish(name, "it has a document type or an entity", "publish a POM without them");
                case XMLStreamConstants.START_ELEMENT -> {
                    enter(path, reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    leave(path.getLast(), text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void enter(Deque<String> path, String element) {
        if (path.size() == DEEPEST) {
            throw cannotPublish(name, "its elements are nested too deeply", "publish the POM that Maven wrote");
        }
        String here = path.isEmpty() ? element : path.getLast() + "/" + element;
        path.addLast(here);
        if (here.equals(DEPENDENCY)) {
            dependencies.add(new HashMap<>());
        }
    }

    private void leave(String path, String text) {
        if (path.startsWith(DEPENDENCY + "/")) {
            dependencies.get(dependencies.size() - 1).putIfAbsent(path.substring(DEPENDENCY.length() + 1), text);
        } else {
            texts.putIfAbsent(path, text);
        }
    }

    private Pom pom() {
        if (!texts.containsKey(PROJECT)) {
            throw cannotPublish(
                    name, "it is no POM: there is no element 'project'", "publish the POM that Maven wrote");
        }
        String group = own("groupId");
        String version = own("version");
        texts.put("project.groupId", group);
        texts.put("project.version", version);
        String described = texts.getOrDefault("project/description", texts.getOrDefault("project/name", ""));
        return new Pom(
                filled(group),
                filled(texts.getOrDefault("project/artifactId", "")),
                filled(version),
                texts.getOrDefault("project/packaging", "jar"),
                described.substring(0, Math.min(described.length(), LONGEST_DESCRIPTION)),
                parent(),
                dependencies.stream()
                        .map(this::dependency)
                        .filter(dependency -> !dependency.scope().equals("test"))
                        .toList());
    }

    private String own(String element) {
        return texts.getOrDefault("project/" + element, texts.getOrDefault("project/parent/" + element, ""));
    }

    private Optional<Dependency> parent() {
        String group = texts.get("project/parent/groupId");
        String artifact = texts.get("project/parent/artifactId");
        return group == null || artifact == null
                ? Optional.empty()
                : Optional.of(new Dependency(
                        group, artifact, texts.getOrDefault("project/parent/version", ""), "parent", false));
    }

    private Dependency dependency(Map<String, String> fields) {
        return new Dependency(
                filled(fields.getOrDefault("groupId", "")),
                filled(fields.getOrDefault("artifactId", "")),
                filled(fields.getOrDefault("version", "")),
                fields.getOrDefault("scope", "compile"),
                fields.getOrDefault("optional", "").equals("true"));
    }

    /** The text with properties of the POM put in, once: what is still open then is another POM's. */
    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String key = match.group(1).replace("pom.", "project.");
            String value = texts.getOrDefault(key, texts.get(PROPERTIES + key));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("").strip();
    }
}
