package org.lunxun.examples.benchmarks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lunxun.model.DateRange;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.CourseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.LecturerId;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.MaterialId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.CatalogueRequest;
import org.lunxun.sdk.api.CatalogueSink;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;

/** Catalogues of any size, made on the way: sources overlap in bases, and in a part of their classes. */
final class ManyCatalogues implements TrainingProvider {

    static final PluginId ID = PluginId.of("many");

    private static final Setting<Integer> SOURCE = Setting.whole("source", "Which one.", 0, 1_000_000);
    private static final Setting<Integer> ROWS = Setting.whole("rows", "How many rows.", 100, 1_000_000);
    private static final PlantedNames NAMES = new PlantedNames(5);
    private static final List<String> TOPICS = List.of("党性教育", "法治", "数字政务", "乡村振兴", "应急管理");

    @Override
    public PluginId id() {
        return ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CATALOGUE);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SOURCE, ROWS);
    }

    @Override
    public void catalogue(CatalogueRequest request, CatalogueSink sink) {
        int source = request.settings().get(SOURCE);
        int rows = request.settings().get(ROWS);
        int bases = rows / 25;
        int[] institutions = new int[bases];
        for (int i = 0; i < bases; i++) {
            // A quarter of the institutions are those of the source before.
            institutions[i] = source * bases * 3 / 4 + i;
            Base base = NAMES.base(institutions[i], source, "b" + i);
            sink.base(base);
        }
        for (int i = 0; i < bases; i++) {
            sink.course(Course.builder(CourseId.of("c" + i), TOPICS.get(i % 5) + "专题" + institutions[i] % 7)
                    .base(BaseId.of("b" + i))
                    .hours(40.0)
                    .build());
            sink.lecturer(Lecturer.builder(LecturerId.of("t" + i), "教师" + institutions[i] % 997)
                    .base(BaseId.of("b" + i))
                    .build());
            sink.material(Material.builder(MaterialId.of("m" + i), "案例选编" + institutions[i] % 7)
                    .base(BaseId.of("b" + i))
                    .build());
        }
        for (int i = 4 * bases; i < rows; i++) {
            int base = i % bases;
            int number = i / bases;
            LocalDate start = LocalDate.of(2027, 1, 4).plusDays(7L * number + institutions[base] % 5);
            sink.offering(Offering.builder(
                            OfferingId.of("k" + i),
                            BaseId.of("b" + base),
                            TOPICS.get(number % 5) + "专题班（第" + number + "期）",
                            DateRange.of(start, start.plusDays(4)),
                            DeliveryMode.RESIDENTIAL,
                            40)
                    .seats(Seats.of(10, 50))
                    .topics(List.of(TopicWeight.of(Topic.of(TOPICS.get(number % 5)), 1)))
                    .build());
        }
    }
}
