package org.lunxun.exchange;

import java.time.LocalDate;
import java.util.List;
import org.lunxun.exchange.text.Chunks;
import org.lunxun.exchange.text.Columns;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Sector;

/** Reads {@code cadres.csv}. */
final class CadreRows implements RowReader<Cadre> {
    private static final int CADRE_ID = 0;
    private static final int NAME = 1;
    private static final int UNIT_ID = 2;
    private static final int LEVEL = 3;
    private static final int CATEGORY = 4;
    private static final int SECTOR = 5;
    private static final int POST = 6;
    private static final int POST_SINCE = 7;
    private static final int RETIRES_ON = 8;
    static final Columns COLUMNS = Columns.required(
            "cadre_id", "name", "unit_id", "level", "category", "sector", "post", "post_since", "retires_on");

    private final Reading reading;
    private final ClosedList<Post> posts = new ClosedList<>(Post.class);
    private final List<Cadre> cadres = new Chunks<>();

    CadreRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public DatasetFile file() {
        return DatasetFile.CADRES;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void read(RowCells cells) {
        int id = cells.claim(reading.cadres, CADRE_ID);
        String name = cells.row().text(NAME);
        int unit = cells.reference(reading.units, UNIT_ID);
        int level = cells.reference(reading.levels, LEVEL);
        Category category = cells.word(reading.words.categories, CATEGORY);
        Sector sector = cells.word(reading.words.sectors, SECTOR);
        Post post = cells.filledChoice(posts, POST);
        LocalDate postSince = cells.day(POST_SINCE);
        LocalDate retiresOn = cells.day(RETIRES_ON);
        if (cells.stays(reading.cadres, id) && post != null) {
            cadres.add(new Cadre(
                    reading.cadres.value(id),
                    name,
                    reading.units.value(unit),
                    reading.levels.value(level),
                    post,
                    category,
                    sector,
                    postSince,
                    retiresOn));
        }
    }

    @Override
    public List<Cadre> values() {
        return cadres;
    }
}
