package dev.weir.lake.storage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** An S3 service in memory, with one bucket named "lake". */
public final class S3Emulator implements AutoCloseable {

    public static final String USER = "weir";
    public static final String PASSWORD = "weir-test";

    private final S3Proxy proxy;

    public S3Emulator() throws Exception {
        proxy = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, PASSWORD)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        while (!proxy.getState().equals("STARTED")) {
            Thread.onSpinWait();
        }
        try (S3Client s3 = client()) {
            s3.createBucket(request -> request.bucket("lake"));
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + proxy.getPort());
    }

    public S3Client client(ExecutionInterceptor... interceptors) {
        return client(USER, interceptors);
    }

    public S3Client client(String user, ExecutionInterceptor... interceptors) {
        S3ClientBuilder builder = builder(user);
        ClientOverrideConfiguration config = builder.overrideConfiguration();
        return builder.overrideConfiguration(config.toBuilder()
                        .executionInterceptors(List.of(interceptors))
                        .build())
                .build();
    }

    /** A client that reaches the service by another address, waits briefly for answers and tries again at once. */
    public S3Client impatientClient(URI address) {
        StandardRetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(5)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
        return builder(USER, address)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(500)))
                .overrideConfiguration(config -> config.retryStrategy(retries))
                .build();
    }

    private S3ClientBuilder builder(String user) {
        return builder(user, endpoint());
    }

    private static S3ClientBuilder builder(String user, URI address) {
        return S3Clients.builder(address)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(user, PASSWORD)));
    }

    /** Removes everything. */
    public void clear() {
        try (S3Client s3 = client()) {
            s3.listMultipartUploads(request -> request.bucket("lake"))
                    .uploads()
                    .forEach(upload -> s3.abortMultipartUpload(
                            request -> request.bucket("lake").key(upload.key()).uploadId(upload.uploadId())));
            keys().forEach(key ->
                    s3.deleteObject(request -> request.bucket("lake").key(key)));
        }
    }

    /** All keys of the bucket. */
    public List<String> keys() {
        try (S3Client s3 = client()) {
            return s3.listObjectsV2Paginator(request -> request.bucket("lake")).contents().stream()
                    .map(S3Object::key)
                    .sorted()
                    .toList();
        }
    }

    /** The keys of all uploads that were neither completed nor aborted. */
    public List<String> uploads() {
        try (S3Client s3 = client()) {
            return s3.listMultipartUploads(request -> request.bucket("lake")).uploads().stream()
                    .map(MultipartUpload::key)
                    .sorted()
                    .toList();
        }
    }

    public byte[] bytes(String key) {
        try (S3Client s3 = client()) {
            return s3.getObjectAsBytes(request -> request.bucket("lake").key(key))
                    .asByteArray();
        }
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
