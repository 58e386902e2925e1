package dev.weir.benchmarks.ceiling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** The columns of the two streams that are written to Parquet, and which of them hardly ever repeat a value. */
final class Schemas {

    static final MessageType ORDERS = MessageTypeParser.parseMessageType("""
            message orders {
              required int64 id;
              optional binary uuid (STRING);
              optional binary status (STRING);
              optional int64 created_at (TIMESTAMP(MICROS,true));
              optional int64 updated_at (TIMESTAMP(MICROS,true));
              optional double amount;
              optional binary currency (STRING);
              optional int64 quantity;
              optional boolean is_gift;
              optional double discount;
              optional binary email (STRING);
              optional binary note (STRING);
              optional group customer {
                optional int64 id;
                optional binary name (STRING);
                optional group address {
                  optional binary city (STRING);
                  optional binary zip (STRING);
                  optional double lat;
                }
              }
              optional group items (LIST) {
                repeated group list {
                  optional group element {
                    optional binary sku (STRING);
                    optional int64 qty;
                    optional double price;
                  }
                }
              }
              optional group tags (LIST) {
                repeated group list {
                  optional binary element (STRING);
                }
              }
            }
            """);

    static final Set<String> DISTINCT_OF_ORDERS = Set.of(
            "id",
            "uuid",
            "email",
            "note",
            "created_at",
            "updated_at",
            "amount",
            "customer.id",
            "customer.address.lat",
            "customer.address.zip",
            "items.list.element.price");

    private static final int KINDS_OF_REPORT = 8;

    private Schemas() {}

    static MessageType texts(List<String> columns) {
        return MessageTypeParser.parseMessageType(columns.stream()
                .map(column -> "optional binary " + column + " (STRING);")
                .collect(Collectors.joining(" ", "message report { ", " }")));
    }

    /** Columns of the wide report with counters, amounts and large numbers. */
    static Set<String> distinctOfReport(List<String> columns) {
        return columns.stream()
                .filter(column -> Set.of(0, 2, 7).contains(columns.indexOf(column) % KINDS_OF_REPORT))
                .collect(Collectors.toSet());
    }
}
