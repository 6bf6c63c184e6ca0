package org.lunxun.plugin.partyschool;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lunxun.sdk.api.SourceText;

/** What a column can hold, and the words by which its header is known; the README lists them. */
enum Field {
    CLASS_ID(PlanSheet.Topic.CLASSES, "班次编号", "班次代码", "编号", "class id", "class no", "offering id"),
    CLASS_TITLE(PlanSheet.Topic.CLASSES, "班次名称", "班级名称", "培训班名称", "班次", "class name", "title"),
    START(PlanSheet.Topic.CLASSES, "开始日期", "开班日期", "开班时间", "开始时间", "start date", "start"),
    END(PlanSheet.Topic.CLASSES, "结束日期", "结业日期", "结束时间", "结业时间", "end date", "end"),
    DAYS(PlanSheet.Topic.CLASSES, "培训时间", "起止日期", "起止时间", "培训日期", "dates"),
    HOURS(PlanSheet.Topic.CLASSES, "学时", "课时", "总学时", "hours"),
    HELD_BY(PlanSheet.Topic.CLASSES, "承办单位", "承办基地", "培训基地", "基地", "base", "held by"),
    MIN_SEATS(PlanSheet.Topic.CLASSES, "最少人数", "最低人数", "开班人数", "min seats"),
    MAX_SEATS(PlanSheet.Topic.CLASSES, "最多人数", "名额", "人数", "计划人数", "max seats", "seats"),
    COST(PlanSheet.Topic.CLASSES, "每人费用", "人均费用", "收费标准", "费用", "cost per seat", "cost"),
    MODE(PlanSheet.Topic.CLASSES, "培训方式", "培训形式", "mode"),
    LEVELS(PlanSheet.Topic.CLASSES, "对象层次", "层次", "职级", "levels"),
    CATEGORIES(PlanSheet.Topic.CLASSES, "类别", "人员类别", "categories"),
    SECTORS(PlanSheet.Topic.CLASSES, "系统", "行业", "领域", "sectors"),
    TOPICS(PlanSheet.Topic.CLASSES, "专题", "主题", "培训内容", "topics"),
    ORGANIZER(PlanSheet.Topic.CLASSES, "主办单位", "调训单位", "organizer"),
    CHANNEL(PlanSheet.Topic.CLASSES, "教学形式", "培训渠道", "channel"),

    BASE_NAME(PlanSheet.Topic.BASES, "基地名称", "base name"),
    BASE_ID(PlanSheet.Topic.BASES, "基地编号", "base id"),
    BASE_KIND(PlanSheet.Topic.BASES, "基地类型", "类型", "kind"),
    REGION(PlanSheet.Topic.BASES, "地区", "所在地区", "所在地", "region"),
    PLACES(PlanSheet.Topic.BASES, "床位", "床位数", "容纳人数", "可容纳人数", "places", "beds"),
    CREDIT_CODE(PlanSheet.Topic.BASES, "统一社会信用代码", "信用代码", "credit code");

    private final PlanSheet.Topic topic;
    /** The words as they are compared, each between bars. */
    private final String words;

    Field(PlanSheet.Topic topic, String... words) {
        this.topic = topic;
        this.words = Arrays.stream(words).map(SourceText::compared).collect(Collectors.joining("|", "|", "|"));
    }

    /** The field of a sheet that a header's cell names, whatever its brackets, blanks and case. */
    static Optional<Field> named(PlanSheet.Topic topic, String header) {
        String word = SourceText.compared(header).replaceAll("\\(.*?\\)|\\[.*?]|【.*?】|[*:]", "");
        return Arrays.stream(values())
                .filter(field -> field.topic == topic && !word.isEmpty() && field.words.contains("|" + word + "|"))
                .findFirst();
    }
}
