package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.testkit.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The wide-format parsers: their pages are those of their descriptors and samples, and each has a sample. */
class ParserPagesTest {

    private static final Path PAGES = Project.ROOT.resolve("docs/parsers");

    private final ParserPages pages =
            new ParserPages(Descriptors.load(ParserPagesTest.class.getClassLoader()), samples());

    static List<Sample> samples() {
        return Stream.of("core", "html", "spreadsheets", "archives", "columnar")
                .map(module -> Project.ROOT.resolve("wide-format-parsers/" + module + "/src/test/samples"))
                .filter(Files::isDirectory)
                .flatMap(folder -> Sample.in(folder).stream())
                .toList();
    }

    @Test
    void thePagesAreMadeFromDescriptorsAndSamples() throws IOException {
        Map<String, String> texts = pages.texts();
        if (Boolean.getBoolean("language.write")) {
            write(texts);
        }

        assertThat(written())
                .as("made by: ./mvnw -pl conformance-tests -am test -Dtest=ParserPagesTest -Dlanguage.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(texts);
    }

    private static void write(Map<String, String> texts) throws IOException {
        Files.createDirectories(PAGES);
        for (String page : written().keySet()) {
            Files.delete(PAGES.resolve(page));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(PAGES.resolve(text.getKey()), text.getValue());
        }
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        if (!Files.isDirectory(PAGES)) {
            return written;
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.toList()) {
                written.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return written;
    }

    @Test
    void eachParserHasASampleOfWhatItMakes() {
        assertThat(pages.parsers())
                .filteredOn(parser -> pages.of(parser).stream()
                        .allMatch(sample -> sample.records().isEmpty()))
                .extracting(Descriptor::type)
                .isEmpty();
    }

    @Test
    void eachBodyThatIsNoTextIsDescribed() {
        assertThat(pages.parsers())
                .flatExtracting(pages::shown)
                .filteredOn(sample ->
                        sample.component("body") == null && sample.input().isEmpty())
                .extracting(Sample::name)
                .isEmpty();
    }

    @Test
    void eachWordOfAFieldIsExplained() {
        Words words = Words.of(pages.descriptors().all());

        assertThat(pages.descriptors().all())
                .filteredOn(type -> type.type().startsWith("weir.parsers."))
                .flatExtracting(Descriptor::parameters)
                .filteredOn(parameter -> !parameter.choices().className().isEmpty())
                .filteredOn(parameter -> words.of(parameter).isEmpty())
                .extracting(parameter -> parameter.choices().className())
                .isEmpty();
    }

    @Test
    void eachSampleShowsAParser() {
        List<String> parsers = pages.parsers().stream().map(Descriptor::type).toList();

        assertThat(samples()).extracting(sample -> sample.text("shows")).isSubsetOf(parsers);
    }
}
