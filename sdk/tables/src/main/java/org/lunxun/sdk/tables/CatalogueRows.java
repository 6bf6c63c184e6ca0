package org.lunxun.sdk.tables;

import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.tables.TableSink;

/** Hands what a catalogue can hold to the host; other rows of the same files are for other questions. */
record CatalogueRows(CatalogueSink sink) implements TableSink {

    @Override
    public void finding(Finding finding) {
        sink.finding(finding);
    }

    @Override
    public void base(Base base) {
        sink.base(base);
    }

    @Override
    public void course(Course course) {
        sink.course(course);
    }

    @Override
    public void offering(Offering offering) {
        sink.offering(offering);
    }

    @Override
    public void lecturer(Lecturer lecturer) {
        sink.lecturer(lecturer);
    }

    @Override
    public void material(Material material) {
        sink.material(material);
    }
}
