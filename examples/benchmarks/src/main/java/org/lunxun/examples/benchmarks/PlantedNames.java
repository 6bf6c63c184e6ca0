package org.lunxun.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lunxun.model.people.Region;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

/**
 * Institutions that never were, and the ways in which sources write their names: script, width, case, punctuation, a party
 * school's nameplates, short forms, a place left out, now and then a slip of the hand. Places have neighbours of the same name
 * and another level, and institutions have neighbours with another number or direction.
 */
final class PlantedNames {

    private static final String FIRST = "澜清溪柏松云石金玉龙凤安宁永新平和兴泰昌盛丰";
    private static final String SECOND = "汀川河山湖泉岭原州城陵阳江浦港湾塘桥林洲台";
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Map<Character, Character> TRADITIONAL = Map.ofEntries(
            Map.entry('党', '黨'),
            Map.entry('学', '學'),
            Map.entry('业', '業'),
            Map.entry('职', '職'),
            Map.entry('术', '術'),
            Map.entry('农', '農'),
            Map.entry('训', '訓'),
            Map.entry('县', '縣'),
            Map.entry('区', '區'),
            Map.entry('师', '師'),
            Map.entry('范', '範'),
            Map.entry('财', '財'),
            Map.entry('经', '經'),
            Map.entry('龙', '龍'),
            Map.entry('兴', '興'),
            Map.entry('宁', '寧'));

    private final long seed;

    PlantedNames(long seed) {
        this.seed = seed;
    }

    /** One of the institutions, as one of its sources writes it. */
    Base base(int institution, int variant, String id) {
        SplittableRandom truth = new SplittableRandom(seed * 31 + institution);
        SplittableRandom random = new SplittableRandom((seed * 31 + institution) * 31 + variant + 1);
        String stem = letter(FIRST, institution / 5)
                + letter(SECOND, institution / 5 / FIRST.length())
                + (institution / 5 / FIRST.length() / SECOND.length() == 0
                        ? ""
                        : letter(FIRST, institution / 5 / FIRST.length() / SECOND.length()));
        String level = List.of("市", "县", "区").get(institution / 5 % 3);
        String place = stem + level;
        List<String> names =
                switch (institution % 5) {
                    case 0 -> partySchool(stem, place);
                    case 1 -> List.of(place + "农业大学", place + "农业大学", place + "农大");
                    case 2 -> List.of(place + "职业技术学院", place + "职业技术学院", place + "职院");
                    case 3 -> List.of(place + "第一干部培训中心", place + "第一干部培训中心", place + " 第一干部培训中心");
                    default ->
                        List.of(
                                english(institution) + " Training Centre",
                                english(institution).toUpperCase(Locale.ROOT) + " TRAINING CENTER",
                                "Training Ctr., " + english(institution));
                };
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            name = traditional(name);
        }
        if (random.nextInt(5) == 0) {
            name = wide(name, random);
        }
        if (random.nextInt(100) == 0) {
            int at = random.nextInt(name.length() - 1);
            name = name.substring(0, at) + name.substring(at + 1);
        }
        boolean nowhere = random.nextInt(20) == 0 && !name.startsWith(level);
        boolean hasCode = truth.nextInt(2) == 0 && random.nextInt(3) > 0;
        return Base.builder(BaseId.of(id), name, kind(institution))
                .region(nowhere ? null : Region.of(random.nextInt(3) == 0 ? stem : place))
                .creditCode(hasCode ? code(institution) : null)
                .build();
    }

    private static List<String> partySchool(String stem, String place) {
        String level = place.substring(stem.length());
        return List.of(
                "中共" + place + "委党校",
                place + "委党校",
                place + "委党校（" + place + "行政学院）",
                "中国共产党" + place + "委员会党校",
                place + "党校",
                level + "委党校");
    }

    private static BaseKind kind(int institution) {
        return switch (institution % 5) {
            case 0 -> BaseKind.PARTY_SCHOOL;
            case 1, 2 -> BaseKind.UNIVERSITY;
            default -> BaseKind.TRAINING_CENTER;
        };
    }

    private static String english(int institution) {
        String[] syllables = {"lan", "ting", "qing", "chuan", "bai", "shan", "yun", "he", "jin", "ling"};
        StringBuilder name = new StringBuilder();
        for (int rest = institution / 5 + 10; rest > 0; rest /= 10) {
            name.append(syllables[rest % 10]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Harbour";
    }

    private static String letter(String letters, int at) {
        return String.valueOf(letters.charAt(at % letters.length()));
    }

    private static String traditional(String name) {
        StringBuilder changed = new StringBuilder();
        name.chars().forEach(letter -> changed.append(TRADITIONAL.getOrDefault((char) letter, (char) letter)));
        return changed.toString();
    }

    private static String wide(String name, SplittableRandom random) {
        StringBuilder changed = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            changed.append(letter > ' ' && letter < 127 ? (char) (letter + 0xFEE0) : letter);
        }
        return random.nextBoolean()
                ? changed + "　"
                : changed.insert(changed.length() / 2, ' ').toString();
    }

    /** A unified social credit code with a right check character (GB 32100-2015). */
    static String code(int institution) {
        String body = "12" + String.format(Locale.ROOT, "%06d%09d", 410000 + institution % 100, institution);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CODE_LETTERS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CODE_LETTERS.charAt((31 - sum % 31) % 31);
    }
}
