package dev.weir.lsp.navigate;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.outline.Field;
import dev.weir.lsp.outline.MappingPart;
import dev.weir.lsp.outline.Trail;
import dev.weir.lsp.reference.Reference;
import dev.weir.lsp.reference.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** Gives definitions other names, where they stand and in all references. */
public final class Renames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

    /** Words that YAML takes for something else than texts. */
    private static final Set<String> NO_TEXTS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Renames() {}

    /** The name at an offset that can be changed; null if there is none. */
    public static @Nullable PrepareRenameResult prepare(ManifestDocument document, int offset) {
        return renamed(document, offset)
                .map(meant -> new PrepareRenameResult(
                        document.buffer().range(meant.start(), meant.end()),
                        document.buffer().text().substring(meant.start(), meant.end())))
                .orElse(null);
    }

    private static Optional<Meant> renamed(ManifestDocument document, int offset) {
        return Meant.at(document, offset)
                .filter(meant -> meant.trail().field() != null && meant.trail().outer() != null);
    }

    /**
     * The changes that give the definition at an offset another name.
     *
     * @throws ResponseErrorException if there is no definition, or the name cannot be one
     */
    public static WorkspaceEdit rename(ManifestDocument document, int offset, String name) {
        Meant meant = renamed(document, offset)
                .orElseThrow(() -> refused("Cannot rename: there is no definition here (put the cursor on its name)"));
        check(meant.trail(), name);
        List<TextEdit> edits = new ArrayList<>();
        Field field = meant.trail().field();
        if (field != null) {
            edits.add(edit(document, field.key().contentStart(), field.key().contentEnd(), name));
        }
        for (Reference reference : document.references().through(meant.trail().part())) {
            Navigation.segment(reference, meant.trail())
                    .ifPresent(segment -> edits.add(edit(document, reference, segment, name)));
        }
        return new WorkspaceEdit(Map.of(document.uri(), edits));
    }

    private static void check(Trail trail, String name) {
        if (!NAME.matcher(name).matches()) {
            throw refused("Cannot rename to '" + name
                    + "': it is no plain name (use letters, digits, underscores and hyphens)");
        }
        if (NO_TEXTS.contains(name.toLowerCase(Locale.ROOT))) {
            throw refused("Cannot rename to '" + name + "': YAML takes that for a value, not a name (choose another)");
        }
        if (trail.container() instanceof MappingPart mapping
                && mapping.keysWithout(trail.field()).contains(name)) {
            throw refused("Cannot rename to '" + name + "': there is already one of this name (choose another)");
        }
    }

    private static TextEdit edit(ManifestDocument document, Reference reference, Segment segment, String name) {
        if (!reference.scalar().isVerbatim()) {
            int line = document.buffer().position(reference.scalar().start()).getLine() + 1;
            throw refused("Cannot rename: the reference in line " + line
                    + " is written with escapes (write it without them)");
        }
        int start = reference.scalar().contentStart();
        return edit(document, start + segment.start(), start + segment.end(), name);
    }

    private static TextEdit edit(ManifestDocument document, int start, int end, String name) {
        return new TextEdit(document.buffer().range(start, end), name);
    }

    private static ResponseErrorException refused(String reason) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
    }
}
