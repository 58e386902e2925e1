package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients with credentials and region from the usual places: system properties, environment, profile, container, instance. */
public final class S3Clients {

    /** The standard mode has 3, over in a second; a network that is gone for some seconds should not end a long load. */
    private static final int ATTEMPTS = 8;

    private S3Clients() {}

    /**
     * A client that retries as the SDK's standard mode does, for some seconds longer.
     *
     * @param endpoint another service, addressed by path, in region us-east-1 unless one is set; null for Amazon's
     */
    public static S3Client open(@Nullable URI endpoint) {
        return builder(endpoint)
                .credentialsProvider(DefaultCredentialsProvider.builder().build())
                .region(region(endpoint))
                .build();
    }

    /**
     * How all clients are built, but for region and credentials. Bodies go in one piece to services other than Amazon's:
     * some answer and close the connection before the last chunk, which looks like a failure and is sent again.
     */
    static S3ClientBuilder builder(@Nullable URI endpoint) {
        StandardRetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .build();
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(endpoint == null))
                .overrideConfiguration(config -> config.retryStrategy(retries));
        return endpoint == null ? builder : builder.endpointOverride(endpoint).forcePathStyle(true);
    }

    private static Region region(@Nullable URI endpoint) {
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkClientException e) {
            if (endpoint != null) {
                return Region.US_EAST_1;
            }
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use S3: no AWS region is set (set AWS_REGION, or a region in the profile)",
                    e);
        }
    }
}
