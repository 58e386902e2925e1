package dev.weir.engine.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's parser of UTF-8, which also says where in the body a value lies and keeps the bytes of a part of it. Texts may
 * be passed over without being decoded.
 */
final class PlacedJsonParser extends UTF8StreamJsonParser {

    private static final int LONGEST_EXACT = 17;
    private static final int PIECE = 1 << 20;

    /** What was kept, but for the pieces before it. */
    private byte[] kept = new byte[1024];

    private int keptSize;
    private final List<byte[]> pieces = new ArrayList<>(0);
    private int piecesSize;
    private final int largest;
    private int unkeptFrom;
    private boolean keeping;
    private long keptStart;

    PlacedJsonParser(
            ObjectReadContext context,
            IOContext io,
            int features,
            int formatFeatures,
            RefilledInput body,
            ByteQuadsCanonicalizer names,
            byte[] buffer,
            int size,
            int largest) {
        super(context, io, features, formatFeatures, body, names, buffer, 0, size, 0, true);
        this.largest = largest;
        body.beforeRefill(this::keepBuffer);
    }

    /** Keeps the body from the present token, the start of an object, on. */
    void keep() {
        keeping = true;
        keptSize = 0;
        piecesSize = 0;
        pieces.clear();
        keptStart = tokenStart();
        unkeptFrom = (int) (keptStart - _currInputProcessed);
    }

    private void keepBuffer() {
        if (keeping) {
            append(_inputEnd);
            unkeptFrom = 0;
        }
    }

    private void append(int to) {
        int more = to - unkeptFrom;
        if (piecesSize + keptSize + more > largest) {
            throw JsonLimits.tooLarge(largest);
        }
        if (kept.length - keptSize < more) {
            makeRoom(more);
        }
        System.arraycopy(_inputBuffer, unkeptFrom, kept, keptSize, more);
        keptSize += more;
    }

    /** Large records are kept in pieces, so that the memory that they need does not double while they grow. */
    private void makeRoom(int more) {
        if (kept.length < PIECE) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, keptSize + more));
            return;
        }
        pieces.add(kept.length == keptSize ? kept : Arrays.copyOf(kept, keptSize));
        piecesSize += keptSize;
        kept = new byte[Math.max(PIECE, more)];
        keptSize = 0;
    }

    /** What was kept up to the end of the present token; nothing is kept any more. */
    byte[] takeKept() {
        if (piecesSize + keptSize == 0) {
            keeping = false;
            return Arrays.copyOfRange(_inputBuffer, unkeptFrom, _inputPtr);
        }
        append(_inputPtr);
        byte[] taken = new byte[piecesSize + keptSize];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, taken, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(kept, 0, taken, at, keptSize);
        dropKept();
        return taken;
    }

    /** Stops keeping, and lets go of what was kept. */
    void dropKept() {
        keeping = false;
        pieces.clear();
        if (kept.length > PIECE) {
            kept = new byte[1024];
        }
    }

    /** Where the present token begins in what is kept. */
    int tokenFrom() {
        return (int) (tokenStart() - keptStart);
    }

    private long tokenStart() {
        return _tokenInputTotal - 1;
    }

    /** Where the present token ends in what is kept: that of a text after {@link #passText}, of a container after its last token. */
    int tokenTo() {
        return (int) (_currInputProcessed + _inputPtr - keptStart);
    }

    /** Goes behind the present text; says whether it is all plain ASCII, without escapes. */
    boolean passText() {
        int end = plainEnd();
        if (end < 0) {
            _inputPtr = -1 - end;
            _skipString();
            return false;
        }
        passTo(end);
        return true;
    }

    /** Goes behind the present text if it is plain ASCII without escapes, of which all is in the buffer; else stays. */
    boolean passPlainText() {
        int end = plainEnd();
        if (end < 0) {
            return false;
        }
        passTo(end);
        return true;
    }

    private void passTo(int quote) {
        _inputPtr = quote + 1;
        _tokenIncomplete = false;
    }

    /** Where the quote is that ends the present text; -1 - the place where it stops to be plain, or where the buffer ends. */
    private int plainEnd() {
        byte[] buffer = _inputBuffer;
        int at = _inputPtr;
        int end = _inputEnd;
        while (at < end) {
            byte c = buffer[at];
            if (c == '"') {
                return at;
            }
            if (c < ' ' || c == '\\') {
                break;
            }
            at++;
        }
        return -1 - at;
    }

    /** Which line the parser is in. */
    int line() {
        return _currInputRow;
    }

    /** Whether the present number is written as it will be printed: a whole one in 64 bits, or one of few digits without an exponent. */
    boolean isPlainNumber() {
        if (currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return _intLength <= LONGEST_EXACT + 1;
        }
        return _expLength == 0 && _intLength + _fractLength <= LONGEST_EXACT && !isNaN();
    }
}
