package dev.weir.parsers.archive;

import static dev.weir.parsers.archive.Packed.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.record.Decoder;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as an archive. As a test it tries only the seeds: archives of each format, whole and with bytes changed or
 * left out, and the findings of earlier runs, which lie in the folder of resources that bears this class' name.
 * {@code .ci/fuzz Archive} makes new ones.
 */
class ArchiveFuzzTest {

    private static final double MOST_CPU_SECONDS = 20;
    private static final int VARIANTS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Decoder DECODER = Reading.decoder(
            "JsonlDecoder",
            "passthrough: true, file_field: file, password: x, limits: {bytes: 4194304, memory: 16777216, files: 100}");

    static Stream<byte[]> seeds() {
        byte[] data = Packed.utf8("{\"a\": 1}\n{\"a\": \"" + "0123456789".repeat(20) + "\"}\n");
        Packed.Entry[] files = {file("a.jsonl", data), file("b/" + "c".repeat(120), data)};
        return Stream.of(
                        Packed.zip(files),
                        Packed.tar(files),
                        Packed.sevenZ("", files),
                        Packed.gz(Packed.tar(files)),
                        Packed.bz2(data),
                        Packed.xz(data),
                        Packed.zst(data),
                        Packed.encryptedZip(EncryptionMethod.AES, "x", files),
                        Packed.encryptedZip(EncryptionMethod.ZIP_STANDARD, "x", files))
                .flatMap(ArchiveFuzzTest::variants);
    }

    private static Stream<byte[]> variants(byte[] whole) {
        Random random = new Random(whole.length);
        return Stream.concat(Stream.of(whole), IntStream.range(0, VARIANTS).mapToObj(i -> variant(whole, random, i)));
    }

    private static byte[] variant(byte[] whole, Random random, int number) {
        byte[] changed = number % 10 == 0 ? Packed.cut(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = 0; i <= number % 4 && changed.length > 0; i++) {
            int at = number % 2 == 0 ? random.nextInt(changed.length) : random.nextInt(Math.min(64, changed.length));
            changed[at] = (byte) List.of(0, 1, 0x7F, 0x80, 0xFF, random.nextInt(256))
                    .get(random.nextInt(6))
                    .intValue();
        }
        return changed;
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            assertThat(Reading.documents(DECODER, new ByteArrayInputStream(body)))
                    .isNotNull();
        } catch (ConnectorException refused) {
            assertThat(refused).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }
}
