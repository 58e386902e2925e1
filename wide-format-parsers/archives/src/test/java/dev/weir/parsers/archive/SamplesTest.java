package dev.weir.parsers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testkit.contract.SamplesContract;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SamplesTest extends SamplesContract {

    /** Salts of encryption are drawn at random. */
    private static final List<String> RANDOM = List.of("encrypted.7z");

    @TestFactory
    Stream<DynamicTest> bodiesAreThoseThatArchiveSamplesWrites() {
        return ArchiveSamples.bodies().entrySet().stream()
                .filter(body -> !RANDOM.contains(body.getKey()))
                .map(body -> DynamicTest.dynamicTest(
                        body.getKey(),
                        () -> assertThat(Files.readAllBytes(
                                        ArchiveSamples.folder().resolve(body.getKey())))
                                .isEqualTo(body.getValue())));
    }
}
