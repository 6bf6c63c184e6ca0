package org.lunxun.tables;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;

/** Makes values out of what people write into cells; the message of what it throws says what was expected, as a phrase. */
final class Words {

    private static final Pattern SEPARATORS = Pattern.compile("[|、,，;；\\n]");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(.*)");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?\\D*");
    private static final Pattern BEHIND_A_MODE = Pattern.compile("(?:培训|学习|授课|班)+$");
    /** Units that change nothing. */
    private static final List<String> PLAIN_UNITS =
            List.of("", "元", "元/人", "人", "学时", "课时", "小时", "名", "张", "个", "分", "间", "位");

    private static final Map<String, DeliveryMode> MODES = modes();
    private static final Map<String, BaseKind> KINDS = kinds();

    private Words() {}

    /** The items of a list, trimmed, mapped, without repetitions. */
    static List<String> list(MappedField field, String text) {
        return Arrays.stream(SEPARATORS.split(text))
                .map(PlainText::stripped)
                .filter(item -> !item.isEmpty())
                .map(field::mapped)
                .distinct()
                .toList();
    }

    /** Topics, each {@code topic:weight} or a word alone. */
    static List<TopicWeight> topics(MappedField field, String text) {
        Map<Topic, TopicWeight> topics = new LinkedHashMap<>();
        for (String item :
                Arrays.stream(SEPARATORS.split(text)).map(PlainText::stripped).toList()) {
            if (item.isEmpty()) {
                continue;
            }
            int colon = Math.max(item.lastIndexOf(':'), item.lastIndexOf('：'));
            String name = field.mapped(PlainText.stripped(colon < 0 ? item : item.substring(0, colon)));
            double weight = colon < 0
                    ? field.weight()
                    : plainNumber(item.substring(colon + 1)).doubleValue();
            if (name.isEmpty() || !(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("topics such as 'law:0.8', with weights above 0 and at most 1");
            }
            if (topics.putIfAbsent(Topic.of(name), TopicWeight.of(Topic.of(name), weight)) != null) {
                throw new IllegalArgumentException("no topic twice");
            }
        }
        return List.copyOf(topics.values());
    }

    private static BigDecimal plainNumber(String text) {
        return number(Map.of(), BigDecimal.ONE, text);
    }

    /** A number that is not negative, in the unit behind it, else in that of its column. */
    static BigDecimal number(Map<String, BigDecimal> units, BigDecimal column, String text) {
        String plain = PlainText.compared(text);
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        Matcher number = NUMBER.matcher(plain);
        if (number.matches()) {
            String unit = number.group(2);
            BigDecimal value = new BigDecimal(number.group(1));
            if (unit.isEmpty()) {
                return value.multiply(column);
            }
            BigDecimal factor = units.get(unit);
            if (factor != null) {
                return value.multiply(factor);
            }
            if (PLAIN_UNITS.contains(unit)) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of at most 12 digits, not negative");
    }

    static int whole(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw new IllegalArgumentException("a number without a fraction, from 0 to 1000000000");
        }
        return plain.intValue();
    }

    /** How a class is held: a word such as 脱产 or 网络, with or without 培训 or 班 behind it. */
    static DeliveryMode mode(String text) {
        String word = PlainText.compared(text);
        DeliveryMode mode = MODES.get(word);
        if (mode == null) {
            mode = MODES.get(BEHIND_A_MODE.matcher(word).replaceFirst(""));
        }
        if (mode == null) {
            throw new IllegalArgumentException("脱产 (residential) or 网络 (online)");
        }
        return mode;
    }

    /** What a base is: a known word, or any other. */
    static BaseKind kind(String text) {
        BaseKind known = KINDS.get(PlainText.compared(text));
        return known == null ? BaseKind.of(text) : known;
    }

    /** A constant by its name in any case. */
    static <E extends Enum<E>> E constant(Class<E> list, String text) {
        E[] all = list.getEnumConstants();
        String word = PlainText.compared(text).toUpperCase(Locale.ROOT);
        for (E one : all == null ? List.<E>of() : List.of(all)) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "one of " + Arrays.toString(all) + ", or a word that the mapping gives for it");
    }

    private static Map<String, DeliveryMode> modes() {
        Map<String, DeliveryMode> modes = new LinkedHashMap<>();
        List.of("脱产", "面授", "集中", "线下", "现场", "residential").forEach(word -> modes.put(word, DeliveryMode.RESIDENTIAL));
        List.of("网络", "线上", "在线", "远程", "online").forEach(word -> modes.put(word, DeliveryMode.ONLINE));
        return modes;
    }

    private static Map<String, BaseKind> kinds() {
        Map<String, BaseKind> kinds = new LinkedHashMap<>();
        put(kinds, BaseKind.PARTY_SCHOOL, "党校");
        put(kinds, BaseKind.ADMINISTRATION_COLLEGE, "行政学院");
        put(kinds, BaseKind.SOCIALISM_INSTITUTE, "社会主义学院");
        put(kinds, BaseKind.CADRE_COLLEGE, "干部学院");
        put(kinds, BaseKind.UNIVERSITY, "高校", "大学");
        put(kinds, BaseKind.TRAINING_CENTER, "培训中心", "培训机构");
        put(kinds, BaseKind.ENTERPRISE, "企业");
        put(kinds, BaseKind.TEACHING_SITE, "教学点", "现场教学点", "现场教学基地");
        put(kinds, BaseKind.ONLINE, "网络学院");
        return kinds;
    }

    private static void put(Map<String, BaseKind> kinds, BaseKind kind, String... words) {
        kinds.put(PlainText.compared(kind.name()), kind);
        List.of(words).forEach(word -> kinds.put(word, kind));
    }
}
