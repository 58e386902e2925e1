package dev.weir.standard.record;

/** A key on the way to the records came again when the records under the first one were handed out already. */
final class RepeatedKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RepeatedKeyException(String key) {
        super("Cannot extract records: the key '" + key
                + "' stands twice in one object of the response, and the records"
                + " under the first one were read already (the source has to send it once; with a glob in field_path,"
                + " such as '" + glob(key) + "', the response is read whole and the last one counts)");
    }

    private static String glob(String key) {
        int end = key.isEmpty() ? 0 : key.offsetByCodePoints(0, 1);
        return "[" + key.substring(0, end) + "]" + key.substring(end);
    }
}
