package org.lunxun.plugin.externalprovider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Settings;
import org.lunxun.sdk.api.SourceRow;
import org.lunxun.sdk.api.SourceText;

/** What the custom fields of a course say, and the settings where they do not. */
final class CourseFields {

    private final SourceRow row;
    private final Settings settings;

    CourseFields(SourceRow row, Settings settings) {
        this.row = row;
        this.settings = settings;
    }

    /** The topic that weighs most, the first of several; the title where there is none. */
    static Topic main(List<TopicWeight> topics, String title) {
        return topics.stream()
                .sorted(Comparator.comparingDouble(TopicWeight::weight).reversed())
                .map(TopicWeight::topic)
                .findFirst()
                .orElseGet(() -> Topic.of(title));
    }

    List<TopicWeight> topics() {
        double weight = settings.get(ExternalProvider.TOPIC_WEIGHT).doubleValue();
        return row.find("topics", text -> SourceText.topics(text, weight))
                .or(() -> row.find("categoryname", text -> List.of(TopicWeight.of(Topic.of(text), weight))))
                .orElse(List.of());
    }

    double hours() {
        return row.find("hours", SourceText::number)
                .orElseGet(() -> settings.get(ExternalProvider.HOURS))
                .doubleValue();
    }

    DeliveryMode mode() {
        return row.find("mode", SourceText::mode).orElseGet(() -> settings.get(ExternalProvider.MODE));
    }

    BaseId base() {
        return row.find("base", BaseId::of).orElseGet(() -> BaseId.of(settings.get(ExternalProvider.BASE_ID)));
    }

    Optional<OrganizerId> organizer() {
        return row.find("organizer", OrganizerId::of)
                .or(() -> settings.find(ExternalProvider.ORGANIZER).map(OrganizerId::of));
    }
}
