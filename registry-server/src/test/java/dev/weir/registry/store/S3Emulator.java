package dev.weir.registry.store;

import java.net.URI;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An S3 service in memory, with one bucket named "registry". */
public final class S3Emulator implements AutoCloseable {

    /** The bucket. */
    public static final String BUCKET = "registry";

    private final S3Proxy proxy;

    /** Starts it. */
    public S3Emulator() throws Exception {
        proxy = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "weir", "weir-test")
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        while (!proxy.getState().equals("STARTED")) {
            Thread.onSpinWait();
        }
        try (S3Client s3 = client()) {
            s3.createBucket(request -> request.bucket(BUCKET));
        }
    }

    /** A client whose requests pass through interceptors. */
    public S3Client client(ExecutionInterceptor... interceptors) {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(false))
                .endpointOverride(URI.create("http://127.0.0.1:" + proxy.getPort()))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("weir", "weir-test")))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .executionInterceptors(List.of(interceptors))
                        .build())
                .build();
    }

    /** All keys of the bucket. */
    public List<String> keys() {
        try (S3Client s3 = client()) {
            return s3.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .sorted()
                    .toList();
        }
    }

    /** Puts other bytes under a key. */
    public void change(String key, byte[] bytes) {
        try (S3Client s3 = client()) {
            s3.putObject(
                    request -> request.bucket(BUCKET).key(key),
                    software.amazon.awssdk.core.sync.RequestBody.fromBytes(bytes));
        }
    }

    /** Removes everything. */
    public void clear() {
        try (S3Client s3 = client()) {
            keys().forEach(key ->
                    s3.deleteObject(request -> request.bucket(BUCKET).key(key)));
        }
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
