package dev.weir.parsers.archive;

import com.github.luben.zstd.ZstdIOException;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;

/** What libraries fail with when they unpack something: it is the source's failure, whatever its class. */
final class Damage {

    /** The code of Zstandard for a frame whose window is larger than allowed. */
    private static final long WINDOW_TOO_LARGE = 16;

    private Damage() {}

    /** A step of a library. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException;
    }

    /** The result of a step. */
    static <T> T reported(String title, Step<T> step) {
        try {
            return step.take();
        } catch (ConnectorException e) {
            throw e;
        } catch (EOFException e) {
            throw Unreadable.body(title, "it ends in the middle", e);
        } catch (MemoryLimitException | org.tukaani.xz.MemoryLimitException e) {
            throw tooMuchMemory(title);
        } catch (ZstdIOException e) {
            throw e.getErrorCode() == WINDOW_TOO_LARGE
                    ? tooMuchMemory(title)
                    : Unreadable.body(title, "its data are damaged or end in the middle", e);
        } catch (IOException | RuntimeException e) {
            throw Unreadable.body(title, reason(e), e);
        }
    }

    private static ConnectorException tooMuchMemory(String title) {
        return Unreadable.limit(title, "to unpack it takes more memory than allowed", "memory");
    }

    private static String reason(Exception e) {
        return e instanceof IOException && e.getMessage() != null
                ? "its data are damaged or end in the middle: " + FileName.shown(e.getMessage())
                : "its data are damaged";
    }
}
