package dev.weir.registry.keeping;

/**
 * A content that is not as it was stored.
 *
 * @param sha256 its name
 * @param why    what became of it
 * @param usedBy a file that is it, and the version that has that
 */
public record Fault(String sha256, String why, String usedBy) {

    @Override
    public String toString() {
        return usedBy + ": " + why;
    }
}
