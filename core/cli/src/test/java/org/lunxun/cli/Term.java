package org.lunxun.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.rules.Rule;
import org.lunxun.engine.rules.Score;
import org.lunxun.engine.triage.Direction;
import org.lunxun.engine.triage.Proposal;
import org.lunxun.engine.triage.Side;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.Channel;
import org.lunxun.model.resource.Course;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.Lecturer;
import org.lunxun.model.resource.Material;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Campaign;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.sdk.api.TrainingProvider;

/** The words of the domain in both languages, each with the type that stands for it. The glossaries are made of these. */
enum Term {
    ROTATION("rotation", "轮训", RotationDataset.class, "training for every cadre within one cycle", "一个周期内每名干部都接受培训"),
    CADRE("cadre", "干部", Cadre.class, "a person who is trained", "受训的人"),
    UNIT("unit", "单位", Unit.class, "an organisation that sends cadres", "派出干部的组织"),
    LEVEL("level", "层次、职级", Level.class, "rank of a post, with its priority and its hours a cycle", "职务职级，带优先度和周期学时"),
    CATEGORY("category", "类别", Category.class, "kind of work of a cadre", "干部的工作类别"),
    SECTOR("sector", "系统", Sector.class, "field of administration", "所属系统（行业）"),
    POST("post", "职务", Post.class, "head, deputy or staff of a unit", "单位正职、副职或一般干部"),
    ABSENCE("absence", "不可调训时段", Absence.class, "a time a cadre cannot be sent; it has no reason", "不能派出的时段，不记原因"),
    BASE("base", "培训基地", Base.class, "an institution that trains", "施教机构"),
    OFFERING("offering, class", "班次", Offering.class, "a class with days, seats and a price", "有日期、名额、费用的班"),
    COURSE("course", "课程", Course.class, "content that classes are held of", "班次所依据的内容"),
    LECTURER("lecturer", "师资", Lecturer.class, "a person who teaches", "授课的人"),
    MATERIAL("material", "培训资料", Material.class, "a book, case, film or site", "书籍、案例、音像、现场"),
    ORGANIZER("organizer", "主办单位", OrganizerId.class, "the authority that calls to a class", "调训的主管部门"),
    CHANNEL("channel", "培训渠道", Channel.class, "lecture, seminar, secondment, abroad …", "讲授、研讨、挂职、出国境等"),
    NEED("need", "培训需求", Need.class, "a topic that a cadre lacks, and how much", "干部所缺的专题及程度"),
    RECORD("record", "学习记录", LearningRecord.class, "a training already done", "已经完成的培训"),
    SURVEY("survey", "调查表", SurveyAnswer.class, "one answer on a base", "对基地的一份答卷"),
    DIMENSION(
            "dimension",
            "师资状况、办学质量、培训条件、社会反映",
            Dimension.class,
            "faculty, teaching, conditions, reputation of a base",
            "基地的四个方面"),
    FACT("fact", "事实材料", BaseFact.class, "something measured or documented on a base", "对基地测得或有文件的情况"),
    PROVIDER("provider", "培训资源提供方", TrainingProvider.class, "whose catalogue a plugin reads", "由插件读取其目录的一方"),
    SOURCE("source", "来源", SourceId.class, "one configured catalogue; every field keeps its own", "一份已配置的目录，每个字段都留来源"),
    REGISTRY("registry", "培训资源总库", MergedRegistry.class, "all catalogues merged into one", "归并所有目录而成"),
    APPRAISAL("appraisal", "评估", Appraisal.class, "what is known of how good a base is", "关于基地办学水平的所知"),
    TRIAGE("triage", "分类建议", Proposal.class, "a proposal for each base, for people to decide", "对每个基地的建议，由人决定"),
    GRASP(
            "grasp, release",
            "抓大、放小",
            Side.class,
            "planned centrally, or left to a county, a department, a menu",
            "统一调训，或下放并列入自主选学"),
    RETAIN("retain, phase out", "留优、去差", Direction.class, "kept, rectified, or no longer used", "保留、整改或不再使用"),
    POLICY("policy", "轮训规则", Policy.class, "the rules of one rotation as data", "一次轮训的规则，以数据表示"),
    EVERYONE_ONCE("everyone once", "五年轮训一遍", CoverRule.class, "nobody twice while somebody has none", "有人未训时不安排他人再训"),
    CAMPAIGN("campaign", "专题活动", Campaign.class, "topics for many units within a time", "限期、多单位的专题学习"),
    PLACE("place in a class", "调训名额", Assignment.class, "one cadre in one class: a row of a plan", "一人一班，计划中的一行"),
    RULE("hard rule", "硬性规则", Rule.class, "what no plan may break", "任何计划不得违反"),
    SCORE("score", "得分", Score.class, "what a plan is worth, in its parts", "计划的价值及构成"),
    BOUND("bound, gap", "上界、差距", PlanResult.class, "no plan scores more; how far this one is below", "任何计划都不超过；本计划差多少"),
    PRICE("price", "影子价格", Price.class, "what one more unit of a scarce thing is worth", "稀缺之物多一份值多少"),
    EFFORT("effort", "计算量", Effort.class, "how much work a planner does; never seconds", "规划时做多少工作，不以秒计"),
    FINDING("finding", "发现", Finding.class, "something noticed while good rows go on", "处理中发现的问题，好数据照常");

    private final String english;
    private final String chinese;
    private final Class<?> type;
    private final String meaning;
    private final String chineseMeaning;

    Term(String english, String chinese, Class<?> type, String meaning, String chineseMeaning) {
        this.english = english;
        this.chinese = chinese;
        this.type = type;
        this.meaning = meaning;
        this.chineseMeaning = chineseMeaning;
    }

    /** The table of the English page. */
    static String table() {
        return rows("| English | 中文 | type | meaning |\n|---|---|---|---|", term -> "| %s | %s | %s | %s |"
                .formatted(term.english, term.chinese, term.typeName(), term.meaning));
    }

    /** The table of the Chinese page. */
    static String chineseTable() {
        return rows("| 中文 | English | 类型 | 含义 |\n|---|---|---|---|", term -> "| %s | %s | %s | %s |"
                .formatted(term.chinese, term.english, term.typeName(), term.chineseMeaning));
    }

    private static String rows(String head, java.util.function.Function<Term, String> row) {
        return Stream.concat(Stream.of(head), Arrays.stream(values()).map(row)).collect(Collectors.joining("\n"));
    }

    private String typeName() {
        return "`" + type.getSimpleName() + "`";
    }
}
