package dev.weir.lake.storage;

import dev.weir.lake.storage.Location.Bucket;
import dev.weir.spi.value.Row;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A prefix in a bucket. Staged files are multipart uploads, which nobody sees until they are completed; documents that
 * must not exist yet are written with {@code If-None-Match: *}; if two writers collide so that S3 cannot tell which was
 * first (409), the write is tried again.
 */
public final class S3Storage implements Storage {

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 20;

    private final S3Client s3;
    private final Bucket root;
    private final PartMemory memory;

    /**
     * A lake in a bucket.
     *
     * @param s3        the client; closed with this storage
     * @param partBytes how much heap may be filled with parts of uploads; what is beyond goes to temporary files
     */
    public S3Storage(S3Client s3, Bucket root, long partBytes) {
        this.s3 = s3;
        this.root = root;
        this.memory = new PartMemory(partBytes);
    }

    private String key(String path) {
        return root.prefix().isEmpty() ? path : root.prefix() + "/" + path;
    }

    private String path(String key) {
        return root.prefix().isEmpty() ? key : key.substring(root.prefix().length() + 1);
    }

    private <T extends @Nullable Object> T call(String verb, String path, Supplier<T> request) {
        try {
            return S3Answer.whole(request);
        } catch (SdkException e) {
            throw S3Failure.of(verb, describe(path), e);
        }
    }

    @Override
    public StagedOutput stage(String path, String run) {
        return new S3Output(s3, root.bucket(), key(path), path, memory);
    }

    @Override
    public void publish(StagedFile file) {
        S3Completion completion = new S3Completion(s3, root.bucket(), key(file.path()), file);
        call("publish", file.path(), () -> {
            completion.carryOut();
            return true;
        });
    }

    @Override
    public void discard(StagedFile file) {
        String upload = String.valueOf(file.token().get("upload"));
        call("abort the upload of", file.path(), () -> {
            try {
                return s3.abortMultipartUpload(request ->
                        request.bucket(root.bucket()).key(key(file.path())).uploadId(upload));
            } catch (S3Exception e) {
                if (e.statusCode() != 404) {
                    throw e;
                }
                return e;
            }
        });
    }

    @Override
    public List<Unpublished> unpublished(String folder) {
        return call(
                "list the uploads below",
                folder,
                () -> s3
                        .listMultipartUploadsPaginator(
                                request -> request.bucket(root.bucket()).prefix(key(folder) + "/"))
                        .stream()
                        .flatMap(S3Storage::uploads)
                        .map(this::unpublished)
                        .filter(file -> !file.run().isEmpty())
                        .toList());
    }

    private static Stream<MultipartUpload> uploads(ListMultipartUploadsResponse page) {
        S3Answer.required(page.isTruncated());
        return page.uploads().stream();
    }

    private static Stream<S3Object> objects(ListObjectsV2Response page) {
        S3Answer.required(page.isTruncated());
        return page.contents().stream();
    }

    private Unpublished unpublished(MultipartUpload upload) {
        String path = path(upload.key());
        return new Unpublished(Unpublished.runOf(path), new StagedFile(path, 0, Row.of("upload", upload.uploadId())));
    }

    @Override
    public byte @Nullable [] read(String path) {
        return call("read", path, () -> {
            try {
                return S3Answer.content(s3.getObjectAsBytes(
                                request -> request.bucket(root.bucket()).key(key(path)))
                        .asByteArray());
            } catch (NoSuchKeyException e) {
                return null;
            }
        });
    }

    @Override
    public boolean writeOnce(String path, byte[] content) {
        return call("write", path, () -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    putIfAbsent(path, content);
                    return true;
                } catch (S3Exception e) {
                    boolean lost = e.statusCode() == PRECONDITION_FAILED;
                    boolean collided = e.statusCode() == CONFLICT;
                    if (lost || (collided && read(path) != null)) {
                        return false;
                    }
                    if (!collided || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        });
    }

    private void putIfAbsent(String path, byte[] content) {
        s3.putObject(
                request -> request.bucket(root.bucket())
                        .key(key(path))
                        .contentType("application/json")
                        .ifNoneMatch("*"),
                RequestBody.fromBytes(content));
    }

    @Override
    public void write(String path, byte[] content) {
        call(
                "write",
                path,
                () -> s3.putObject(
                        request -> request.bucket(root.bucket()).key(key(path)).contentType("application/json"),
                        RequestBody.fromBytes(content)));
    }

    @Override
    public void delete(String path) {
        call(
                "delete",
                path,
                () -> s3.deleteObject(request -> request.bucket(root.bucket()).key(key(path))));
    }

    @Override
    public List<String> list(String folder, @Nullable String after) {
        return call(
                "list",
                folder,
                () -> s3
                        .listObjectsV2Paginator(request -> request.bucket(root.bucket())
                                .prefix(key(folder) + "/")
                                .startAfter(after == null ? null : key(after))
                                .delimiter("/"))
                        .stream()
                        .flatMap(S3Storage::objects)
                        .map(S3Object::key)
                        .map(this::path)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    @Override
    public List<StoredFile> files(String folder) {
        return call(
                "list",
                folder,
                () ->
                        s3
                                .listObjectsV2Paginator(
                                        request -> request.bucket(root.bucket()).prefix(key(folder) + "/"))
                                .stream()
                                .flatMap(S3Storage::objects)
                                .map(object -> new StoredFile(path(object.key()), object.size()))
                                .sorted(Comparator.comparing(StoredFile::path))
                                .toList());
    }

    @Override
    public InputStream open(String path) {
        return call("read", path, () -> {
            ResponseInputStream<GetObjectResponse> content =
                    s3.getObject(request -> request.bucket(root.bucket()).key(key(path)));
            if (content.response().contentLength() == null) {
                content.abort();
            }
            S3Answer.required(content.response().contentLength());
            return content;
        });
    }

    @Override
    public String describe(String path) {
        return "s3://" + root.bucket() + "/" + key(path);
    }

    @Override
    public void close() {
        s3.close();
    }
}
