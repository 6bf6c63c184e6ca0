package org.lunxun.sdk.api;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;

/**
 * Reads what people write into the cells and fields of their systems: numbers with full-width digits and units, lists,
 * topics, dates, modes. Each method throws {@link IllegalArgumentException} with a phrase that says what is expected, as
 * {@link SourceRow} wants it.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SourceText {

    private static final int SHOWN = 60;
    private static final Pattern LIST = Pattern.compile("[|、,，;；\\n]");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?)(?:元|人|学时|课时|小时|名|张)?");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?.*");
    private static final Pattern ISO_LIKE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[0-9]{14}(?:[0-9]{3}[0-9Xx]|[0-9])(?![0-9])");
    private static final Set<String> RESIDENTIAL = Set.of("脱产", "面授", "集中", "线下", "现场", "residential");
    private static final Set<String> ONLINE = Set.of("网络", "线上", "在线", "远程", "online");
    private static final Map<String, BaseKind> KINDS = kinds();

    private SourceText() {}

    /**
     * The text as it is compared: NFKC (full-width letters and digits become plain), in lower case, without blanks.
     *
     * @param text any text
     * @return the text to compare, never to show
     */
    public static String compared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The items of a list, separated by {@code |}, {@code 、}, commas, semicolons or line breaks.
     *
     * @param text the text
     * @return the items in their order, trimmed; empty ones and repetitions are left out
     */
    public static List<String> list(String text) {
        return Arrays.stream(LIST.split(text))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A list of topics, each {@code topic:weight} or a word alone; a topic ends at its last colon.
     *
     * @param text the text
     * @param weight the weight of a topic that stands alone, above 0 and at most 1
     * @return the topics in their order
     * @throws IllegalArgumentException when a weight is no number above 0 and at most 1, or a topic stands twice
     */
    public static List<TopicWeight> topics(String text, double weight) {
        Map<Topic, TopicWeight> topics = new LinkedHashMap<>();
        for (String item : list(text)) {
            int colon = Math.max(item.lastIndexOf(':'), item.lastIndexOf('：'));
            String name = (colon < 0 ? item : item.substring(0, colon)).strip();
            double given =
                    colon < 0 ? weight : number(item.substring(colon + 1)).doubleValue();
            if (name.isEmpty() || !(given > 0 && given <= 1)) {
                throw new IllegalArgumentException("topics such as 'law:0.8', with weights above 0 and at most 1");
            }
            Topic topic = Topic.of(name);
            if (topics.putIfAbsent(topic, TopicWeight.of(topic, given)) != null) {
                throw new IllegalArgumentException("no topic twice");
            }
        }
        return List.copyOf(topics.values());
    }

    /**
     * A number that is not negative: {@code 40}, {@code ４０学时}, {@code 2,400 元}.
     *
     * @param text the text; a unit behind the number and commas between thousands are allowed
     * @return the number
     * @throws IllegalArgumentException when it is none
     */
    public static BigDecimal number(String text) {
        String plain = compared(text);
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            throw new IllegalArgumentException("a number of at most 12 digits, not negative");
        }
        return new BigDecimal(number.group(1));
    }

    /**
     * A number without a fraction, from 0 to 10⁹.
     *
     * @param text the text, as {@link #number} takes it
     * @return the number
     * @throws IllegalArgumentException when it is none
     */
    public static int whole(String text) {
        BigDecimal number = number(text).stripTrailingZeros();
        if (number.scale() > 0 || number.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw new IllegalArgumentException("a number without a fraction, from 0 to 1000000000");
        }
        return number.intValue();
    }

    /**
     * A day with its year: {@code 2027-03-02}, {@code 2027/3/2}, {@code 2027.3.2}, {@code 20270302}, {@code 2027年3月2日}.
     *
     * @param text the text
     * @return the day
     * @throws IllegalArgumentException when it is written in another way or is not in the calendar
     */
    public static LocalDate day(String text) {
        String plain = compared(text);
        for (Pattern shape : List.of(ISO_LIKE, COMPACT)) {
            Matcher day = shape.matcher(plain);
            if (day.matches()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)));
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException("a day that is in the calendar", e);
                }
            }
        }
        throw new IllegalArgumentException("a day such as 2027-03-02");
    }

    /**
     * How a class is held: 脱产, 面授, 集中, 线下, 现场, {@code residential}; or 网络, 线上, 在线, 远程, {@code online}.
     *
     * @param text the text, with or without 培训 or 班 behind it, in any case
     * @return the mode
     * @throws IllegalArgumentException when it is another word
     */
    public static DeliveryMode mode(String text) {
        String word = compared(text).replaceFirst("(?:培训|学习|授课|班)+$", "");
        if (RESIDENTIAL.contains(word)) {
            return DeliveryMode.RESIDENTIAL;
        }
        if (ONLINE.contains(word)) {
            return DeliveryMode.ONLINE;
        }
        throw new IllegalArgumentException("脱产 (residential) or 网络 (online)");
    }

    /**
     * What a base is: 党校, 高校 and their like, or a word of the model in any case; any other word is kept.
     *
     * @param text the text, not empty
     * @return the kind
     */
    public static BaseKind kind(String text) {
        BaseKind known = KINDS.get(compared(text));
        return known == null ? BaseKind.of(text.strip()) : known;
    }

    /**
     * Seats from a least and a largest number.
     *
     * @param min the fewest
     * @param max the most, {@link Seats#NO_LIMIT} for no limit
     * @return the seats
     * @throws IllegalArgumentException when the least is above the largest
     */
    public static Seats seats(int min, int max) {
        if (max != 0 && min > max) {
            throw new IllegalArgumentException("a least number of seats that is not above " + max);
        }
        return Seats.of(min, max);
    }

    /**
     * A raw text as findings and logs may show it: one line, shortened, numbers of identity documents (15 or 18 digits)
     * masked but for the first three and the last digit.
     *
     * @param raw the text as the source has it
     * @return the text to show
     */
    public static String shown(String raw) {
        String line = raw.replaceAll("\\s+", " ").strip();
        String masked = IDENTITY.matcher(line).replaceAll(match -> {
            String number = match.group();
            return number.substring(0, 3) + "*".repeat(number.length() - 4) + number.charAt(number.length() - 1);
        });
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }

    private static Map<String, BaseKind> kinds() {
        Map<String, BaseKind> kinds = new LinkedHashMap<>();
        List<BaseKind> known = new ArrayList<>(List.of(
                BaseKind.PARTY_SCHOOL,
                BaseKind.ADMINISTRATION_COLLEGE,
                BaseKind.SOCIALISM_INSTITUTE,
                BaseKind.CADRE_COLLEGE,
                BaseKind.UNIVERSITY,
                BaseKind.TRAINING_CENTER,
                BaseKind.ENTERPRISE,
                BaseKind.TEACHING_SITE,
                BaseKind.ONLINE));
        known.forEach(kind -> kinds.put(compared(kind.name()), kind));
        kinds.put("党校", BaseKind.PARTY_SCHOOL);
        kinds.put("行政学院", BaseKind.ADMINISTRATION_COLLEGE);
        kinds.put("社会主义学院", BaseKind.SOCIALISM_INSTITUTE);
        kinds.put("干部学院", BaseKind.CADRE_COLLEGE);
        kinds.put("高校", BaseKind.UNIVERSITY);
        kinds.put("大学", BaseKind.UNIVERSITY);
        kinds.put("培训中心", BaseKind.TRAINING_CENTER);
        kinds.put("企业", BaseKind.ENTERPRISE);
        kinds.put("教学点", BaseKind.TEACHING_SITE);
        kinds.put("现场教学点", BaseKind.TEACHING_SITE);
        kinds.put("网络学院", BaseKind.ONLINE);
        return kinds;
    }
}
