package dev.weir.standard.record;

/** Stands for a record that an extractor left out, and that counts all the same when a paginator counts its page. */
final class DroppedRecord {

    static final DroppedRecord INSTANCE = new DroppedRecord();

    private DroppedRecord() {}
}
