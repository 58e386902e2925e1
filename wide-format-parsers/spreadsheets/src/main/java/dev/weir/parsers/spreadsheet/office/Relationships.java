package dev.weir.parsers.spreadsheet.office;

import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To which parts a part refers (ECMA-376, part 2, section 6.5). What is outside of the file is never opened.
 *
 * @param byId the relationships by their ids
 */
public record Relationships(Map<String, Relationship> byId) {

    private static final int MOST = 100_000;

    /**
     * A relationship.
     *
     * @param type   the end of its type, for instance {@code worksheet}
     * @param target the part's name
     * @param inside whether that is in the file
     */
    public record Relationship(String type, String target, boolean inside) {}

    /** Those of a part; of the file as a whole if the name is empty. */
    public static Relationships of(ZipParts parts, String part, Bounds bounds) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relationship> byId = new LinkedHashMap<>();
        if (parts.has(rels)) {
            try (XmlPart xml = parts.xml(rels)) {
                while (xml.nextStart("Relationship")) {
                    byId.put(String.valueOf(xml.attribute("Id")), relationship(xml, folder));
                    if (byId.size() > MOST) {
                        throw bounds.broken(rels + " has more than " + MOST + " relationships", null);
                    }
                }
            }
        }
        return new Relationships(byId);
    }

    private static Relationship relationship(XmlPart xml, String folder) {
        String type = String.valueOf(xml.attribute("Type"));
        String target = String.valueOf(xml.attribute("Target"));
        boolean inside = !"External".equals(xml.attribute("TargetMode"));
        return new Relationship(
                type.substring(type.lastIndexOf('/') + 1), inside ? resolved(folder, target) : target, inside);
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The first part of a type that is in the file; null if there is none. */
    public @Nullable String first(String type) {
        for (Relationship relationship : byId.values()) {
            if (relationship.inside && relationship.type.equals(type)) {
                return relationship.target;
            }
        }
        return null;
    }
}
