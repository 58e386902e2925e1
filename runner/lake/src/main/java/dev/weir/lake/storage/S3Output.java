package dev.weir.lake.storage;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** A file as a multipart upload, whose parts are sent as they fill. */
final class S3Output implements StagedOutput {

    static final int PART = 8 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String path;
    private final String upload;
    private final PartBuffer buffer;
    private final List<@Nullable Object> parts = new ArrayList<>();
    private long bytes;

    S3Output(S3Client s3, String bucket, String key, String path, PartMemory memory) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.path = path;
        this.buffer = new PartBuffer(memory);
        try {
            upload = S3Answer.whole(() -> create(s3, bucket, key));
        } catch (SdkException e) {
            throw S3Failure.of("write", place(), e);
        }
    }

    /** Begins an upload; one whose id was cut off with the answer is found by its key, as those of killed runs are. */
    private static String create(S3Client s3, String bucket, String key) {
        return S3Answer.required(s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).contentType("application/vnd.apache.parquet"))
                .uploadId());
    }

    private String place() {
        return "s3://" + bucket + "/" + key;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        int at = offset;
        int end = offset + length;
        try {
            while (at < end) {
                int count = (int) Math.min(end - at, PART - buffer.size());
                buffer.write(source, at, count);
                at += count;
                if (buffer.size() == PART) {
                    send();
                }
            }
        } catch (IOException e) {
            throw StorageFailure.whileBuffering(place(), e);
        }
        bytes += length;
    }

    private void send() throws IOException {
        RequestBody body = RequestBody.fromContentProvider(provider(), buffer.size(), "application/vnd.apache.parquet");
        int number = parts.size() + 1;
        try {
            parts.add(part(S3Answer.whole(() -> upload(number, body))));
        } catch (SdkException e) {
            throw S3Failure.of("write", place(), e);
        }
        buffer.clear();
    }

    private UploadPartResponse upload(int number, RequestBody body) {
        return S3Answer.part(s3.uploadPart(
                request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number), body));
    }

    /** What completes the upload. */
    private static Row part(UploadPartResponse sent) {
        Row part = Row.of("etag", sent.eTag());
        if (sent.checksumCRC32() != null) {
            part.put("crc32", sent.checksumCRC32());
        }
        return part;
    }

    private ContentStreamProvider provider() {
        return buffer::open;
    }

    @Override
    public StagedFile finish() {
        try {
            if (buffer.size() > 0) {
                send();
            }
        } catch (IOException e) {
            throw StorageFailure.whileBuffering(place(), e);
        }
        Row token = Row.of("upload", upload);
        token.put("parts", parts);
        return new StagedFile(path, bytes, token);
    }

    @Override
    public void abort() {
        try {
            buffer.clear();
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException | IOException e) {
            // the run's roll-back or the next run finds the upload by its key and aborts it
            parts.clear();
        }
    }
}
