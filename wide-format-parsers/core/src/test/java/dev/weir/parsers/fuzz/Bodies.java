package dev.weir.parsers.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies of any bytes, of which the first chooses one of several decoders. */
final class Bodies {

    private static final double MOST_CPU_SECONDS = 20;
    private static final int VARIANTS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Decoder> decoders;
    private final Scope scope = new TestRuntime().scope();

    Bodies(String... yaml) {
        this.decoders = Arrays.stream(yaml)
                .map(each -> Components.bind(Decoder.class, each))
                .toList();
    }

    /** Reads a body with the decoder that its first byte chooses: to the end, or until it is refused. */
    void read(byte[] choiceAndBody) {
        if (choiceAndBody.length == 0) {
            return;
        }
        Decoder decoder = decoders.get((choiceAndBody[0] & 0xFF) % decoders.size());
        byte[] body = Arrays.copyOfRange(choiceAndBody, 1, choiceAndBody.length);
        long cpu = THREADS.getCurrentThreadCpuTime();
        try (DocumentReader documents = decoder.open(TestResponse.of(200, new ByteArrayInputStream(body)), scope)) {
            while (documents.nextDocument()) {
                documents.read();
            }
        } catch (ConnectorException refused) {
            assertThat(refused).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }

    /** Texts for each decoder, whole and with bytes changed or left out. */
    Stream<byte[]> seeds(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> IntStream.range(0, decoders.size())
                        .boxed()
                        .flatMap(choice -> variants((char) choice.intValue() + text)));
    }

    private static Stream<byte[]> variants(String text) {
        byte[] whole = text.getBytes(UTF_8);
        Random random = new Random(text.hashCode());
        return Stream.concat(Stream.of(whole), IntStream.range(0, VARIANTS).mapToObj(i -> variant(whole, random, i)));
    }

    private static byte[] variant(byte[] whole, Random random, int number) {
        byte[] changed = number % 10 == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
        byte[] odd = {0, '"', '\'', '\\', '\n', '\r', ',', ';', '\t', '|', (byte) 0xEF, (byte) 0xFF, '{', '}', ' ', '5'
        };
        for (int i = 0; i <= number % 4 && changed.length > 1; i++) {
            changed[1 + random.nextInt(changed.length - 1)] = odd[random.nextInt(odd.length)];
        }
        return changed;
    }
}
