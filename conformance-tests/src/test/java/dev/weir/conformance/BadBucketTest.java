package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket that cannot be written to, or is lost, ends the run; what is published stays as it was. */
class BadBucketTest {

    private static final String READ_HEAD = "Cannot read s3://lake/raw/_weir/head.json: ";

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
    void isABucketThatDoesNotExist() throws Exception {
        try (S3Emulator s3 = new S3Emulator()) {
            Answer answer = toS3(s3, s3.credentials(), "s3://nowhere/raw");

            assertRefused(
                    answer,
                    "Cannot read s3://nowhere/raw/_weir/head.json: the bucket does not exist (create it, or change --to)");
        }
    }

    @Test
    void refusesTheCredentials() throws Exception {
        try (S3Emulator s3 = new S3Emulator()) {
            Map<String, String> wrong = new HashMap<>(s3.credentials());
            wrong.put("AWS_SECRET_ACCESS_KEY", Shop.SECRET);

            Answer answer = toS3(s3, wrong, "s3://lake/raw");

            assertRefused(answer, READ_HEAD + "the AWS credentials are not valid, SignatureDoesNotMatch (renew them)");
            assertThat(s3.keys()).isEmpty();
        }
    }

    @Test
    void needsCredentials() throws Exception {
        try (S3Emulator s3 = new S3Emulator()) {
            Map<String, String> none = Map.of("AWS_EC2_METADATA_DISABLED", "true", "HOME", folder.toString());

            Answer answer = toS3(s3, none, "s3://lake/raw");

            assertRefused(
                    answer,
                    READ_HEAD + "no AWS credentials were found (set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                            + " or AWS_PROFILE)");
        }
    }

    /** Takes the twenty seconds that the program goes on trying. */
    @Test
    void isLostInTheMiddleOfARun() throws Exception {
        S3Emulator s3 = new S3Emulator();
        ShopApi.Reply losing = exchange -> {
            s3.stop();
            ShopApi.always(200, "application/json", "{\"data\": []}").to(exchange);
        };
        try (ShopApi source = new ShopApi(ShopApi.onDay("2025-06-02", losing))) {
            Answer answer = toS3(s3, s3.credentials(), "s3://lake/raw", source.url());

            assertThat(answer.err().lines().toList())
                    .last()
                    .asString()
                    .matches(
                            "Cannot write s3://lake/raw/bad-input/\\S+: the service cannot be reached, Connection refused"
                                    + " \\(check the network and --s3-endpoint\\)");
            assertThat(answer.code()).isEqualTo(1);
            Shop.assertDiscreet(answer);
        }
        try (S3Emulator again = s3.startAgain();
                ShopApi source = new ShopApi(ShopApi.onDay("never", losing))) {
            assertThat(again.keys()).allMatch(key -> key.startsWith("raw/_weir/"));

            Answer answer = toS3(again, again.credentials(), "s3://lake/raw", source.url());

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(again.uploads()).isEmpty();
            assertThat(again.keys().stream().filter(key -> key.endsWith(".parquet")))
                    .hasSize(2);
        }
    }

    private Answer toS3(S3Emulator s3, Map<String, String> environment, String place) throws Exception {
        return toS3(s3, environment, place, api.url());
    }

    private Answer toS3(S3Emulator s3, Map<String, String> environment, String place, String url) throws Exception {
        return WeirProcess.in(folder)
                .withEnvironment(environment)
                .run(
                        "run",
                        Shop.MANIFEST.toAbsolutePath(),
                        "--config",
                        shop.config(url),
                        "--to",
                        place,
                        "--s3-endpoint",
                        s3.endpoint());
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.err()).isEqualTo(message + "\n");
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(1);
        Shop.assertDiscreet(answer);
    }
}
