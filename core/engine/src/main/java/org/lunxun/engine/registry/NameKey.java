package org.lunxun.engine.registry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;

/**
 * Brings names to one form, so that variants of a name become equal: width, case, script, spaces and punctuation; and
 * for party schools the ways in which they are commonly written. An empty key means that there is no name to go by.
 */
final class NameKey {

    private static final String ADMINISTRATION_COLLEGE =
            "行政学院|行政学校|行政干部学院|administration (?:college|institute|school)|administrative college"
                    + "|(?:school|college|institute|academy) of (?:administration|governance)";

    /** A party school's second name in brackets: it is the same institution. */
    private static final Pattern BRACKETED_COLLEGE =
            Pattern.compile("\\([^()]*(?:" + ADMINISTRATION_COLLEGE + ")[^()]*\\)");

    private static final Pattern TRAILING_COLLEGE = Pattern.compile("党校.{0,12}(?:行政学院|行政学校|行政干部学院)$");
    private static final Pattern PARTY_PREFIX = Pattern.compile("^(?:中国共产党|中共)");
    private static final Pattern SCHOOL_WITHOUT_COMMITTEE = Pattern.compile("([省市县区州盟旗])党校");
    private static final Pattern PLACE_LEFT_OUT = Pattern.compile("^[省市县区州盟旗](?:委党校|行政学院|行政学校)$");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REGION_SUFFIX = Pattern.compile("(?<=..)(?:自治区|自治州|地区|[省市县区])$");
    private static final Set<String> SMALL_WORDS = Set.of("a", "and", "at", "for", "in", "of", "the");
    private static final Set<String> COMMITTEE_WORDS = Set.of("ccp", "china", "committee", "communist", "cpc");

    /** What is commonly shortened in English names. */
    private static final Map<String, String> SPELT_OUT = Map.ofEntries(
            Map.entry("acad", "academy"),
            Map.entry("admin", "administration"),
            Map.entry("centre", "center"),
            Map.entry("coll", "college"),
            Map.entry("ctr", "center"),
            Map.entry("dept", "department"),
            Map.entry("inst", "institute"),
            Map.entry("intl", "international"),
            Map.entry("mgmt", "management"),
            Map.entry("natl", "national"),
            Map.entry("prov", "province"),
            Map.entry("sch", "school"),
            Map.entry("tech", "technology"),
            Map.entry("univ", "university"));

    private NameKey() {}

    /** The key of a base's name; a party school that leaves its place out gets it from the region. */
    static String ofBase(Base base) {
        String key = ofBase(base.name());
        Region region = base.region();
        return region != null && PLACE_LEFT_OUT.matcher(key).find() ? ofRegion(region.name()) + key : key;
    }

    /** The key of a base's name. */
    static String ofBase(String name) {
        String plain = BRACKETED_COLLEGE.matcher(plain(name)).replaceAll(" ");
        return hasHan(plain) ? han(plain) : latin(plain);
    }

    /** The key of a title or of somebody's name: letters and digits only. */
    static String ofTitle(String title) {
        return NOT_WORD.matcher(plain(title)).replaceAll("");
    }

    /** The key of a region: with or without its suffix it is the same. */
    static String ofRegion(String region) {
        return REGION_SUFFIX.matcher(ofTitle(region)).replaceAll("");
    }

    private static String plain(String text) {
        return Script.simplified(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String han(String plain) {
        String name = NOT_WORD.matcher(plain).replaceAll("");
        name = PARTY_PREFIX.matcher(name).replaceAll("");
        name = name.replace("委员会党校", "委党校");
        name = SCHOOL_WITHOUT_COMMITTEE.matcher(name).replaceAll("$1委党校");
        return TRAILING_COLLEGE.matcher(name).replaceAll("党校");
    }

    private static String latin(String plain) {
        Set<String> words = Arrays.stream(NOT_WORD.split(plain))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> SPELT_OUT.getOrDefault(word, word))
                .collect(Collectors.toCollection(TreeSet::new));
        if (words.contains("party") && words.contains("school")) {
            words.removeAll(COMMITTEE_WORDS);
            if (words.remove("municipal")) {
                words.add("city");
            }
            if (words.remove("provincial")) {
                words.add("province");
            }
        }
        return String.join(" ", words);
    }
}
