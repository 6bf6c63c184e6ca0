package org.lunxun.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.badhouse.cli.SeesPluginFiles;
import org.lunxun.badhouse.cycle.left.Left;
import org.lunxun.badhouse.cycle.right.Right;
import org.lunxun.badhouse.engine.SeesExchange;
import org.lunxun.badhouse.engine.appraisal.ShowsGuava;
import org.lunxun.badhouse.engine.learning.RanksPersons;
import org.lunxun.badhouse.engine.planning.CountsLoosely;
import org.lunxun.badhouse.engine.planning.PlanHelper;
import org.lunxun.badhouse.engine.planning.RollsDice;
import org.lunxun.badhouse.engine.rules.ImportsPlanning;
import org.lunxun.badhouse.engine.rules.MeetsTheClockByName;
import org.lunxun.badhouse.engine.rules.ReadsTheClock;
import org.lunxun.badhouse.engine.rules.SpeaksTheMachinesLanguage;
import org.lunxun.badhouse.engine.rules.WritesTheMachinesBytes;
import org.lunxun.badhouse.engine.triage.InjectsAField;
import org.lunxun.badhouse.engine.triage.InjectsAMethod;
import org.lunxun.badhouse.engine.triage.IsOneForAll;
import org.lunxun.badhouse.engine.triage.LivesInAContainer;
import org.lunxun.badhouse.exchange.SeesTheEngineToo;
import org.lunxun.badhouse.model.HasNoMark;
import org.lunxun.badhouse.model.HasTextForAnId;
import org.lunxun.badhouse.model.SeesTheEngine;
import org.lunxun.badhouse.model.TakesTextForAnId;
import org.lunxun.badhouse.plugin.SeesTheHost;
import org.lunxun.badhouse.report.SeesFiles;
import org.lunxun.badhouse.sdk.api.SeesMoreOfPf4j;
import org.lunxun.badhouse.sdk.cdi.SeesTheInsideOfPf4j;
import org.lunxun.badhouse.sdk.host.Plans;
import org.lunxun.badhouse.sdk.http.SeesTheHostOfPlugins;
import org.lunxun.badhouse.sdk.tables.SeesTheHostToo;
import org.lunxun.badhouse.sdk.tck.SeesTheInsideOfTheHost;
import org.lunxun.badhouse.sync.SeesTheReport;
import org.lunxun.badhouse.tables.SeesExchangeToo;

/** Every rule of {@link HouseRules} against a class of {@code org.lunxun.badhouse} that breaks it. */
@Tag("slow")
class HouseRulesBiteTest {

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("org.lunxun.badhouse");

    @ParameterizedTest(name = "{1}")
    @MethodSource("badClasses")
    void bites(ArchRule rule, List<Class<?>> bad) {
        JavaClasses classes = BAD_HOUSE.that(
                DescribedPredicate.describe("are bad", type -> bad.stream().anyMatch(type::isEquivalentTo)));
        assertEquals(bad.size(), classes.size());
        assertTrue(rule.evaluate(classes).hasViolation(), rule.getDescription());
    }

    @Test
    void everyRuleHasItsBadClass() {
        assertEquals(
                HouseRulesTest.rules().map(HouseRulesTest::rule).collect(Collectors.toSet()),
                badClasses().map(it -> it.get()[0]).collect(Collectors.toSet()));
    }

    static Stream<Arguments> badClasses() {
        return Stream.of(
                arguments(HouseRules.MODEL_SEES_THE_JDK, List.of(SeesTheEngine.class)),
                arguments(HouseRules.ENGINE_SEES_MODEL, List.of(SeesExchange.class)),
                arguments(HouseRules.EXCHANGE_SEES_MODEL, List.of(SeesTheEngineToo.class)),
                arguments(HouseRules.TABLES_SEE_MODEL, List.of(SeesExchangeToo.class)),
                arguments(HouseRules.REPORT_SEES_MODEL_AND_ENGINE, List.of(SeesFiles.class)),
                arguments(HouseRules.CLI_SEES_CORE_AND_SDK, List.of(SeesPluginFiles.class)),
                arguments(HouseRules.SDK_SEES_MODEL_AND_THE_MARKER, List.of(SeesMoreOfPf4j.class)),
                arguments(HouseRules.HTTP_CLIENT_SEES_SDK, List.of(SeesTheHostOfPlugins.class)),
                arguments(HouseRules.HOST_SEES_SDK, List.of(Plans.class)),
                arguments(HouseRules.SYNC_SEES_ENGINE_EXCHANGE_AND_HOST, List.of(SeesTheReport.class)),
                arguments(HouseRules.CONTRACT_KIT_SEES_SDK, List.of(SeesTheInsideOfTheHost.class)),
                arguments(HouseRules.MAPPED_PROVIDERS_SEE_SDK_AND_TABLES, List.of(SeesTheHostToo.class)),
                arguments(HouseRules.CDI_SEES_CORE_AND_SDK, List.of(SeesTheInsideOfPf4j.class)),
                arguments(HouseRules.PLUGINS_SEE_MODEL_AND_SDK, List.of(SeesTheHost.class)),
                arguments(HouseRules.ENGINE_FLOWS_ONE_WAY, List.of(ImportsPlanning.class)),
                arguments(HouseRules.NO_CYCLES, List.of(Left.class, Right.class)),
                arguments(HouseRules.CONTAINERS_STAY_OUTSIDE, List.of(LivesInAContainer.class)),
                arguments(HouseRules.CONSTRUCTORS_ARE_INJECTED, List.of(InjectsAField.class)),
                arguments(HouseRules.CONSTRUCTORS_ARE_INJECTED, List.of(InjectsAMethod.class)),
                arguments(HouseRules.CORE_HAS_NO_SCOPES, List.of(LivesInAContainer.class)),
                arguments(HouseRules.CORE_HAS_NO_SCOPES, List.of(IsOneForAll.class)),
                arguments(HouseRules.SIGNATURES_NAME_OUR_TYPES, List.of(ShowsGuava.class)),
                arguments(HouseRules.SIGNATURES_NAME_OUR_TYPES, List.of(SeesMoreOfPf4j.class)),
                arguments(HouseRules.IDS_ARE_TYPES, List.of(HasTextForAnId.class)),
                arguments(HouseRules.IDS_ARE_TYPES, List.of(TakesTextForAnId.class)),
                arguments(HouseRules.PUBLIC_TYPES_SAY_HOW_STABLE_THEY_ARE, List.of(HasNoMark.class)),
                arguments(HouseRules.NO_NUMBER_RANKS_A_PERSON, List.of(RanksPersons.class)),
                arguments(HouseRules.CORE_READS_NO_CLOCK, List.of(ReadsTheClock.class)),
                arguments(HouseRules.CORE_READS_NO_CLOCK, List.of(MeetsTheClockByName.class)),
                arguments(HouseRules.CORE_HAS_NO_DEFAULT_LOCALE, List.of(SpeaksTheMachinesLanguage.class)),
                arguments(HouseRules.CORE_HAS_NO_DEFAULT_CHARSET, List.of(WritesTheMachinesBytes.class)),
                arguments(HouseRules.CORE_ROLLS_NO_DICE, List.of(RollsDice.class)),
                arguments(HouseRules.ENGINE_COUNTS_STRICTLY, List.of(CountsLoosely.class)),
                arguments(HouseRules.NAMES_SAY_SOMETHING, List.of(PlanHelper.class)),
                arguments(HouseRules.PACKAGES_ARE_NULL_MARKED, List.of(HasNoMark.class)));
    }
}
