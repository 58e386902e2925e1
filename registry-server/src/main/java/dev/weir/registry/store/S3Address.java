package dev.weir.registry.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A prefix of a bucket, as people write it.
 *
 * @param bucket the bucket
 * @param prefix ends with a slash, or is empty
 */
public record S3Address(String bucket, String prefix) {

    private static final String SCHEME = "s3://";

    /**
     * Reads {@code s3://bucket/prefix}.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static S3Address parse(String text) {
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : "";
        int slash = rest.indexOf('/');
        String bucket = slash < 0 ? rest : rest.substring(0, slash);
        String prefix = slash < 0 ? "" : rest.substring(slash + 1).replaceAll("/+$", "");
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") || !prefix.matches("[A-Za-z0-9!_.*'()/-]*")) {
            throw new IllegalArgumentException(
                    "Cannot keep contents in '" + text + "': it is no place (write s3://bucket/prefix)");
        }
        return new S3Address(bucket, prefix.isEmpty() ? "" : prefix + "/");
    }

    /**
     * A client with credentials and region from the usual places: system properties, environment, profile, container, instance.
     *
     * @param endpoint another service, addressed by path; null for Amazon's
     */
    public static S3Client client(@Nullable URI endpoint) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(endpoint == null))
                .credentialsProvider(DefaultCredentialsProvider.builder().build())
                .region(region(endpoint));
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).forcePathStyle(true).build();
    }

    private static Region region(@Nullable URI endpoint) {
        try {
            return new DefaultAwsRegionProviderChain().getRegion();
        } catch (SdkClientException e) {
            if (endpoint != null) {
                return Region.US_EAST_1;
            }
            throw new IllegalArgumentException(
                    "Cannot use S3: no AWS region is set (set AWS_REGION, or a region in the profile)", e);
        }
    }
}
