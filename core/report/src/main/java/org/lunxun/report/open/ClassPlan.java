package org.lunxun.report.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The classes that are held, as far as the public may see them. A class that admits fewer than ten cadres would name
 * those who attend it, so it is only counted.
 */
final class ClassPlan {

    private final List<Offering> classes = new ArrayList<>();
    private int withheld;

    ClassPlan(RotationDataset dataset, List<Integer> attendees, Map<Profile, Integer> profiles) {
        for (int o = 0; o < attendees.size(); o++) {
            Offering offering = dataset.offerings().get(o);
            if (attendees.get(o) > 0) {
                if (admits(offering, profiles) >= Grouping.FEWEST) {
                    classes.add(offering);
                } else {
                    withheld++;
                }
            }
        }
        classes.sort(
                Comparator.comparing((Offering offering) -> offering.dates().start())
                        .thenComparing(Offering::title)
                        .thenComparing(Offering::id));
    }

    private static long admits(Offering offering, Map<Profile, Integer> profiles) {
        Set<LevelCode> levels = new HashSet<>(offering.levels());
        Set<Object> categories = new HashSet<>(offering.categories());
        Set<Object> sectors = new HashSet<>(offering.sectors());
        long admitted = 0;
        for (Map.Entry<Profile, Integer> profile : profiles.entrySet()) {
            Profile cadre = profile.getKey();
            if ((levels.isEmpty() || levels.contains(cadre.level()))
                    && admits(categories, cadre.category())
                    && admits(sectors, cadre.sector())) {
                admitted += profile.getValue();
            }
            if (admitted >= Grouping.FEWEST) {
                break;
            }
        }
        return admitted;
    }

    private static boolean admits(Set<Object> admitted, @Nullable Object value) {
        return admitted.isEmpty() || (value != null && admitted.contains(value));
    }

    List<Offering> classes() {
        return List.copyOf(classes);
    }

    int withheld() {
        return withheld;
    }
}
