package dev.weir.benchmarks.api;

import java.nio.ByteBuffer;

/** An answer of the API without the API. */
public final class SamplePage {

    private SamplePage() {}

    /** A page of the first orders: an object whose {@code data} are the records. */
    public static byte[] orders(int count) {
        Answer page = Answer.json("{\"data\":[", Orders.render(count, ',').between(0, count), "]}");
        ByteBuffer bytes = ByteBuffer.allocate((int) page.length());
        page.parts().forEach(bytes::put);
        return bytes.array();
    }
}
