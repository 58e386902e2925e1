package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartBufferTest {

    private static final int CHUNK = PartMemory.CHUNK;

    private static byte[] fill(PartBuffer buffer, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        int step = 100_003;
        for (int at = 0; at < size; at += step) {
            buffer.write(bytes, at, Math.min(step, size - at));
        }
        assertThat(buffer.size()).isEqualTo(size);
        return bytes;
    }

    private static byte[] content(PartBuffer buffer) throws IOException {
        try (InputStream in = buffer.open()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100})
    void holdsAPartWhateverMemoryThereIs(int chunks) throws IOException {
        PartMemory memory = new PartMemory((long) chunks * CHUNK);
        PartBuffer buffer = new PartBuffer(memory);
        for (int size : new int[] {1, CHUNK, 2 * CHUNK + 1, 5 * CHUNK - 7}) {
            byte[] bytes = fill(buffer, size);

            assertThat(Arrays.equals(content(buffer), bytes)).isTrue();
            assertThat(Arrays.equals(content(buffer), bytes))
                    .as("a second attempt")
                    .isTrue();

            buffer.clear();
            assertThat(buffer.size()).isZero();
        }
        for (int i = 0; i < chunks; i++) {
            assertThat(memory.take()).as("all memory was given back").isTrue();
        }
        assertThat(memory.take()).isFalse();
    }

    @Test
    void leavesMemoryToOthersOnceItUsesAFile() throws IOException {
        PartMemory memory = new PartMemory(2L * CHUNK);
        PartBuffer large = new PartBuffer(memory);
        fill(large, 3 * CHUNK);

        assertThat(memory.take()).isTrue();
        assertThat(memory.take()).isTrue();
        large.clear();
    }
}
