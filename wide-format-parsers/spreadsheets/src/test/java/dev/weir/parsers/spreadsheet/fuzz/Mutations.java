package dev.weir.parsers.spreadsheet.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The workbooks of the samples, and what becomes of bytes when some of them are changed, always in the same way. */
final class Mutations {

    private static final Path FILES = Path.of("src/test/samples/spreadsheet/files");
    private static final int MOST_CHANGES = 8;

    private Mutations() {}

    static Stream<byte[]> files() {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(Mutations::bytes).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] file(String name) {
        return bytes(FILES.resolve(name));
    }

    /** The bytes themselves, and as many changed ones. */
    static Stream<byte[]> of(byte[] bytes, int count) {
        return Stream.concat(Stream.of(bytes), IntStream.range(0, count).mapToObj(seed -> changed(bytes, seed)));
    }

    private static byte[] changed(byte[] bytes, int seed) {
        Random random = new Random(seed * 31L + bytes.length);
        boolean cut = random.nextInt(4) == 0;
        byte[] changed = Arrays.copyOf(bytes, cut ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
        }
        return changed;
    }
}
