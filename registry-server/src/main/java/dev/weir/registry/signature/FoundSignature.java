package dev.weir.registry.signature;

/**
 * A signature of a file of a version.
 *
 * @param file     the file that it is of
 * @param kind     {@code openpgp} or {@code sigstore}
 * @param verified whether it is known who made it: with a key that is registered, and was good when the version was published
 * @param signer   who the key or certificate says it is; empty if that is not known
 * @param key      the fingerprint of the key, or of the certificate; empty if that is not known
 * @param detail   what was looked at and what not
 */
public record FoundSignature(String file, String kind, boolean verified, String signer, String key, String detail) {

    static final String OPENPGP = "openpgp";
    static final String SIGSTORE = "sigstore";
}
