package dev.weir.standard.auth.jwt;

import dev.weir.spi.annotation.Name;

/** The algorithms that JSON web tokens are signed with (RFC 7518, RFC 8037). */
public enum JwtAlgorithm {
    /** HMAC with SHA-256. */
    @Name("HS256")
    HS256("HmacSHA256", "", ""),
    /** HMAC with SHA-384. */
    @Name("HS384")
    HS384("HmacSHA384", "", ""),
    /** HMAC with SHA-512. */
    @Name("HS512")
    HS512("HmacSHA512", "", ""),
    /** ECDSA on P-256 with SHA-256. */
    @Name("ES256")
    ES256("SHA256withECDSAinP1363Format", "EC", "1.2.840.10045.3.1.7"),
    /** ECDSA on secp256k1 with SHA-256; not in every JDK. */
    @Name("ES256K")
    ES256K("SHA256withECDSAinP1363Format", "EC", "1.3.132.0.10"),
    /** ECDSA on P-384 with SHA-384. */
    @Name("ES384")
    ES384("SHA384withECDSAinP1363Format", "EC", "1.3.132.0.34"),
    /** ECDSA on P-521 with SHA-512. */
    @Name("ES512")
    ES512("SHA512withECDSAinP1363Format", "EC", "1.3.132.0.35"),
    /** RSA, PKCS #1 v1.5, with SHA-256. */
    @Name("RS256")
    RS256("SHA256withRSA", "RSA", ""),
    /** RSA, PKCS #1 v1.5, with SHA-384. */
    @Name("RS384")
    RS384("SHA384withRSA", "RSA", ""),
    /** RSA, PKCS #1 v1.5, with SHA-512. */
    @Name("RS512")
    RS512("SHA512withRSA", "RSA", ""),
    /** RSA PSS with SHA-256. */
    @Name("PS256")
    PS256("RSASSA-PSS", "RSA", "SHA-256"),
    /** RSA PSS with SHA-384. */
    @Name("PS384")
    PS384("RSASSA-PSS", "RSA", "SHA-384"),
    /** RSA PSS with SHA-512. */
    @Name("PS512")
    PS512("RSASSA-PSS", "RSA", "SHA-512"),
    /** Ed25519 or Ed448. */
    @Name("EdDSA")
    EDDSA("EdDSA", "EdDSA", "");

    private final String signature;
    private final String keyType;
    private final String detail;

    JwtAlgorithm(String signature, String keyType, String detail) {
        this.signature = signature;
        this.keyType = keyType;
        this.detail = detail;
    }

    /** The name in the token's header. */
    String header() {
        return this == EDDSA ? "EdDSA" : name();
    }

    /** The JDK's name of the signature or MAC. */
    String signature() {
        return signature;
    }

    /** The JDK's name of the key's type; empty if the key is shared. */
    String keyType() {
        return keyType;
    }

    /** The curve's object identifier, or the hash of PSS. */
    String detail() {
        return detail;
    }

    boolean isShared() {
        return keyType.isEmpty();
    }

    boolean isPss() {
        return signature.equals("RSASSA-PSS");
    }
}
