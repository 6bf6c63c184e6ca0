package org.lunxun.plugin.university;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** What a class and its course say of what is learnt, and the settings where neither does. */
final class ClassFields {

    private final SourceRow row;
    private final Settings settings;

    ClassFields(SourceRow row, Settings settings) {
        this.row = row;
        this.settings = settings;
    }

    /** A class says it itself, or its course does; days are the class's own. */
    static String inherited(Tables.Line line, Tables.@Nullable Line course, String column) {
        String own = line.cell(column);
        boolean shared = column.equals("subjects")
                || (column.startsWith("metadata.")
                        && !column.equals("metadata.startDate")
                        && !column.equals("metadata.endDate"));
        return own.isBlank() && shared && course != null ? course.cell(column) : own;
    }

    List<TopicWeight> topics() {
        double weight = settings.get(UniversityProvider.TOPIC_WEIGHT).doubleValue();
        return row.find("metadata.topics", text -> SourceText.topics(text, weight))
                .or(() -> row.find("subjects", text -> SourceText.list(text).stream()
                        .map(subject -> TopicWeight.of(Topic.of(subject), weight))
                        .toList()))
                .orElse(List.of());
    }

    /** The topic that weighs most, the first of several; the title where there is none. */
    Topic mainTopic() {
        return topics().stream()
                .sorted(Comparator.comparingDouble(TopicWeight::weight).reversed())
                .map(TopicWeight::topic)
                .findFirst()
                .orElseGet(() -> Topic.of(row.text("title")));
    }

    double hours() {
        return row.find("metadata.hours", SourceText::number)
                .orElseGet(() -> settings.get(UniversityProvider.HOURS))
                .doubleValue();
    }

    DeliveryMode mode() {
        return row.find("metadata.mode", SourceText::mode).orElseGet(() -> settings.get(UniversityProvider.MODE));
    }

    Optional<OrganizerId> organizer() {
        return row.find("metadata.organizer", OrganizerId::of)
                .or(() -> settings.find(UniversityProvider.ORGANIZER).map(OrganizerId::of));
    }
}
