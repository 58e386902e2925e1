package dev.weir.cli.run;

import dev.weir.cli.ConnectorOptions;
import dev.weir.lake.Judgement;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code weir run} was asked for.
 *
 * @param to          where the files go, as the user wrote it
 * @param streams     the streams to read; empty for all
 * @param s3Endpoint  another S3 service; null for Amazon's
 * @param fullRefresh whether to forget earlier states
 * @param account     the account that is read; null if the source has but one
 * @param stages      whether to wait with publishing for {@code weir publish}
 * @param lakeFile    the lake's declaration; null for {@code lake.yaml} beside the manifest, if there is one
 */
record RunOptions(
        ConnectorOptions connector,
        String to,
        List<String> streams,
        @Nullable URI s3Endpoint,
        boolean fullRefresh,
        @Nullable String account,
        boolean stages,
        @Nullable Path lakeFile) {

    RunOptions {
        streams = List.copyOf(streams);
    }

    /**
     * The file that says how the streams lie in the lake, and what is asked of them.
     *
     * @throws dev.weir.manifest.problem.ManifestException with everything that is wrong in the file
     */
    LakeFile declared() {
        LakeFile file = LakeFile.of(connector.manifest(), lakeFile);
        file.refuse(Judgement.problems(file.declaration()));
        return file;
    }

    /** The name that the lake keeps the connector's data under: its folder's, or its file's if that says more. */
    String source() {
        Path file = connector.manifest().toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path folder = file.getParent();
        Path folderName = folder == null ? null : folder.getFileName();
        return base.equals("manifest") && folderName != null ? folderName.toString() : base;
    }
}
