package dev.weir.lake.declare;

import dev.weir.lake.declare.PartitionKey.RunValue;
import java.util.ArrayList;
import java.util.List;

/**
 * How a stream lies in the lake, and what is asked of it.
 *
 * @param partitionBy the keys of its folders; none if its files lie in one
 * @param publish     what becomes of the files that are there
 * @param sortBy      what the rows of a row group are sorted by
 * @param files       how its files are made
 * @param schema      how its columns follow the schema
 * @param gate        the rules that it has to pass, the defaults' before its own; a later one wins
 */
public record StreamDeclaration(
        List<PartitionKey> partitionBy,
        PublishMode publish,
        List<SortKey> sortBy,
        FileSettings files,
        SchemaSettings schema,
        List<Unread> gate) {

    /** Of a stream of which nothing is declared: a folder for each load date, to which files are added. */
    public static final StreamDeclaration DEFAULT = new StreamDeclaration(
            List.of(new PartitionKey.OfRun("load_date", RunValue.LOAD_DATE)),
            PublishMode.APPEND,
            List.of(),
            FileSettings.DEFAULT,
            SchemaSettings.DEFAULT,
            List.of());

    public StreamDeclaration {
        partitionBy = List.copyOf(partitionBy);
        sortBy = List.copyOf(sortBy);
        gate = List.copyOf(gate);
    }

    /** Reads a stream's declaration; what it does not say is as otherwise. */
    static StreamDeclaration read(Declared stream, StreamDeclaration otherwise) {
        List<Unread> gate = new ArrayList<>(otherwise.gate);
        Unread own = stream.unread("gate");
        if (!own.isEmpty()) {
            gate.add(own);
        }
        StreamDeclaration read = new StreamDeclaration(
                PartitionKeyReader.read(stream, otherwise.partitionBy),
                stream.word("publish", PublishMode.class, otherwise.publish),
                stream.has("sort_by")
                        ? stream.texts("sort_by").stream().map(SortKey::of).toList()
                        : otherwise.sortBy,
                FileSettings.read(stream, otherwise.files),
                SchemaSettings.read(stream, otherwise.schema),
                gate);
        stream.end();
        return read;
    }
}
