package dev.weir.registry.signature;

/**
 * A key with which versions of a namespace may be signed.
 *
 * @param id          its number
 * @param namespace   a group, which those below it belong to as well
 * @param fingerprint of the key, as hexadecimal digits
 * @param holder      who the key says it is of
 * @param armored     the public key
 * @param added       when it was registered, in milliseconds since 1970
 * @param addedBy     by whom
 */
public record SigningKey(
        long id, String namespace, String fingerprint, String holder, String armored, long added, String addedBy) {}
