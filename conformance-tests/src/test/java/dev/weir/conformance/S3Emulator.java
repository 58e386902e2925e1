package dev.weir.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An S3 service in the memory of this process, with one bucket named "lake". */
final class S3Emulator implements AutoCloseable {

    private static final String USER = "weir";
    private static final String PASSWORD = "weir-test";

    private final BlobStore objects;
    private final S3Proxy proxy;
    private final S3Client client;

    S3Emulator() throws Exception {
        this(new TransientNio2BlobStore());
        client.createBucket(request -> request.bucket("lake"));
    }

    private S3Emulator(BlobStore objects) throws Exception {
        this.objects = objects;
        proxy = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, PASSWORD)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        while (!proxy.getState().equals("STARTED")) {
            Thread.onSpinWait();
        }
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(USER, PASSWORD)))
                .build();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    /** The environment of a process that may use it. */
    Map<String, String> credentials() {
        return Map.of("AWS_ACCESS_KEY_ID", USER, "AWS_SECRET_ACCESS_KEY", PASSWORD, "AWS_REGION", "us-east-1");
    }

    /** All keys of the bucket. */
    List<String> keys() {
        return client.listObjectsV2Paginator(request -> request.bucket("lake")).contents().stream()
                .map(S3Object::key)
                .sorted()
                .toList();
    }

    /** The keys of all uploads that were neither completed nor aborted. */
    List<String> uploads() {
        return client.listMultipartUploads(request -> request.bucket("lake")).uploads().stream()
                .map(MultipartUpload::key)
                .toList();
    }

    /** Copies all objects into a folder. */
    void download(Path folder) {
        for (String key : keys()) {
            Path file = folder.resolve(key);
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            client.getObject(request -> request.bucket("lake").key(key), file);
        }
    }

    /** The same service with the same objects, at another port. */
    S3Emulator startAgain() throws Exception {
        return new S3Emulator(objects);
    }

    @Override
    public void close() {
        client.close();
        stop();
    }

    /** Answers nobody from now on. */
    void stop() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop the S3 emulator", e);
        }
    }
}
