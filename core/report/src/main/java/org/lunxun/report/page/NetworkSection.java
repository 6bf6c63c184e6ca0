package org.lunxun.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.report.html.Cell;
import org.lunxun.report.html.Label;
import org.lunxun.report.html.Page;
import org.lunxun.report.html.Table;

/** The network of bases: function by region, with its holes and doubles. */
final class NetworkSection implements Section {

    private static final int MOST = 200;

    private final @Nullable BaseNetwork network;

    NetworkSection(Facts facts) {
        network = facts.background().network();
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public boolean present() {
        return network != null;
    }

    @Override
    public void write(Page page) {
        if (network == null) {
            return;
        }
        List<BaseNetwork.Place> map = network.map();
        long holes = map.stream().filter(BaseNetwork.Place::hole).count();
        long doubles = map.stream().filter(BaseNetwork.Place::twice).count();
        page.paragraph("network.intro", "holes", holes, "doubles", doubles);
        Table table = new Table(page)
                .words("network.function")
                .words("network.region")
                .numbers("network.bases")
                .numbers("network.good")
                .words("network.finding")
                .begin(Label.of("network.map"));
        for (BaseNetwork.Place place : map.subList(0, Math.min(MOST, map.size()))) {
            table.row(
                    Cell.of(place.function()),
                    Cell.of(place.region().name()),
                    Cell.of(place.bases()),
                    Cell.of(place.atStandard()),
                    Cell.of(
                            place.hole()
                                    ? Label.of("network.hole")
                                    : place.twice() ? Label.of("network.double") : Label.same("–")));
        }
        table.end();
        page.cut(Math.min(MOST, map.size()), map.size(), Lists.NETWORK);
    }
}
