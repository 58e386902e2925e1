package dev.weir.lake.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Checks answers for what they must have. Java's HTTP client takes an answer for whole that ends among its headers: what
 * stands behind is missing, the last header may be shortened, and the body is empty.
 */
final class S3Answer {

    private static final int ATTEMPTS = 3;
    private static final int CRC32_TEXT = 8;
    private static final int NOT_FOUND = 404;

    private S3Answer() {}

    /** An answer of which a part is missing. */
    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Asks until an answer is whole. What is asked may be carried out each time.
     *
     * @throws SdkClientException if none is
     */
    static <T extends @Nullable Object> T whole(Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (CutOff e) {
                if (attempt == ATTEMPTS) {
                    throw SdkClientException.create("its answers were cut off");
                }
            } catch (S3Exception e) {
                if (attempt == ATTEMPTS || !isCutOff(e)) {
                    throw e;
                }
            }
        }
    }

    /** A 404 without a code does not say what is not there. */
    private static boolean isCutOff(S3Exception e) {
        return e.statusCode() == NOT_FOUND
                && (e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null);
    }

    /** What every whole answer has. */
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new CutOff();
        }
        return value;
    }

    /** A document's content, which is never empty. */
    static byte[] content(byte[] content) {
        if (content.length == 0) {
            throw new CutOff();
        }
        return content;
    }

    /** What a part of an upload is known by: entity tags stand in quotes, a CRC32 is four bytes in Base64. */
    static UploadPartResponse part(UploadPartResponse sent) {
        String crc = sent.checksumCRC32();
        if (!isTag(sent.eTag()) || (crc != null && crc.length() != CRC32_TEXT)) {
            throw new CutOff();
        }
        return sent;
    }

    private static boolean isTag(@Nullable String tag) {
        return tag != null && tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    }
}
