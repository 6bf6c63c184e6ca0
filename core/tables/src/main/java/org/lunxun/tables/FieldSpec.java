package org.lunxun.tables;

import static org.lunxun.tables.FieldSpec.Type.DAY;
import static org.lunxun.tables.FieldSpec.Type.DAYS;
import static org.lunxun.tables.FieldSpec.Type.ID;
import static org.lunxun.tables.FieldSpec.Type.LIST;
import static org.lunxun.tables.FieldSpec.Type.NUMBER;
import static org.lunxun.tables.FieldSpec.Type.TEXT;
import static org.lunxun.tables.FieldSpec.Type.TOPICS;
import static org.lunxun.tables.FieldSpec.Type.WORD;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field that a kind of row can have; the README lists them.
 *
 * @param name its name in mapping files
 * @param type what its cells hold
 * @param needed whether a row without it is lost
 */
record FieldSpec(String name, Type type, boolean needed) {

    /** What the cells of a field hold. */
    enum Type {
        /** An id, kept as it stands. */
        ID,
        /** Any text. */
        TEXT,
        /** A word that may be mapped to one of the model's. */
        WORD,
        /** A number with or without its unit. */
        NUMBER,
        /** A day. */
        DAY,
        /** A first and a last day. */
        DAYS,
        /** Words. */
        LIST,
        /** Topics with weights. */
        TOPICS
    }

    private static final Map<RowKind, Map<String, FieldSpec>> ALL = all();

    static Map<String, FieldSpec> of(RowKind kind) {
        return ALL.getOrDefault(kind, Map.of());
    }

    private static Map<RowKind, Map<String, FieldSpec>> all() {
        Map<RowKind, Map<String, FieldSpec>> all = new EnumMap<>(RowKind.class);
        all.put(
                RowKind.BASE,
                fields(
                        may("id", ID),
                        must("name", ID),
                        must("kind", WORD),
                        may("region", TEXT),
                        may("places", NUMBER),
                        may("creditCode", ID)));
        all.put(
                RowKind.COURSE,
                fields(
                        must("id", ID),
                        must("title", TEXT),
                        may("base", ID),
                        may("topics", TOPICS),
                        may("hours", NUMBER)));
        all.put(RowKind.OFFERING, offering());
        all.put(
                RowKind.LECTURER,
                fields(may("id", ID), must("name", ID), may("base", ID), may("title", TEXT), may("topics", LIST)));
        all.put(
                RowKind.MATERIAL,
                fields(must("id", ID), must("title", TEXT), may("medium", TEXT), may("base", ID), may("topics", LIST)));
        all.put(
                RowKind.UNIT,
                fields(
                        may("id", ID),
                        must("name", ID),
                        may("parent", ID),
                        may("region", TEXT),
                        may("absenceCap", NUMBER)));
        all.put(RowKind.CADRE, cadre());
        all.put(RowKind.FORM, fields(must("form", ID), must("version", NUMBER), must("base", ID), must("round", DAY)));
        all.put(RowKind.SURVEY, survey());
        all.put(
                RowKind.FACT,
                fields(
                        must("base", ID),
                        must("fact", WORD),
                        may("value", TEXT),
                        may("number", NUMBER),
                        may("date", DAY),
                        must("source", TEXT),
                        may("document", TEXT),
                        may("verified", WORD),
                        may("note", TEXT)));
        all.put(RowKind.TRAINING, training());
        all.put(
                RowKind.PLACE,
                fields(
                        must("key", ID),
                        must("offering", ID),
                        must("cadre", ID),
                        may("name", TEXT),
                        may("state", WORD)));
        return all;
    }

    private static Map<String, FieldSpec> offering() {
        return fields(
                must("id", ID),
                must("title", TEXT),
                may("start", DAY),
                may("end", DAY),
                may("days", DAYS),
                must("hours", NUMBER),
                must("base", ID),
                may("minSeats", NUMBER),
                may("maxSeats", NUMBER),
                may("cost", NUMBER),
                may("mode", WORD),
                may("levels", LIST),
                may("categories", LIST),
                may("sectors", LIST),
                may("topics", TOPICS),
                may("organizer", TEXT),
                may("channel", TEXT),
                may("course", ID));
    }

    private static Map<String, FieldSpec> cadre() {
        return fields(
                must("id", ID),
                must("name", TEXT),
                must("unit", ID),
                must("level", WORD),
                must("post", WORD),
                may("state", WORD),
                may("category", WORD),
                may("sector", WORD),
                may("postSince", DAY),
                may("retiresOn", DAY));
    }

    private static Map<String, FieldSpec> survey() {
        return fields(
                must("base", ID),
                may("dimension", WORD),
                may("score", NUMBER),
                may("facultyScore", NUMBER),
                may("teachingScore", NUMBER),
                may("conditionsScore", NUMBER),
                may("reputationScore", NUMBER),
                must("source", WORD),
                must("respondents", NUMBER),
                may("deviation", NUMBER),
                may("round", DAY));
    }

    private static Map<String, FieldSpec> training() {
        return fields(
                may("reference", ID),
                must("cadre", ID),
                may("title", TEXT),
                must("topic", TEXT),
                must("base", ID),
                may("start", DAY),
                may("end", DAY),
                may("days", DAYS),
                must("hours", NUMBER),
                may("organizer", TEXT),
                may("mode", WORD),
                may("offering", ID),
                may("attendance", NUMBER),
                may("examination", NUMBER),
                may("certificate", ID));
    }

    private static Map<String, FieldSpec> fields(FieldSpec... fields) {
        Map<String, FieldSpec> all = new LinkedHashMap<>();
        for (FieldSpec field : List.of(fields)) {
            all.put(field.name(), field);
        }
        return all;
    }

    private static FieldSpec must(String name, Type type) {
        return new FieldSpec(name, type, true);
    }

    private static FieldSpec may(String name, Type type) {
        return new FieldSpec(name, type, false);
    }
}
