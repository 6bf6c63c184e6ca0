package org.lunxun.engine.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of a base's key in which what is commonly shortened is short, and a party school's two nameplates are one.
 *
 * @param key what names that are one when spelt out have in common
 * @param shortened whether the name was short already, so that it may stand for several longer ones
 * @param secondName whether it is a party school by its second nameplate only (administration college)
 */
record LooseName(String key, boolean shortened, boolean secondName) {

    private static final Map<String, String> LONG_TO_SHORT = new LinkedHashMap<>();

    static {
        LONG_TO_SHORT.put("职业技术学院", "职院");
        LONG_TO_SHORT.put("职业学院", "职院");
        LONG_TO_SHORT.put("师范大学", "师大");
        LONG_TO_SHORT.put("农业大学", "农大");
        LONG_TO_SHORT.put("理工大学", "理工大");
        LONG_TO_SHORT.put("工业大学", "工大");
        LONG_TO_SHORT.put("财经大学", "财大");
        LONG_TO_SHORT.put("医科大学", "医大");
        LONG_TO_SHORT.put("科技大学", "科大");
        LONG_TO_SHORT.put("师范学院", "师院");
        LONG_TO_SHORT.put("社会主义学院", "社院");
        LONG_TO_SHORT.put("广播电视大学", "电大");
    }

    private static final Pattern PARTY_SCHOOL = Pattern.compile("委党校$");
    private static final Pattern ADMINISTRATION_COLLEGE = Pattern.compile("([省市县区州盟旗])(?:行政学院|行政学校)$");

    /** The loose form of a key that {@link NameKey#ofBase} made. */
    static LooseName of(String key) {
        String school = PARTY_SCHOOL.matcher(key).replaceFirst("党校");
        String second = ADMINISTRATION_COLLEGE.matcher(school).replaceFirst("$1党校");
        String loose = second;
        boolean shortened = false;
        for (Map.Entry<String, String> each : LONG_TO_SHORT.entrySet()) {
            shortened |= second.contains(each.getValue());
            loose = loose.replace(each.getKey(), each.getValue());
        }
        return new LooseName(loose, shortened, !second.equals(school));
    }
}
