package org.lunxun.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;

/** Reads the cell {@code topics}: {@code topic:weight} items, each topic up to its last colon. */
final class TopicLists {
    private final Words<Topic> topics;
    private final RowNumbers numbers;
    private final int column;

    TopicLists(Words<Topic> topics, RowNumbers numbers, int column) {
        this.topics = topics;
        this.numbers = numbers;
        this.column = column;
    }

    /** The topics of the row; what is wrong with an item is reported. */
    List<TopicWeight> read(RowCells cells) {
        if (cells.isEmpty(column)) {
            return List.of();
        }
        List<TopicWeight> list = new ArrayList<>();
        for (String item : cells.row().text(column).split("\\|")) {
            if (!item.isEmpty()) {
                read(cells, item, list);
            }
        }
        return list;
    }

    private void read(RowCells cells, String item, List<TopicWeight> list) {
        int colon = item.lastIndexOf(':');
        if (colon < 0 || colon == item.length() - 1) {
            cells.defect(DatasetReason.TOPIC_WITHOUT_WEIGHT, column, item);
            return;
        }
        if (colon == 0) {
            cells.defect(DatasetReason.CELL_EMPTY, column, item);
            return;
        }
        Topic topic = topics.of(item.substring(0, colon));
        if (list.stream().anyMatch(earlier -> earlier.topic().equals(topic))) {
            cells.defect(DatasetReason.TOPIC_TWICE, column, topic.name());
        }
        double weight = numbers.part(cells, column, item.substring(colon + 1), RowNumbers.SHARE_ABOVE_0);
        if (weight > 0) {
            list.add(TopicWeight.of(topic, weight));
        }
    }
}
