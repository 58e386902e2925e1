package dev.weir.lake.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.Location.Bucket;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** What a bucket's answers are taken for, whole or not. */
class S3StorageTest {

    private static final String FILE = "shop/orders/r1-1.parquet";
    private static final String UNREACHED =
            " the service cannot be reached, its answers were cut off (check the network and --s3-endpoint)";

    private static S3Emulator emulator;

    @BeforeAll
    static void start() throws Exception {
        emulator = new S3Emulator();
    }

    @AfterAll
    static void stop() throws Exception {
        emulator.close();
    }

    @BeforeEach
    void clear() {
        emulator.clear();
    }

    private static S3Storage storage(ExecutionInterceptor... interceptors) {
        return new S3Storage(emulator.client(interceptors), new Bucket("lake", "raw"), 1 << 20);
    }

    private static StagedFile stage(Storage storage) {
        StagedOutput output = storage.stage(FILE, "r1");
        output.write(new byte[] {1, 2, 3}, 0, 3);
        return output.finish();
    }

    @Test
    void beginsAnUploadAgainWhoseIdWasCutOff() {
        CutAnswers cut = new CutAnswers(
                CreateMultipartUploadRequest.class,
                number -> number < 3,
                answer -> CreateMultipartUploadResponse.builder().build());
        try (S3Storage storage = storage(cut)) {
            storage.publish(stage(storage));

            assertThat(cut.answers()).isEqualTo(3);
            assertThat(emulator.bytes("raw/" + FILE)).containsExactly(1, 2, 3);
            List<Unpublished> others = storage.unpublished("shop");
            assertThat(others)
                    .as("found by the run's name")
                    .hasSize(2)
                    .allMatch(file -> file.run().equals("r1"));
            others.forEach(file -> storage.discard(file.file()));
            assertThat(emulator.uploads()).isEmpty();
        }
    }

    @Test
    void refusesAnUploadWhoseIdNeverComes() {
        CutAnswers cut = new CutAnswers(
                CreateMultipartUploadRequest.class,
                number -> true,
                answer -> CreateMultipartUploadResponse.builder().build());
        try (S3Storage storage = storage(cut)) {
            assertThatThrownBy(() -> storage.stage(FILE, "r1"))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot write s3://lake/raw/" + FILE + ":" + UNREACHED);
        }
    }

    @Test
    void looksWhetherAnUploadIsCompleteIfTheAnswerWasCutOff() {
        CutAnswers cut = new CutAnswers(
                CompleteMultipartUploadRequest.class,
                number -> true,
                answer -> CompleteMultipartUploadResponse.builder().build());
        CutAnswers lengths = new CutAnswers(
                HeadObjectRequest.class,
                number -> number < 3,
                answer -> ((HeadObjectResponse) answer)
                        .toBuilder().contentLength(null).build());
        try (S3Storage storage = storage(cut, lengths)) {
            storage.publish(stage(storage));

            assertThat(cut.answers()).isEqualTo(1);
            assertThat(lengths.answers()).isEqualTo(3);
            assertThat(emulator.bytes("raw/" + FILE)).containsExactly(1, 2, 3);
        }
    }

    private static final String CUT = "HTTP/1.1 200 OK\r\nx-amz-id-2: 7";
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    private static final String THREE_BYTES = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nETag: \"1\"\r\n\r\n";

    private static S3Storage storage(CuttingServer server) {
        return new S3Storage(emulator.impatientClient(server.endpoint()), new Bucket("lake", "raw"), 1 << 20);
    }

    private static String xml(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/xml\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static StagedFile staged() {
        return new StagedFile(FILE, 3, Row.of("upload", "u1"));
    }

    @Test
    void completesAnUploadAgainIfTheAnswerWasCutOffAndTheFileIsNotThere() throws Exception {
        AtomicInteger posts = new AtomicInteger();
        try (CuttingServer server = new CuttingServer(method -> {
                    if (method.equals("POST")) {
                        posts.incrementAndGet();
                        return CUT;
                    }
                    return posts.get() < 2 ? NOT_FOUND : THREE_BYTES;
                });
                S3Storage storage = storage(server)) {
            storage.publish(staged());

            assertThat(server.methods()).containsExactly("POST", "HEAD", "HEAD", "HEAD", "POST", "HEAD");
        }
    }

    @Test
    void takesAnAnswerThatWasCutOffForNoSuccess() throws Exception {
        try (CuttingServer server = new CuttingServer(method -> method.equals("POST") ? CUT : NOT_FOUND);
                S3Storage storage = storage(server)) {
            assertThatThrownBy(() -> storage.publish(staged()))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot publish s3://lake/raw/" + FILE + ":" + UNREACHED);
            assertThat(server.methods()).filteredOn("POST"::equals).hasSize(3);
        }
    }

    @Test
    void readsADocumentAgainWhoseAnswerWasCutOffAmongItsHeaders() throws Exception {
        AtomicInteger gets = new AtomicInteger();
        try (CuttingServer server =
                        new CuttingServer(method -> gets.incrementAndGet() < 3 ? CUT : THREE_BYTES + "{ }");
                S3Storage storage = storage(server)) {
            assertThat(storage.read("a.json")).isEqualTo("{ }".getBytes(UTF_8));
        }
    }

    @Test
    void asksAgainWhereAListWasCutOff() {
        CutAnswers lists = new CutAnswers(
                ListObjectsV2Request.class,
                number -> number % 3 != 0,
                answer -> ListObjectsV2Response.builder().build());
        CutAnswers uploads = new CutAnswers(
                ListMultipartUploadsRequest.class,
                number -> number % 3 != 0,
                answer -> ListMultipartUploadsResponse.builder().build());
        try (S3Storage storage = storage(lists, uploads)) {
            storage.write("_weir/a.json", "{}".getBytes(UTF_8));
            stage(storage);

            assertThat(storage.list("_weir")).containsExactly("_weir/a.json");
            assertThat(storage.files("_weir")).containsExactly(new StoredFile("_weir/a.json", 2));
            assertThat(storage.unpublished("shop")).hasSize(1);
        }
    }

    @Test
    void takesNoListForEmptyThatNeverCame() {
        CutAnswers lists = new CutAnswers(
                ListObjectsV2Request.class,
                number -> true,
                answer -> ListObjectsV2Response.builder().build());
        try (S3Storage storage = storage(lists)) {
            assertThatThrownBy(() -> storage.list("_weir/log"))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot list s3://lake/raw/_weir/log:" + UNREACHED);
        }
    }

    @Test
    void opensAFileAgainWhoseAnswerWasCutOff() throws Exception {
        CutAnswers cut = new CutAnswers(
                GetObjectRequest.class,
                number -> number == 1,
                answer -> ((GetObjectResponse) answer)
                        .toBuilder().contentLength(null).build());
        try (S3Storage storage = storage(cut)) {
            storage.write("a/b.json", new byte[] {7});
            try (InputStream content = storage.open("a/b.json")) {
                assertThat(content.readAllBytes()).containsExactly(7);
            }
            assertThat(cut.answers()).isEqualTo(2);
        }
    }

    @Test
    void saysThatAnUploadWasAborted() throws Exception {
        String begun =
                xml("200 OK", "<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>");
        String gone = xml("404 Not Found", "<Error><Code>NoSuchUpload</Code></Error>");
        try (CuttingServer server = new CuttingServer(method -> method.equals("POST") ? begun : gone);
                S3Storage storage = storage(server)) {
            StagedOutput output = storage.stage(FILE, "r1");
            output.write(new byte[] {1}, 0, 1);

            assertThatThrownBy(output::finish)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage(
                            "Cannot write s3://lake/raw/" + FILE + ": its upload is gone (did somebody abort the run,"
                                    + " a later run take it for dead, or a rule of the bucket abort uploads? run again)");
        }
    }
}
