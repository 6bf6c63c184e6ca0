package org.lunxun.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Topic;

/** Makes units, cadres, answers of surveys, trainings and places out of rows. */
final class PeopleRows {

    /** Whether a row of a roster is somebody who can be trained. */
    private enum State {
        ACTIVE,
        LEFT
    }

    private final TableSink sink;
    private final KnownNames known;
    private final ResourceRows resources;

    PeopleRows(TableSink sink, KnownNames known, ResourceRows resources) {
        this.sink = sink;
        this.known = known;
        this.resources = resources;
    }

    void unit(MappedRow row) {
        Optional<String> name = row.need("name", text -> UnitId.of(text).value());
        Optional<UnitId> id = row.find("id", UnitId::of);
        Optional<String> parent = row.find("parent", text -> UnitId.of(text).value());
        Optional<Region> region = row.find("region", Region::of);
        Optional<BigDecimal> cap = row.findNumber("absenceCap");
        row.made(() -> Unit.builder(id.orElseGet(() -> UnitId.of(name.orElseThrow())), name.orElseThrow())
                        .parent(parent.map(this::unitNamed).orElse(null))
                        .region(region.orElse(null))
                        .absenceCap(cap.orElse(null))
                        .build())
                .ifPresent(unit -> {
                    sink.unit(unit);
                    known.put(unit);
                });
    }

    private UnitId unitNamed(String name) {
        return known.unit(name, sink::unit);
    }

    void cadre(MappedRow row) {
        Optional<CadreId> id = row.need("id", PeopleRows::person);
        Optional<String> name = row.need("name", text -> text);
        Optional<String> unit = row.need("unit", text -> UnitId.of(text).value());
        Optional<LevelCode> level = row.need("level", LevelCode::of);
        Optional<Post> post = row.need("post", text -> Words.constant(Post.class, text));
        Optional<Category> category = row.find("category", Category::of);
        Optional<Sector> sector = row.find("sector", Sector::of);
        Optional<LocalDate> since = row.findDay("postSince");
        Optional<LocalDate> retires = row.findDay("retiresOn");
        Optional<State> state = row.find("state", text -> Words.constant(State.class, text));
        if (id.isPresent() && row.isFormNamedFor("id", "name")) {
            row.lose(
                    "id",
                    "a form whose file is named by a number of the person, not by the name: ids leave the office");
        }
        if (state.equals(Optional.of(State.LEFT))) {
            return;
        }
        row.made(() -> Cadre.builder(
                                id.orElseThrow(),
                                name.orElseThrow(),
                                unitNamed(unit.orElseThrow()),
                                level.orElseThrow(),
                                post.orElseThrow())
                        .category(category.orElse(null))
                        .sector(sector.orElse(null))
                        .postSince(since.orElse(null))
                        .retiresOn(retires.orElse(null))
                        .build())
                .ifPresent(sink::cadre);
    }

    /** Who is meant, but never by the number of an identity document: ids go where names do not. */
    private static CadreId person(String text) {
        if (PlainText.identifies(text)) {
            throw new IllegalArgumentException("an id that is not the number of an identity document");
        }
        return CadreId.of(text);
    }

    /** One row is one answer, or one for each dimension that has a column. */
    void survey(MappedRow row) {
        Optional<String> base = row.need("base", ResourceRows::name);
        Optional<SurveySource> source = row.need("source", SurveySource::of);
        Optional<Integer> respondents = row.needWhole("respondents");
        Optional<BigDecimal> deviation = row.findNumber("deviation");
        Optional<LocalDate> round = row.findDay("round");
        Map<Dimension, BigDecimal> scores = scores(row);
        scores.forEach((dimension, score) -> row.made(() -> SurveyAnswer.builder(
                                resources.baseNamed(base.orElseThrow()),
                                dimension,
                                source.orElseThrow(),
                                score.doubleValue(),
                                respondents.orElseThrow())
                        .deviation(deviation.map(BigDecimal::doubleValue).orElse(null))
                        .round(round.orElse(null))
                        .build())
                .ifPresent(sink::answer));
    }

    private static Map<Dimension, BigDecimal> scores(MappedRow row) {
        Map<Dimension, BigDecimal> scores = new EnumMap<>(Dimension.class);
        if (row.has("score")) {
            Optional<Dimension> dimension = row.need("dimension", text -> Words.constant(Dimension.class, text));
            Optional<BigDecimal> score = row.needNumber("score");
            if (dimension.isPresent() && score.isPresent()) {
                scores.put(dimension.get(), score.get());
            }
            return scores;
        }
        row.findNumber("facultyScore").ifPresent(score -> scores.put(Dimension.FACULTY, score));
        row.findNumber("teachingScore").ifPresent(score -> scores.put(Dimension.TEACHING, score));
        row.findNumber("conditionsScore").ifPresent(score -> scores.put(Dimension.CONDITIONS, score));
        row.findNumber("reputationScore").ifPresent(score -> scores.put(Dimension.REPUTATION, score));
        return scores;
    }

    void training(MappedRow row) {
        Optional<String> number = row.find("reference", text -> text);
        Optional<CadreId> cadre = row.need("cadre", CadreId::of);
        Optional<String> title = row.find("title", text -> text);
        Optional<Topic> topic = row.need("topic", Topic::of);
        Optional<String> base = row.need("base", ResourceRows::name);
        Optional<DateRange> days = row.needDays();
        Optional<BigDecimal> hours = row.needNumber("hours");
        Optional<OrganizerId> organizer = row.find("organizer", OrganizerId::of);
        Optional<DeliveryMode> mode = row.find("mode", Words::mode);
        Optional<OfferingId> offering = row.find("offering", OfferingId::of);
        Optional<BigDecimal> attendance = row.findNumber("attendance");
        Optional<BigDecimal> examination = row.findNumber("examination");
        Optional<String> certificate = row.find("certificate", text -> text);
        row.made(() -> LearningRecord.builder(
                                cadre.orElseThrow(),
                                topic.orElseThrow(),
                                resources.baseNamed(base.orElseThrow()),
                                days.orElseThrow(),
                                hours.orElseThrow().doubleValue())
                        .organizer(organizer.orElse(null))
                        .mode(mode.orElse(DeliveryMode.RESIDENTIAL))
                        .build())
                .ifPresent(training -> sink.training(new TrainingRow(
                        training,
                        title.orElse(null),
                        number.orElse(null),
                        offering.orElse(null),
                        attendance.map(BigDecimal::doubleValue).orElse(null),
                        examination.map(BigDecimal::doubleValue).orElse(null),
                        certificate.orElse(null))));
    }

    void place(MappedRow row) {
        Optional<String> key = row.need("key", text -> text);
        Optional<OfferingId> offering = row.need("offering", OfferingId::of);
        Optional<CadreId> cadre = row.need("cadre", CadreId::of);
        Optional<String> name = row.find("name", text -> text);
        Optional<PlaceRow.State> state = row.find("state", text -> Words.constant(PlaceRow.State.class, text));
        row.made(() -> new PlaceRow(
                        key.orElseThrow(),
                        offering.orElseThrow(),
                        cadre.orElseThrow(),
                        name.orElse(null),
                        state.orElse(PlaceRow.State.RESERVED)))
                .ifPresent(sink::place);
    }
}
