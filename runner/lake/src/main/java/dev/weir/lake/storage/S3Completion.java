package dev.weir.lake.storage;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Completes an upload. Whether it is complete is known by a whole answer or by looking: an answer that was cut off says
 * nothing, and a failure may be the answer to a second attempt whose first one succeeded.
 */
final class S3Completion {

    private static final int LOOKS = 3;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final StagedFile file;

    S3Completion(S3Client s3, String bucket, String key, StagedFile file) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.file = file;
    }

    /** Makes the file visible; asks again if it is not clear whether it is. */
    void carryOut() {
        S3Answer.whole(() -> {
            if (!isComplete()) {
                S3Answer.required(null);
            }
            return true;
        });
    }

    /** Whether the file is visible; if not, an attempt to complete it was answered in part. */
    private boolean isComplete() {
        try {
            String tag = s3.completeMultipartUpload(request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(String.valueOf(file.token().get("upload")))
                            .multipartUpload(all -> all.parts(parts())))
                    .eTag();
            return tag != null || isVisible();
        } catch (S3Exception e) {
            if (isVisible()) {
                return true;
            }
            throw e;
        }
    }

    private List<CompletedPart> parts() {
        List<CompletedPart> parts = new ArrayList<>();
        if (file.token().get("parts") instanceof List<?> list) {
            for (Object item : list) {
                Row part = (Row) item;
                parts.add(CompletedPart.builder()
                        .partNumber(parts.size() + 1)
                        .eTag((String) part.get("etag"))
                        .checksumCRC32((String) part.get("crc32"))
                        .build());
            }
        }
        return parts;
    }

    /** Whether the file is there, as large as it should be; a length may have been shortened with its answer, so that one look is not enough. */
    private boolean isVisible() {
        boolean visible = false;
        for (int look = 0; look < LOOKS && !visible; look++) {
            visible = S3Answer.whole(this::hasLength);
        }
        return visible;
    }

    private boolean hasLength() {
        try {
            Long length =
                    s3.headObject(request -> request.bucket(bucket).key(key)).contentLength();
            return S3Answer.required(length) == file.bytes();
        } catch (NoSuchKeyException e) {
            return false;
        }
    }
}
