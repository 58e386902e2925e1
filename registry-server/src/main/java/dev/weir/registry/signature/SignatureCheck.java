package dev.weir.registry.signature;

import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.refusal.Refusal.Unacceptable;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Looks at the signatures of a version when it is published. For any thread. */
public final class SignatureCheck {

    private static final String ASC = ".asc";
    private static final String BUNDLE = ".sigstore.json";
    private static final int LARGEST = 1_000_000;

    private final Blobs blobs;
    private final Clock clock;

    /** A check of contents. */
    public SignatureCheck(Blobs blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Looks at the signatures among the files of a version, in the transaction that publishes it.
     *
     * @param files the SHA-256 of each file, by name
     * @throws Refused if one is not of its file, or one is missing or not of a registered key where signatures are demanded
     */
    public List<FoundSignature> look(Handle handle, Coordinates coordinates, Map<String, String> files) {
        boolean demanded = SigningKeys.isDemanded(handle, coordinates.group());
        List<SigningKey> keys = SigningKeys.of(handle, coordinates.group());
        List<FoundSignature> found = new ArrayList<>();
        try {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                if (!isSignature(file.getKey())) {
                    look(coordinates, file.getKey(), files, keys, demanded, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Whether a file is a signature of another. */
    public static boolean isSignature(String name) {
        return name.endsWith(ASC) || name.endsWith(BUNDLE);
    }

    private void look(
            Coordinates coordinates,
            String file,
            Map<String, String> files,
            List<SigningKey> keys,
            boolean demanded,
            List<FoundSignature> found)
            throws IOException {
        String sha256 = files.getOrDefault(file, "");
        String bundle = files.get(file + BUNDLE);
        if (bundle != null) {
            FoundSignature one = Sigstore.look(file, bytes(bundle), sha256, () -> blobs.open(sha256, 0));
            if (one.detail().equals(Sigstore.WRONG)) {
                throw refused(coordinates, file + BUNDLE + ": " + one.detail(), "sign the file that is deployed");
            }
            found.add(one);
        }
        String signature = files.get(file + ASC);
        if (signature == null) {
            if (demanded) {
                throw refused(
                        coordinates,
                        "namespace " + coordinates.group() + " demands signatures, and there is none of " + file,
                        "sign all files, with the plug-in maven-gpg-plugin for instance");
            }
            return;
        }
        FoundSignature one = OpenPgp.look(file, bytes(signature), () -> blobs.open(sha256, 0), keys, clock.instant());
        // A key that is not known says nothing; one that is known and did not sign this says that something is wrong.
        if (!one.verified() && (demanded || !one.key().isEmpty())) {
            throw refused(
                    coordinates,
                    file + ASC + ": " + one.detail(),
                    "sign with a key that is registered for the namespace, and good: weir registry key list");
        }
        found.add(one);
    }

    private byte[] bytes(String sha256) throws IOException {
        try (InputStream in = blobs.open(sha256, 0)) {
            return in.readNBytes(LARGEST);
        }
    }

    private static Refused refused(Coordinates coordinates, String why, String remedy) {
        return new Refused(new Unacceptable("Cannot publish " + coordinates + ": " + why, remedy));
    }
}
