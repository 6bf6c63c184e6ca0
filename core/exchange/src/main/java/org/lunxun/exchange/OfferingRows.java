package org.lunxun.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.Columns;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.TopicWeight;

/** Reads {@code offerings.csv}. */
final class OfferingRows implements RowReader<Offering> {
    private static final int OFFERING_ID = 0;
    private static final int BASE_ID = 1;
    private static final int ORGANIZER_ID = 2;
    private static final int TITLE = 3;
    private static final int START_DATE = 4;
    private static final int END_DATE = 5;
    private static final int HOURS = 6;
    private static final int MIN_SEATS = 7;
    private static final int MAX_SEATS = 8;
    private static final int COST_PER_SEAT = 9;
    private static final int MODE = 10;
    private static final int LEVELS = 11;
    private static final int CATEGORIES = 12;
    private static final int SECTORS = 13;
    private static final int TOPICS = 14;
    private static final int CHANNEL = 15;
    private static final int COURSE_ID = 16;
    /** A column that FORMAT 1 does not know: Lunxun keeps the course of an offering there. */
    static final String COURSE_ID_COLUMN = "course_id";

    static final Columns COLUMNS = Columns.required(
                    "offering_id",
                    "base_id",
                    "organizer_id",
                    "title",
                    "start_date",
                    "end_date",
                    "hours",
                    "min_seats",
                    "max_seats",
                    "cost_per_seat",
                    "mode",
                    "levels",
                    "categories",
                    "sectors",
                    "topics")
            .optional("channel")
            .additional(COURSE_ID_COLUMN);

    private final Reading reading;
    private final RowNumbers numbers = new RowNumbers();
    private final ClosedList<DeliveryMode> modes = new ClosedList<>(DeliveryMode.class);
    private final Words<List<LevelCode>> levelLists;
    private final Words<List<Category>> categoryLists;
    private final Words<List<Sector>> sectorLists;
    private final TopicLists topicLists;
    private final Words<Channel> channels = new Words<>(Channel::of);
    private final Words<CourseId> courses = new Words<>(CourseId::of);
    private final Notices unknownLevels = new Notices(DatasetFile.OFFERINGS, DatasetReason.LEVEL_UNKNOWN, "levels");
    private final List<Offering> offerings = new ArrayList<>();

    OfferingRows(Reading reading) {
        this.reading = reading;
        levelLists = new Words<>(cell -> list(cell, reading.words.levels::of));
        categoryLists = new Words<>(cell -> list(cell, reading.words.categories::of));
        sectorLists = new Words<>(cell -> list(cell, reading.words.sectors::of));
        topicLists = new TopicLists(reading.words.topics, numbers, TOPICS);
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.OFFERINGS;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int id = cells.claim(reading.offerings, OFFERING_ID);
        int base = cells.reference(reading.bases, BASE_ID);
        OrganizerId organizer = cells.looseId(reading.words.organizers, ORGANIZER_ID);
        DateRange dates = cells.days(START_DATE, END_DATE);
        double hours = numbers.filled(cells, HOURS, RowNumbers.AMOUNT);
        Seats seats = seats(cells);
        BigDecimal cost = numbers.exact(cells, COST_PER_SEAT, RowNumbers.AMOUNT);
        DeliveryMode mode = cells.filledChoice(modes, MODE);
        List<LevelCode> levels = levelLists.at(cells.row(), LEVELS);
        List<TopicWeight> topics = topicLists.read(cells);
        if (cells.stays(reading.offerings, id) && dates != null && mode != null) {
            offerings.add(Offering.builder(
                            reading.offerings.value(id),
                            reading.bases.value(base),
                            cells.row().text(TITLE),
                            dates,
                            mode,
                            hours)
                    .organizer(organizer)
                    .seats(seats)
                    .costPerSeat(cost == null ? BigDecimal.ZERO : cost)
                    .levels(levels)
                    .categories(categoryLists.at(cells.row(), CATEGORIES))
                    .sectors(sectorLists.at(cells.row(), SECTORS))
                    .topics(topics)
                    .channel(cells.word(channels, CHANNEL))
                    .course(course(cells))
                    .build());
            noticeLevels(levels, cells.row().number());
        }
    }

    /** FORMAT 1: empty {@code min_seats} is 1, empty {@code max_seats} is no limit; with 0 nobody may attend. */
    private Seats seats(RowCells cells) {
        Integer min = numbers.whole(cells, MIN_SEATS);
        Integer max = numbers.whole(cells, MAX_SEATS);
        if (min != null && max != null && max != 0 && min > max) {
            cells.defect(
                    DatasetReason.MIN_SEATS_ABOVE_MAX,
                    MIN_SEATS,
                    cells.row().text(MIN_SEATS),
                    "max",
                    Integer.toString(max));
            return Seats.ANY;
        }
        return Seats.of(min == null ? 1 : min, max == null ? Seats.NO_LIMIT : max);
    }

    /** The course, null when the cell is empty or cannot be one of ours. */
    private @Nullable CourseId course(RowCells cells) {
        CsvRow row = cells.row();
        boolean fits = row.end(COURSE_ID) - row.start(COURSE_ID) <= Check.MAX_ID_LENGTH;
        return fits ? cells.word(courses, COURSE_ID) : null;
    }

    private void noticeLevels(List<LevelCode> levels, long row) {
        if (!reading.levels.unreadable()) {
            for (LevelCode level : levels) {
                if (!reading.knownLevels.contains(level)) {
                    unknownLevels.add(level, row);
                }
            }
        }
    }

    private static <T> List<T> list(String cell, Function<String, T> word) {
        List<T> items = new ArrayList<>();
        for (String item : cell.split("\\|")) {
            if (!item.isEmpty()) {
                items.add(word.apply(item));
            }
        }
        return List.copyOf(items);
    }

    @Override
    public void end() {
        unknownLevels.report(reading.log);
    }

    @Override
    public List<Offering> values() {
        return offerings;
    }
}
