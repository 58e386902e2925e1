package dev.weir.registry.layout;

/** The checksums that repositories have beside their files. */
public enum ChecksumKind {
    /** SHA-1, which every client of Maven sends. */
    SHA1("sha1", "SHA-1", 40),
    /** MD5, which Maven 3 sends. */
    MD5("md5", "MD5", 32),
    /** SHA-256, by which contents are named. */
    SHA256("sha256", "SHA-256", 64),
    /** SHA-512, which Gradle sends. */
    SHA512("sha512", "SHA-512", 128);

    private final String extension;
    private final String algorithm;
    private final int digits;

    ChecksumKind(String extension, String algorithm, int digits) {
        this.extension = extension;
        this.algorithm = algorithm;
        this.digits = digits;
    }

    /** What is appended to the name of a file, without a dot. */
    public String extension() {
        return extension;
    }

    /** The name of the JDK's algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /** How many hexadecimal digits it has. */
    public int digits() {
        return digits;
    }
}
