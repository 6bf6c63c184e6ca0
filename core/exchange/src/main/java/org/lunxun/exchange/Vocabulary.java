package org.lunxun.exchange;

import org.lunxun.exchange.text.ValueSet;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.learning.NeedEvidence;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;

/** The words, dates and ranges of days that files of one dataset share, one object for each. */
final class Vocabulary {
    final Words<LevelCode> levels = new Words<>(LevelCode::of);
    final Words<Category> categories = new Words<>(Category::of);
    final Words<Sector> sectors = new Words<>(Sector::of);
    final Words<Region> regions = new Words<>(Region::of);
    final Words<Topic> topics = new Words<>(Topic::of);
    final Words<OrganizerId> organizers = new Words<>(OrganizerId::of);
    final DayCells days = new DayCells();

    final DayRanges ranges = new DayRanges(days);
    final ValueSet<NeedEvidence> evidence = new ValueSet<>();
}
