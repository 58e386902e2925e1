package dev.weir.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** What every place of contents does. */
@ParameterizedClass
@EnumSource(ContentPlaceTest.Kind.class)
class ContentPlaceTest {

    private static final byte[] BYTES = "some content".getBytes();
    private static final Digests DIGESTS = Digests.of(BYTES);
    private static final String SHA256 = DIGESTS.sha256();
    private static final Clock CLOCK = Clock.systemUTC();

    enum Kind {
        FOLDER,
        S3
    }

    private static S3Emulator emulator;

    @TempDir
    private Path folder;

    private final Kind kind;
    private ContentPlace place;
    private Blobs blobs;

    ContentPlaceTest(Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    static void startService() throws Exception {
        emulator = new S3Emulator();
    }

    @AfterAll
    static void stopService() throws Exception {
        emulator.close();
    }

    @BeforeEach
    void open() throws IOException {
        emulator.clear();
        Files.createDirectories(folder.resolve("contents"));
        place = kind == Kind.FOLDER ? new FolderPlace(folder.resolve("contents"), CLOCK) : s3();
        blobs = new Blobs(place, folder.resolve("arriving"), CLOCK);
    }

    private ContentPlace s3(ExecutionInterceptor... interceptors) throws IOException {
        return new S3Place(emulator.client(interceptors), S3Emulator.BUCKET, "a/b/", folder.resolve("copies"));
    }

    private void put(byte[] bytes) throws IOException {
        try (Incoming incoming = blobs.receive(new ByteArrayInputStream(bytes), UploadLimits.DEFAULT)) {
            incoming.keep();
        }
    }

    @Test
    void keepsContentsByTheirSum() throws IOException {
        put(BYTES);
        put(BYTES);

        try (InputStream in = blobs.open(SHA256, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
        try (InputStream in = blobs.open(SHA256, 5)) {
            assertThat(in.readAllBytes()).isEqualTo("content".getBytes());
        }
        assertThat(blobs.length(SHA256)).hasValue(BYTES.length);
        assertThat(blobs.lengths(SHA256.substring(0, 2))).isEqualTo(Map.of(SHA256, (long) BYTES.length));
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void givesAFileToLookInto() throws IOException {
        put(BYTES);

        Path file;
        try (LocalContent content = blobs.local(SHA256)) {
            file = content.file();
            assertThat(file).hasBinaryContent(BYTES);
        }
        assertThat(Files.exists(file)).isEqualTo(kind == Kind.FOLDER);
        assertThat(blobs.length(SHA256)).isPresent();
    }

    @Test
    void saysThatAContentIsNotThere() throws IOException {
        assertThat(blobs.length(SHA256)).isEqualTo(OptionalLong.empty());
        assertThat(blobs.lengths("00")).isEmpty();
        assertThatThrownBy(() -> blobs.open(SHA256, 0)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void keepsNothingThatDidNotArrive() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 5;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> blobs.receive(broken, UploadLimits.DEFAULT)).hasMessage("gone");
        try (Incoming incoming = blobs.receive(new ByteArrayInputStream(BYTES), UploadLimits.DEFAULT)) {
            assertThat(incoming.length()).isEqualTo(BYTES.length);
        }
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
        assertThat(blobs.length(SHA256)).isEmpty();
    }

    @Test
    void removesOldContentsThatNothingNames() throws IOException {
        put(BYTES);
        put("other".getBytes());

        assertThat(blobs.sweep(digits -> Set.of(), Duration.ofDays(1))).isZero();
        assertThat(place.sweep(digits -> Set.of(SHA256), Instant.now().plusSeconds(60)))
                .isEqualTo(1);
        assertThat(blobs.length(SHA256)).isPresent();
    }

    @Test
    void putsDamagedContentsAside() throws IOException {
        put(BYTES);

        blobs.setAside(SHA256);

        assertThat(blobs.length(SHA256)).isEmpty();
        if (kind == Kind.S3) {
            assertThat(emulator.keys()).containsExactly("a/b/damaged/" + SHA256);
        } else {
            assertThat(folder.resolve("contents/damaged").resolve(SHA256)).hasBinaryContent(BYTES);
        }
    }

    /** What becomes of requests that put something: they are changed on their way, or their answers are lost. */
    private enum Fault implements ExecutionInterceptor {
        ANSWERS_LOST;

        private int lost;

        @Override
        public void beforeUnmarshalling(Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
            boolean puts = context.httpRequest().method().name().equals("PUT");
            if (puts && lost++ < 1) {
                throw SdkClientException.builder().message("the answer is lost").build();
            }
        }
    }

    @Test
    void aLostAnswerLosesNothing() throws IOException {
        assumeTrue(kind == Kind.S3);
        Blobs unlucky = new Blobs(s3(Fault.ANSWERS_LOST), folder.resolve("arriving"), CLOCK);

        try (Incoming incoming = unlucky.receive(new ByteArrayInputStream(BYTES), UploadLimits.DEFAULT)) {
            assertThatThrownBy(incoming::keep)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the answer is lost");
            incoming.keep();
        }

        assertThat(emulator.keys()).containsExactly("a/b/" + SHA256.substring(0, 2) + "/" + SHA256);
        assertThat(Fault.ANSWERS_LOST.lost).isGreaterThan(1);
    }

    @Test
    void refusesBytesThatChangedOnTheirWay() throws IOException {
        assumeTrue(kind == Kind.S3);
        Path file = Files.write(folder.resolve("other"), "some c0ntent".getBytes());

        assertThatThrownBy(() -> place.put(file, DIGESTS)).isInstanceOf(IllegalStateException.class);
        assertThat(emulator.keys()).isEmpty();
    }

    @Test
    void readsAddressesOfBuckets() {
        assertThat(S3Address.parse("s3://reports/a/b/")).isEqualTo(new S3Address("reports", "a/b/"));
        assertThat(S3Address.parse("s3://reports")).isEqualTo(new S3Address("reports", ""));
        for (String text : new String[] {"reports", "s3://", "s3://A/b", "s3://reports/a?b", "https://reports/a"}) {
            assertThatThrownBy(() -> S3Address.parse(text))
                    .hasMessage("Cannot keep contents in '" + text + "': it is no place (write s3://bucket/prefix)");
        }
    }
}
