package dev.weir.cli.run;

import dev.weir.lake.Judgement;
import dev.weir.lake.Lake;
import dev.weir.lake.LakeOptions;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.lake.declare.Suggestion;
import dev.weir.lake.gate.KnownNames;
import java.util.List;

/**
 * Compares the names in a lake's declaration with what the connector and the lake have, before anything is read.
 *
 * @param file     the declaration
 * @param streams  all streams of the connector
 * @param reporter takes what is no fault for sure
 */
record NameCheck(LakeFile file, List<String> streams, Reporter reporter) {

    /** Tells of streams that are named and that the connector does not have, or not this time. */
    void streams(LakeDeclaration declaration) {
        for (String unknown : declaration.unknown(streams)) {
            reporter.line("The lake's declaration names a stream '" + unknown + "', which the connector does not have ("
                    + Suggestion.of(unknown, streams) + ").");
        }
    }

    /**
     * Compares the streams and accounts of the rules over whole commits.
     *
     * @throws dev.weir.manifest.problem.ManifestException with the streams that nobody knows, and their lines
     */
    void commitGate(LakeOptions options, Lake lake) {
        KnownNames names = new KnownNames(options.source(), streams, options.account(), lake.dataSets());
        file.refuse(Judgement.problems(options.declaration(), names));
        names.doubts().forEach(doubt -> reporter.line(file.doubt(doubt)));
    }
}
