package org.lunxun.tables;

/** Makes the values of every kind of row. */
final class RowMakers {

    private final ResourceRows resources;
    private final PeopleRows people;

    RowMakers(TableMapping mapping, TableSink sink) {
        KnownNames known = new KnownNames(mapping);
        resources = new ResourceRows(sink, known);
        people = new PeopleRows(sink, known, resources);
    }

    void make(RowKind kind, MappedRow row) {
        switch (kind) {
            case BASE -> resources.base(row);
            case COURSE -> resources.course(row);
            case OFFERING -> resources.offering(row);
            case LECTURER -> resources.lecturer(row);
            case MATERIAL -> resources.material(row);
            case UNIT -> people.unit(row);
            case CADRE -> people.cadre(row);
            case FORM -> resources.form(row);
            case SURVEY -> people.survey(row);
            case FACT -> resources.fact(row);
            case TRAINING -> people.training(row);
            case PLACE -> people.place(row);
        }
    }
}
