package dev.weir.parsers.sdmx;

import dev.weir.parsers.held.HeldValues;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.xml.event.XmlEvents;
import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the observations of an SDMX-ML message, structure specific or generic, while it arrives. */
final class XmlObservations implements Iterator<@Nullable Object> {

    /** Attributes of a data set that say something about the message, in messages that give them no name space. */
    private static final Set<String> ABOUT_THE_MESSAGE = Set.of(
            "action",
            "dataScope",
            "publicationPeriod",
            "publicationYear",
            "reportingBeginDate",
            "reportingEndDate",
            "setID",
            "structureRef",
            "validFromDate",
            "validToDate");

    private final XmlEvents xml;
    private final SdmxRules rules;
    private final XmlGroups groups;
    private final XmlMessageParts messages;
    private String observedDimension = SdmxRules.TIME;
    private @Nullable String action;
    private @Nullable XmlPart dataSet;
    private @Nullable XmlPart group;
    private @Nullable XmlPart series;
    private @Nullable XmlPart observation;
    private @Nullable Row into;
    private boolean gaveRecords;
    private @Nullable Row ahead;
    private boolean ended;

    XmlObservations(XmlEvents xml, SdmxRules rules) {
        this.xml = xml;
        this.rules = rules;
        this.groups = new XmlGroups(
                new HeldValues("SDMX-ML", rules.extractor().limits().heldCharacters()));
        this.messages = new XmlMessageParts(xml, rules);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            switch (xml.next()) {
                case START -> start(xml.name());
                case END -> end();
                case TEXT -> {}
                case DONE -> ended = true;
            }
        }
        return ahead != null;
    }

    private void start(String name) {
        if (xml.depth() == 1) {
            messages.root();
        } else if (name.equals("Structure") && dataSet == null) {
            XmlPart structure = XmlPart.of(xml);
            if (structure.values().get("dimensionAtObservation") instanceof String dimension) {
                observedDimension = dimension;
            }
        } else if (name.equals("Footer") && dataSet == null) {
            messages.footer();
        } else if (name.equals("DataSet")) {
            dataSet();
        } else if (dataSet != null) {
            part(name);
        }
    }

    private void dataSet() {
        action = null;
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("action")) {
                action = xml.attributeValue(i);
            }
        }
        rules.lookAt(action);
        dataSet = XmlPart.of(xml);
        ABOUT_THE_MESSAGE.forEach(dataSet.values()::remove);
        groups.clear();
        gaveRecords = false;
    }

    private void part(String name) {
        switch (name) {
            case "Group" -> {
                if (gaveRecords) {
                    throw xml.broken("a group stands behind observations");
                }
                group = XmlPart.of(xml);
            }
            case "Series" -> series = XmlPart.of(xml);
            case "Obs" -> observation = XmlPart.of(xml);
            case "SeriesKey", "ObsKey", "GroupKey" -> into = present().values();
            case "Attributes" -> into = present().attributes();
            case "Value" -> value();
            case "ObsDimension" -> {
                XmlPart told = XmlPart.of(xml);
                Object id = told.values().get("id");
                put(present().values(), id == null ? observedDimension : id, told);
            }
            case "ObsValue" -> put(present().values(), SdmxRules.VALUE, XmlPart.of(xml));
            case "Comp" ->
                throw Unreadable.because(
                        "Cannot read SDMX-ML: '" + name
                                + "' gives values of several parts, as SDMX 3.0 has them (ask the source for SDMX-ML 2.1 or JSON)");
            default -> {}
        }
    }

    private void value() {
        XmlPart value = XmlPart.of(xml);
        Row target = into;
        if (target != null && value.values().get("id") instanceof String id) {
            put(target, id, value);
        }
    }

    private static void put(Row target, Object id, XmlPart told) {
        target.put(String.valueOf(id), told.values().get("value"));
    }

    /** The innermost part that is open. */
    private XmlPart present() {
        for (XmlPart part : new @Nullable XmlPart[] {observation, series, group, dataSet}) {
            if (part != null) {
                return part;
            }
        }
        throw xml.broken("data stands outside of a data set");
    }

    private void end() {
        int depth = xml.depth();
        if (observation != null && depth < observation.depth()) {
            ahead = record(observation);
            observation = null;
        } else if (series != null && depth < series.depth()) {
            series = null;
        } else if (group != null && depth < group.depth()) {
            groups.add(group);
            group = null;
        } else if (dataSet != null && depth < dataSet.depth()) {
            dataSet = null;
        }
    }

    private Row record(XmlPart observed) {
        gaveRecords = true;
        Row record = new Row();
        if (rules.actionField() != null) {
            record.put(rules.actionField(), action);
        }
        if (series != null) {
            putNew(series.values(), record, true);
        }
        record.putAll(observed.values());
        Row ofGroups = groups.attributes(record);
        putNew(observed.attributes(), record, false);
        if (series != null) {
            putNew(series.attributes(), record, false);
        }
        putNew(ofGroups, record, false);
        if (dataSet != null) {
            putNew(dataSet.values(), record, true);
            putNew(dataSet.attributes(), record, false);
        }
        return named(record);
    }

    /** Puts what is not there yet: what is said of an observation goes before what is said of all. */
    private void putNew(Row from, Row record, boolean isKey) {
        for (int i = 0; i < from.size(); i++) {
            String id = from.keyAt(i);
            if (!record.containsKey(id) && (isKey || rules.wantsAttribute(id))) {
                record.put(id, from.valueAt(i));
            }
        }
    }

    /** The record with the period and the value as they are wanted. */
    private Row named(Row record) {
        if (rules.timeFormat() == null && rules.valueField().equals(SdmxRules.VALUE)) {
            return record;
        }
        Row named = new Row(record.size());
        for (int i = 0; i < record.size(); i++) {
            String id = record.keyAt(i);
            Object value = record.valueAt(i);
            SdmxRules.put(
                    named,
                    id.equals(SdmxRules.VALUE) ? rules.valueField() : id,
                    id.equals(SdmxRules.TIME) ? rules.time(value) : value);
        }
        return named;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row record = ahead;
        ahead = null;
        return record;
    }
}
