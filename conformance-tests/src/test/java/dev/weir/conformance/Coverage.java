package dev.weir.conformance;

import dev.weir.conformance.cases.OwnCases;
import dev.weir.descriptors.Descriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What exercises the component types: recorded cases, and tests that make a component or name its type in a manifest. Counted in the files of the project.
 *
 * @param cases in how many cases a type is at work, by type
 * @param tests the texts of the test classes, by their names
 */
record Coverage(Map<String, Long> cases, Map<String, String> tests) {

    private static final Set<String> ROOMS = Set.of("cdk-components", "runner", "conformance-tests");

    static Coverage ofTheProject() {
        Map<String, String> tests = new TreeMap<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(Project.ROOT.resolve(room))) {
                files.filter(Coverage::isTest).forEach(file -> tests.put(name(file), text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Coverage(OwnCases.casesByType(), tests);
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith("Test.java") && !file.toString().contains("/target/");
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many cases a type is at work. */
    long casesOf(Descriptor type) {
        return cases.getOrDefault(type.type(), 0L);
    }

    /** The names of the test classes that make a component of this type, or a manifest with it. */
    Set<String> testsOf(Descriptor type) {
        String record = type.className().substring(type.className().lastIndexOf('.') + 1);
        Pattern used = Pattern.compile(
                "\\bnew " + Pattern.quote(record) + "\\(|\\btype: \"?" + Pattern.quote(type.type()) + "\\b");
        Set<String> names = new TreeSet<>();
        tests.forEach((name, text) -> {
            if (used.matcher(text).find()) {
                names.add(name);
            }
        });
        return names;
    }

    /** The types that nothing exercises. */
    List<String> missing(List<Descriptor> types) {
        return types.stream()
                .filter(type -> casesOf(type) == 0 && testsOf(type).isEmpty())
                .map(Descriptor::type)
                .toList();
    }
}
