package org.lunxun.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lunxun.house.House.CORE;
import static org.lunxun.house.House.internal;
import static org.lunxun.house.House.jdk;
import static org.lunxun.house.House.marked;
import static org.lunxun.house.House.nameEnds;
import static org.lunxun.house.House.packages;
import static org.lunxun.house.House.published;
import static org.lunxun.house.House.rooms;
import static org.lunxun.house.House.visible;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** The rules of the house, one constant each. {@link HouseRulesTest} applies them, {@link HouseRulesBiteTest} shows that they bite. */
final class HouseRules {

    // Who may see whom.

    static final ArchRule MODEL_SEES_THE_JDK = only("model", jdk().or(rooms("model")));

    static final ArchRule ENGINE_SEES_MODEL = only(
            "engine",
            jdk().or(rooms("model", "engine")).or(packages("com.google.common", "jakarta.inject", "org.slf4j")));

    static final ArchRule EXCHANGE_SEES_MODEL = only(
            "exchange",
            jdk().or(rooms("model", "exchange")).or(packages("de.siegmar.fastcsv", "com.fasterxml.jackson")));

    static final ArchRule TABLES_SEE_MODEL = only(
            "tables",
            jdk().or(rooms("model", "tables"))
                    .or(packages(
                            "com.fasterxml.jackson",
                            "de.siegmar.fastcsv",
                            "org.apache.commons.compress",
                            "org.dhatim.fastexcel")));

    static final ArchRule REPORT_SEES_MODEL_AND_ENGINE = only(
            "report",
            jdk().or(rooms("model", "engine", "report"))
                    .or(packages(
                            "de.siegmar.fastcsv",
                            "net.fortuna.ical4j",
                            "org.apache.commons.compress",
                            "org.dhatim.fastexcel")));

    static final ArchRule CLI_SEES_CORE_AND_SDK = only(
            "cli",
            jdk().or(rooms(CORE))
                    .or(rooms("sdk.api", "sdk.host", "sdk.tck", "sync"))
                    .or(packages("picocli", "me.tongfei.progressbar")));

    static final ArchRule SDK_SEES_MODEL_AND_THE_MARKER =
            only("sdk.api", jdk().or(rooms("model", "sdk.api")).or(type("org.pf4j.ExtensionPoint")));

    static final ArchRule HTTP_CLIENT_SEES_SDK = only("sdk.http", jdk().or(rooms("model", "sdk.api", "sdk.http")));

    static final ArchRule HOST_SEES_SDK = only(
            "sdk.host",
            jdk().or(rooms("model", "sdk.api", "sdk.host"))
                    .or(packages("org.pf4j", "org.slf4j", "io.github.resilience4j", "org.objectweb.asm")));

    static final ArchRule SYNC_SEES_ENGINE_EXCHANGE_AND_HOST = only(
            "sync",
            jdk().or(rooms("model", "engine", "exchange", "sdk.api", "sdk.host", "sync"))
                    .or(packages("com.fasterxml.jackson")));

    /** The JDK's own server is the double of a provider that is asked over the network. */
    static final ArchRule CONTRACT_KIT_SEES_SDK = only(
            "sdk.tck",
            jdk().or(rooms("model", "sdk.api", "sdk.tck"))
                    .or(packages("org.junit.jupiter.api", "com.sun.net.httpserver"))
                    .or(type("org.pf4j.Extension"))
                    .or(type("org.pf4j.ExtensionPoint")));

    static final ArchRule MAPPED_PROVIDERS_SEE_SDK_AND_TABLES =
            only("sdk.tables", jdk().or(rooms("model", "tables", "sdk.api", "sdk.http", "sdk.tables")));

    /** Spring is for programs: it stays in examples. */
    static final ArchRule CDI_SEES_CORE_AND_SDK = only(
            "sdk.cdi",
            jdk().or(rooms(CORE))
                    .or(rooms("sdk.api", "sdk.host", "sdk.cdi"))
                    .or(packages(
                            "jakarta.annotation",
                            "jakarta.enterprise",
                            "jakarta.inject",
                            "jakarta.interceptor",
                            "org.jboss.weld")));

    static final ArchRule PLUGINS_SEE_MODEL_AND_SDK = classes()
            .that(rooms("plugin"))
            .should()
            .onlyDependOnClassesThat(rooms("model", "tables", "sdk.api", "sdk.http", "sdk.tables", "plugin")
                    .or(not(packages("org.lunxun"))))
            .because(
                    "a plugin is built against the SDK; of the rest of Lunxun it may bundle tables, sdk.tables, sdk.http");

    static final ArchRule ENGINE_FLOWS_ONE_WAY = CompositeArchRule.of(House.ENGINE_ORDER.stream()
                    .map(HouseRules::seesOnlyWhatComesBefore)
                    .toList())
            .allowEmptyShould(true);

    static final ArchRule NO_CYCLES =
            slices().matching("org.lunxun.(**)").should().beFreeOfCycles();

    // Wiring.

    static final ArchRule CONTAINERS_STAY_OUTSIDE = noClasses()
            .that(not(rooms("sdk.cdi", "examples")))
            .should()
            .dependOnClassesThat(packages("jakarta.enterprise", "org.springframework", "org.jboss.weld"))
            .because("the house is wired from outside, by any container or none");

    static final ArchRule CONSTRUCTORS_ARE_INJECTED = noMembers()
            .that(DescribedPredicate.describe("are no constructors", it -> !(it instanceof JavaConstructor)))
            .should(Conditions.be(marked("jakarta.inject.Inject")))
            .because("what an object needs is what its constructor takes");

    static final ArchRule CORE_HAS_NO_SCOPES = noClasses()
            .that(rooms(CORE))
            .should(Conditions.be(marked("jakarta.inject.Scope").or(marked("jakarta.enterprise.context.NormalScope"))))
            .because("how long an object lives is the business of whoever wires it");

    // Public API.

    static final ArchRule SIGNATURES_NAME_OUR_TYPES = classes()
            .that(published().and(visible()))
            .should(Conditions.nameInSignaturesOnly(
                    jdk().or(packages("org.lunxun")).or(type("org.pf4j.ExtensionPoint"))));

    static final ArchRule IDS_ARE_TYPES = classes()
            .that(published().and(visible()).and(not(internal())))
            .should(Conditions.haveNoTextForAnId())
            .because("an id of a cadre must not pass for the id of a base");

    static final ArchRule PUBLIC_TYPES_SAY_HOW_STABLE_THEY_ARE = classes()
            .that(visible().and(not(rooms("examples"))))
            .should()
            .beAnnotatedWith("org.lunxun.model.Stability");

    static final ArchRule NO_NUMBER_RANKS_A_PERSON = methods()
            .that()
            .areDeclaredInClassesThat(rooms("engine.learning", "engine.oversight"))
            .should(Conditions.notRankAPerson())
            .allowEmptyShould(true)
            .because("records are shown with their sources; people judge people");

    // Same input, same bytes.

    static final ArchRule CORE_READS_NO_CLOCK = noClasses()
            .that(rooms(CORE))
            .should(Conditions.call(Surroundings.CLOCK))
            .because("the date is an argument");

    static final ArchRule CORE_HAS_NO_DEFAULT_LOCALE = noClasses()
            .that(rooms(CORE))
            .should(Conditions.call(Surroundings.LOCALE))
            .because("a locale is an argument, or Locale.ROOT");

    static final ArchRule CORE_HAS_NO_DEFAULT_CHARSET = noClasses()
            .that(rooms(CORE))
            .should(Conditions.call(Surroundings.CHARSET))
            .because("files are UTF-8 unless their format says otherwise");

    static final ArchRule CORE_ROLLS_NO_DICE = noClasses()
            .that(rooms(CORE))
            .should(Conditions.call(Surroundings.CHANCE))
            .because("the seed is an argument");

    static final ArchRule ENGINE_COUNTS_STRICTLY = noClasses()
            .that(rooms("engine"))
            .should(Conditions.call(Surroundings.LOOSE_MATH))
            .because("StrictMath gives the same digits on every machine");

    // Names and nullness.

    static final ArchRule NAMES_SAY_SOMETHING =
            noClasses().should(Conditions.be(nameEnds("Impl", "Manager", "Helper", "Util", "Utils")));

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(Conditions.liveInNullMarkedPackages());

    private HouseRules() {}

    private static ArchRule only(String room, DescribedPredicate<JavaClass> allowed) {
        return classes()
                .that(rooms(room))
                .should()
                .onlyDependOnClassesThat(allowed)
                .as(room + " sees only what its row in the table of rooms allows");
    }

    private static ArchRule seesOnlyWhatComesBefore(String place) {
        String[] later = House.ENGINE_ORDER.stream()
                .skip(House.ENGINE_ORDER.indexOf(place) + 1L)
                .toArray(String[]::new);
        return noClasses()
                .that(rooms(place))
                .should()
                .dependOnClassesThat(rooms(later))
                .as(place + " imports only from packages that come before it")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> type(String name) {
        return DescribedPredicate.describe(name, it -> it.getName().equals(name));
    }
}
