package dev.weir.components.publish;

import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.tree.MappingNode;

/** The POM of a connector: what it is, and the artifacts whose components it uses. */
final class ConnectorPom {

    private ConnectorPom() {}

    static String of(Coordinates coordinates, MappingNode manifest) {
        StringBuilder pom = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                """);
        pom.append(named(coordinates, "  ")).append("  <packaging>weir-connector</packaging>\n");
        String description = manifest.text("description");
        if (description != null) {
            pom.append("  <description>").append(escaped(description)).append("</description>\n");
        }
        pom.append("  <dependencies>\n");
        for (DeclaredComponents.Artifact artifact :
                DeclaredComponents.in(manifest).artifacts()) {
            pom.append("    <dependency>\n")
                    .append(named(artifact.coordinates(), "      "))
                    .append("    </dependency>\n");
        }
        return pom.append("  </dependencies>\n</project>\n").toString();
    }

    private static String named(Coordinates coordinates, String indent) {
        return indent + "<groupId>" + coordinates.group() + "</groupId>\n" + indent + "<artifactId>"
                + coordinates.artifact() + "</artifactId>\n" + indent + "<version>" + coordinates.version()
                + "</version>\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
