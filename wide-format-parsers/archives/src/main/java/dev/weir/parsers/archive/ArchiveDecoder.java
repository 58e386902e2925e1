package dev.weir.parsers.archive;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a body that is an archive or a compressed file; another decoder reads each file in it, in the order of the archive.
 * Parts of the names of files become fields of each record: of a document that is an object, or of the objects in one that is a
 * list. Names serve for nothing else: no file is ever written under a name of the archive. Folders, links and devices are passed
 * over; of files with the same name, each is read. Every check sum that the format has is verified, and an archive that breaks
 * off fails.
 *
 * <p>{@code tar} and compressed files are unpacked while they arrive. {@code zip} and {@code 7z} are read by their directory,
 * which stands at the end, and are kept in a temporary file until they were read. An archive in an archive is read by an
 * {@code ArchiveDecoder} in this one. A body without a byte gives no records.
 *
 * <pre>
 * type: CustomDecoder
 * class_name: weir.parsers.ArchiveDecoder
 * include: ["*.csv"]
 * file_pattern: '(?&lt;month&gt;\d{4}-\d{2})_(?&lt;brand&gt;\w+)'
 * decoder:
 *   type: CsvDecoder
 * </pre>
 *
 * @param format      what the body is; {@code auto} finds it by the first bytes, and unpacks a compressed file in a compressed
 *                    file, and a {@code tar} in it, too
 * @param decoder     reads each unpacked file
 * @param include     which files of an archive are read, as patterns of the shell: {@code *} stands for any characters of a name,
 *                    {@code ?} for one, {@code **} for folders too, {@code [a-z]} for one of several, {@code {a,b}} for either;
 *                    a pattern without {@code /} is compared with the name without its folders
 * @param exclude     which files of these are not read, in the same way
 * @param filePattern a regular expression that is looked for in the name of each file with its folders, with {@code /} between
 *                    them; what its named groups hold becomes fields of the records, behind their own. A lone compressed file
 *                    has the name of the body (its {@code Content-Disposition}, or the last part of the URL) without the ending
 *                    of its format
 * @param unmatched   what happens to a file whose name has no {@code file_pattern} in it: {@code keep} reads it, with null in
 *                    these fields, {@code drop} passes over it, {@code fail} fails the slice
 * @param fileField   the field of the records that holds the name of the file
 * @param password    what the files of a {@code zip} (AES and ZipCrypto) or {@code 7z} (AES) are encrypted with
 * @param checksum    the check sum that the packed body must have
 * @param passthrough whether a body that is none of these formats is read by the decoder as it is; otherwise the slice fails
 * @param limits      how much is unpacked at most
 */
@Component("weir.parsers.ArchiveDecoder")
public record ArchiveDecoder(
        @Default("\"auto\"") ArchiveFormat format,
        Decoder decoder,
        @Default("[]") List<Template<String>> include,
        @Default("[]") List<Template<String>> exclude,
        @Nullable Template<String> filePattern,
        @Default("\"fail\"") UnmatchedFile unmatched,
        @Nullable Template<String> fileField,
        @Secret @Nullable Template<String> password,
        @Nullable ArchiveChecksum checksum,
        @Default("false") boolean passthrough,
        @Default("{}") ArchiveLimits limits)
        implements Decoder {

    public ArchiveDecoder {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return new ArchiveDocuments(this, response, scope);
    }
}
