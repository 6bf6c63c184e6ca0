package org.lunxun.engine.registry;

import java.util.List;
import org.lunxun.model.resource.SourceId;

/** The value of the most trusted source survives. */
record SourceTrust(List<SourceId> sources) implements Survivorship {

    SourceTrust {
        sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return "source-trust";
    }

    @Override
    public int choose(String field, List<SourcedValue> values) {
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            // Values stand by source id, so that among sources that are not listed the first one stays.
            if (rank(values.get(i)) < rank(values.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private int rank(SourcedValue value) {
        int place = sources.indexOf(value.source());
        return place < 0 ? sources.size() : place;
    }
}
