package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import java.util.Locale;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says in the user's words why a bucket could not be used. */
final class S3Failure {

    private S3Failure() {}

    static ConnectorException of(String verb, String place, SdkException e) {
        if (e instanceof S3Exception answer) {
            return answered(verb, place, answer);
        }
        String text = String.valueOf(e.getMessage());
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("credentials")) {
            return StorageFailure.of(
                    verb,
                    place,
                    "no AWS credentials were found",
                    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
                    e);
        }
        if (e instanceof SdkClientException) {
            return StorageFailure.of(
                    verb, place, "the service cannot be reached, " + root(e), "check the network and --s3-endpoint", e);
        }
        return StorageFailure.of(verb, place, text, "try again", e);
    }

    private static ConnectorException answered(String verb, String place, S3Exception e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        if (code.equals("NoSuchBucket")) {
            return StorageFailure.of(verb, place, "the bucket does not exist", "create it, or change --to", e);
        }
        if (code.equals("InvalidAccessKeyId") || code.equals("SignatureDoesNotMatch") || code.equals("ExpiredToken")) {
            return StorageFailure.of(verb, place, "the AWS credentials are not valid, " + code, "renew them", e);
        }
        if (code.equals("NoSuchUpload")) {
            return StorageFailure.of(
                    verb,
                    place,
                    "its upload is gone",
                    "did somebody abort the run, a later run take it for dead, or a rule of the bucket abort uploads? run again",
                    e);
        }
        if (e.statusCode() == 403) {
            return StorageFailure.of(
                    verb,
                    place,
                    "access denied",
                    "the credentials need to list, read, write and delete objects and to list and abort uploads there",
                    e);
        }
        if (e.statusCode() == 301 || code.equals("PermanentRedirect") || code.equals("AuthorizationHeaderMalformed")) {
            return StorageFailure.of(verb, place, "the bucket is in another region", "set AWS_REGION to it", e);
        }
        return StorageFailure.of(
                verb,
                place,
                "the service answered " + e.statusCode() + (code.isEmpty() ? "" : " " + code),
                "try again",
                e);
    }

    private static String root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
