package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place that cannot be written to ends the run, and nothing half-written is to be seen there. */
class BadPlaceTest {

    @TempDir
    Path folder;

    private Shop shop;
    private ShopApi api;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder);
        api = new ShopApi(ShopApi.onDay("never", ShopApi.always(500, "text/plain", "")));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void isAFullDiskBehindStandardOutput() throws Exception {
        Answer answer = WeirProcess.in(folder)
                .runInto(
                        new File("/dev/full"),
                        "read",
                        "--manifest",
                        Shop.MANIFEST.toAbsolutePath(),
                        "--config",
                        shop.config(api.url()),
                        "--catalog",
                        shop.catalog("sales"));

        assertThat(answer.err())
                .isEqualTo("Cannot write messages: No space left on device (the program that reads them may have"
                        + " ended)\n");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void isBelowAFile() throws IOException {
        Path lake = shop.file("plain", "text").resolve("lake");

        Answer answer = shop.runInto(lake, api.url());

        assertRefused(
                answer,
                "Cannot read " + lake + "/_weir/head.json: a file is in the way of a folder (remove it, or write"
                        + " elsewhere with --to)");
    }

    @Test
    void hasAFileInTheWayOfAStream() throws IOException {
        Path source = Files.createDirectories(folder.resolve("lake/bad-input"));
        Path file = Files.writeString(source.resolve("sales"), "in the way");

        Answer answer = shop.runInto(folder.resolve("lake"), api.url());

        assertThat(answer.err())
                .contains("Cannot publish " + file + "/load_date=")
                .endsWith("(the next run finishes it, or weir recover)\n");
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
        assertThat(file).hasContent("in the way");
        Files.delete(file);
        Answer next = shop.runInto(folder.resolve("lake"), api.url());
        assertThat(next.err()).contains("Finished publishing run ");
        assertThat(next.code()).as(next.everything()).isZero();
    }

    @Test
    void holdsALogThatIsNoneAnyMore() throws IOException {
        Path entry = Files.createDirectories(folder.resolve("lake/_weir/log")).resolve("000000000001.json");
        Files.writeString(entry, "half an ent");

        Answer answer = shop.runInto(folder.resolve("lake"), api.url());

        assertThat(answer.err())
                .startsWith("Cannot read " + entry + ": not JSON, ")
                .endsWith(" (restore it from a copy; nothing was changed)\n");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(entry).hasContent("half an ent");
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.err()).isEqualTo(message + "\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
    }
}
