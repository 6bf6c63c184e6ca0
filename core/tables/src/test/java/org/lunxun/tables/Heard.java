package org.lunxun.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SurveyAnswer;

/** Everything that a reader has said, in its order, one line each. */
final class Heard implements TableSink {

    final List<String> rows = new ArrayList<>();
    final List<String> findings = new ArrayList<>();
    final List<Offering> offerings = new ArrayList<>();

    @Override
    public void finding(Finding finding) {
        findings.add(finding.severity() + " " + finding.reason().name() + " " + finding.location()
                + finding.arguments().stream()
                        .filter(argument -> !argument.value().isEmpty())
                        .map(argument -> " | " + argument.value())
                        .collect(Collectors.joining()));
    }

    @Override
    public void base(Base base) {
        rows.add("base " + base.id() + " " + base.name() + " " + base.kind()
                + (base.places() == null ? "" : " " + base.places())
                + (base.region() == null ? "" : " " + base.region())
                + (base.creditCode() == null ? "" : " " + base.creditCode()));
    }

    @Override
    public void course(Course course) {
        rows.add(course.toString());
    }

    @Override
    public void offering(Offering offering) {
        offerings.add(offering);
        rows.add("class " + offering.id() + " " + offering.title() + " " + offering.dates() + " " + offering.hours()
                + "h " + offering.costPerSeat() + " " + offering.base());
    }

    @Override
    public void lecturer(Lecturer lecturer) {
        rows.add(lecturer.toString());
    }

    @Override
    public void material(Material material) {
        rows.add(material.toString());
    }

    @Override
    public void unit(Unit unit) {
        rows.add(unit.toString());
    }

    @Override
    public void cadre(Cadre cadre) {
        rows.add(cadre.toString());
    }

    @Override
    public void answer(SurveyAnswer answer) {
        rows.add(answer.toString());
    }

    @Override
    public void training(TrainingRow row) {
        rows.add(row.toString());
    }

    @Override
    public void place(PlaceRow row) {
        rows.add(row.toString());
    }

    /** The classes alone. */
    List<String> classes() {
        return rows.stream().filter(row -> row.startsWith("class ")).toList();
    }

    String all() {
        return String.join("\n", rows) + "\n" + String.join("\n", findings) + "\n";
    }
}
