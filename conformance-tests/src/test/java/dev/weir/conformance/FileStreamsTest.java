package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records with files: each is in the staging directory before its record is written. */
class FileStreamsTest {

    private static final long HUGE = 150L * 1024 * 1024;
    private static final int LONG = 600_000;

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [attachments]}
            streams:
              - type: DeclarativeStream
                name: attachments
                primary_key: id
                schema_loader: {type: InlineSchemaLoader, schema: {type: object, properties: {id: {type: integer}}}}
                file_uploader:
                  type: FileUploader
                  requester:
                    type: HttpRequester
                    url: "{{ download_target }}"
                    authenticator: {type: BearerAuthenticator, api_token: "{{ config['api_key'] }}"}
                  download_target_extractor: {type: DpathExtractor, field_path: [content, url]}
                  filename_extractor: "{{ record.id }}/{{ record.name }}"
                retriever:
                  type: SimpleRetriever
                  MORE
                  requester: {type: HttpRequester, url: "URL/tickets/{{ stream_partition.ticket }}"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                  partition_router: {type: ListPartitionRouter, values: ["1", "2"], cursor_field: ticket}
            """;

    private final AtomicInteger breaks = new AtomicInteger();
    private final AtomicInteger downloads = new AtomicInteger();
    private String listed = "";
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        api = new ShopApi(this::reply);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void filesAreStagedBesideTheirRecords() throws Exception {
        listed = attachment(1, "a b.txt", "/small") + "," + attachment(2, "sub/c.txt", "/small");

        Answer answer = read();

        assertThat(answer.code()).as(answer.everything()).isZero();
        Path staged = folder.resolve("staging/attachments");
        assertThat(answer.messages("RECORD"))
                .extracting(record -> record.get("file_reference"))
                .contains(
                        reference(staged.resolve("1/a b.txt"), "attachments/1/a b.txt", 7),
                        reference(staged.resolve("2/sub/c.txt"), "attachments/2/sub/c.txt", 7))
                .hasSize(4);
        assertThat(staged.resolve("1/a b.txt")).hasContent("content");
        assertThat(staged.resolve("2/sub/c.txt")).hasContent("content");
        assertThat(answer.everything()).doesNotContain(Shop.SECRET);
    }

    @Test
    void discoverSaysThatThereAreFiles() throws Exception {
        Answer answer = Program.run("discover", "--manifest", manifest(""), "--config", config());

        assertThat(((List<?>) answer.messages("CATALOG").get(0).get("streams")))
                .singleElement()
                .satisfies(stream -> assertThat((Row) stream).containsEntry("is_file_based", true));
    }

    @Test
    void aFileLargerThanTheHeapIsStaged() throws Exception {
        listed = attachment(1, "huge", "/huge");

        Answer answer = read("-Xmx64m");

        assertThat(answer.code()).as(answer.everything()).isZero();
        assertThat(folder.resolve("staging/attachments/1/huge")).hasSize(HUGE);
    }

    @Test
    void aDownloadThatBreaksOffIsBegunAnew() throws Exception {
        listed = attachment(1, "x", "/long");
        breaks.set(2);

        Answer answer = read();

        assertThat(answer.code()).as(answer.everything()).isZero();
        assertThat(answer.records("attachments")).hasSize(2);
        assertThat(folder.resolve("staging/attachments/1/x")).hasSize(LONG);
        assertThat(downloads).hasValue(4);
    }

    @Test
    void aDownloadThatAlwaysBreaksOffFailsItsSliceWithoutItsRecord() throws Exception {
        listed = attachment(1, "a", "/small") + "," + attachment(2, "b", "/long");
        breaks.set(1000);

        Answer answer = read();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.records("attachments"))
                .extracting(record -> record.get("id"))
                .containsOnly(1L);
        assertThat(answer.errors().get(0).get("message"))
                .asString()
                .contains("the connection broke in the middle of the body");
        assertThat(staged())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("a");
    }

    @Test
    void aRefusedDownloadFailsItsSlice() throws Exception {
        listed = attachment(1, "a", "/forbidden");

        Answer answer = read();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.records("attachments")).isEmpty();
        assertThat(answer.err()).contains("HTTP status 403 Forbidden");
        assertThat(answer.statuses("attachments")).endsWith("INCOMPLETE");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
        listed = attachment(1, "../../../evil", "/small");

        Answer answer = read();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains(
                        "Cannot keep file '1/../../../evil' of stream 'attachments': it leads out of the stream's folder"
                                + " (let filename_extractor give another name)");
        assertThat(staged()).isEmpty();
    }

    @Test
    void aRunIntoTheLakeSaysThatFilesAreLeft() throws Exception {
        listed = attachment(1, "a", "/small");

        Answer answer =
                Program.run("run", manifest(""), "--config", config(), "--to", folder.resolve("lake"), "--no-wait");

        assertThat(answer.code()).as(answer.everything()).isZero();
        assertThat(answer.err())
                .contains(
                        "Stream 'attachments' is read without the files of its records, for which there is no place here"
                                + " (weir read keeps them)");
        assertThat(downloads).hasValue(0);
    }

    @Test
    void smallerPagesAreRefusedBesideFiles() throws Exception {
        Answer answer = Program.run(
                "discover",
                "--manifest",
                manifest("request_window_splitting: {type: RequestWindowSplitting}"),
                "--config",
                config());

        assertThat(answer.err())
                .contains(
                        "Cannot fetch the files of stream 'attachments': request_window_splitting may read records again"
                                + " whose files were fetched already (leave one of them out)");
    }

    private String attachment(int id, String name, String path) {
        return "{\"id\": %d, \"name\": \"%s\", \"content\": {\"url\": \"%s\"}}".formatted(id, name, api.url() + path);
    }

    private static Row reference(Path path, String relative, long size) {
        Row reference = Row.of("staging_file_url", path.toString());
        reference.put("source_file_relative_path", relative);
        reference.put("file_size_bytes", size);
        return reference;
    }

    private List<Path> staged() throws IOException {
        Path root = folder.resolve("staging");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/tickets")) {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer " + Shop.SECRET);
            downloads.incrementAndGet();
        }
        switch (path) {
            case "/small" -> send(exchange, 200, "content");
            case "/forbidden" -> send(exchange, 403, "no");
            case "/long" -> bytes(exchange, LONG, breaks.getAndDecrement() > 0 ? LONG - 1000 : LONG);
            case "/huge" -> bytes(exchange, HUGE, HUGE);
            default -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                send(exchange, 200, "[" + listed + "]");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void bytes(HttpExchange exchange, long announced, long sent) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        OutputStream body = exchange.getResponseBody();
        byte[] part = new byte[100_000];
        for (long rest = sent; rest > 0; rest -= part.length) {
            body.write(part, 0, (int) Math.min(part.length, rest));
        }
        body.flush();
    }

    private Path manifest(String more) throws IOException {
        return Files.writeString(
                folder.resolve("manifest.yaml"),
                MANIFEST.replace("URL", api.url()).replace("MORE", more));
    }

    private Path config() throws IOException {
        return Files.writeString(folder.resolve("config.json"), "{\"api_key\": \"" + Shop.SECRET + "\"}");
    }

    private Answer read(String... options) throws Exception {
        return WeirProcess.in(folder)
                .withOptions(options)
                .withEnvironment(Map.of(
                        "AIRBYTE_STAGING_DIRECTORY", folder.resolve("staging").toString()))
                .run(
                        "read",
                        "--manifest",
                        manifest(""),
                        "--config",
                        config(),
                        "--catalog",
                        new Shop(folder).catalog("attachments"),
                        "--no-wait");
    }
}
