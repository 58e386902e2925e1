package dev.weir.registry.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A prefix of a bucket. A content is one object, sent in one request with its MD5, so that the service refuses what was damaged on the way and shows no part of
 * it; a request that is sent again puts the same bytes under the same name. That it is there is seen by a look at its length, not by an answer that may be cut off.
 */
public final class S3Place implements ContentPlace {

    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Path copies;

    /**
     * Contents below a prefix.
     *
     * @param prefix ends with a slash, or is empty
     * @param copies a folder of this machine for contents that are looked into; that of what arrives, so that what a killed process left goes with it
     */
    public S3Place(S3Client s3, String bucket, String prefix, Path copies) throws IOException {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.copies = Files.createDirectories(copies);
    }

    /** Something that is asked of the service. */
    private interface Asking<T> {
        T of() throws IOException;
    }

    private <T> T ask(String what, Asking<T> asking) throws IOException {
        try {
            return asking.of();
        } catch (NoSuchKeyException e) {
            throw missing(what);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(code(e))) {
                throw missing(what);
            }
            throw failed(what, e);
        } catch (SdkException e) {
            throw failed(what, e);
        }
    }

    private static String code(S3Exception e) {
        return e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
    }

    private NoSuchFileException missing(String what) {
        return new NoSuchFileException("s3://" + bucket + "/" + prefix + what);
    }

    /** Not a failure of the other end of a request, as other failures of streams are. */
    private IllegalStateException failed(String what, SdkException e) {
        return new IllegalStateException("Cannot use s3://" + bucket + "/" + prefix + what + ": " + e.getMessage(), e);
    }

    private String key(String sha256) {
        return prefix + sha256.substring(0, 2) + "/" + sha256;
    }

    @Override
    public void put(Path file, Digests digests) throws IOException {
        String key = key(digests.sha256());
        String md5 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digests.md5()));
        long length = Files.size(file);
        ask(digests.sha256(), () -> {
            s3.putObject(
                    request -> request.bucket(bucket).key(key).contentMD5(md5).contentLength(length),
                    RequestBody.fromFile(file));
            return true;
        });
        OptionalLong there = length(digests.sha256());
        if (there.isEmpty() || there.getAsLong() != length) {
            throw new IllegalStateException("Cannot keep content " + digests.sha256()
                    + ": the service took it, and does not have it (send it again)");
        }
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        return ask(sha256, () -> {
            GetObjectRequest.Builder request =
                    GetObjectRequest.builder().bucket(bucket).key(key(sha256));
            return s3.getObject(
                    from == 0
                            ? request.build()
                            : request.range("bytes=" + from + "-").build());
        });
    }

    @Override
    public OptionalLong length(String sha256) throws IOException {
        try {
            Long length = ask(
                    sha256,
                    () -> s3.headObject(request -> request.bucket(bucket).key(key(sha256)))
                            .contentLength());
            return length == null ? OptionalLong.empty() : OptionalLong.of(length);
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Map<String, Long> lengths(String digits) throws IOException {
        Map<String, Long> lengths = new HashMap<>();
        for (S3Object object : list(digits + "/")) {
            lengths.put(name(object), object.size());
        }
        return lengths;
    }

    private List<S3Object> list(String below) throws IOException {
        return ask(below, () -> {
            List<S3Object> objects = new ArrayList<>();
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix + below))
                    .contents()
                    .forEach(objects::add);
            return objects;
        });
    }

    private static String name(S3Object object) {
        return object.key().substring(object.key().lastIndexOf('/') + 1);
    }

    @Override
    public void setAside(String sha256) throws IOException {
        ask(sha256, () -> {
            s3.copyObject(request -> request.sourceBucket(bucket)
                    .sourceKey(key(sha256))
                    .destinationBucket(bucket)
                    .destinationKey(prefix + "damaged/" + sha256));
            s3.deleteObject(request -> request.bucket(bucket).key(key(sha256)));
            return true;
        });
    }

    @Override
    public LocalContent local(String sha256) throws IOException {
        Path copy = Files.createTempFile(copies, "copy-", "");
        try (InputStream in = open(sha256, 0)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new LocalContent(copy, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public int sweep(Function<String, Set<String>> named, Instant before) throws IOException {
        int removed = 0;
        for (int part = 0; part < 1 << Byte.SIZE; part++) {
            String digits = HexFormat.of().toHexDigits((byte) part);
            List<S3Object> objects = list(digits + "/");
            Set<String> kept = objects.isEmpty() ? Set.of() : named.apply(digits);
            for (S3Object object : objects) {
                if (!kept.contains(name(object)) && object.lastModified().isBefore(before)) {
                    ask(
                            name(object),
                            () -> s3.deleteObject(
                                    request -> request.bucket(bucket).key(object.key())));
                    removed++;
                }
            }
        }
        return removed;
    }
}
