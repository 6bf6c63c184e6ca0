package org.lunxun.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Arrays;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * Where a class lives. A room is a package below {@code org.lunxun}; the same packages below {@code org.lunxun.badhouse}
 * count as the same rooms, so that a class there breaks a rule exactly as it would in the real room.
 */
final class House {

    /** The packages of the engine, each of which imports only from earlier ones. */
    static final List<String> ENGINE_ORDER = List.of(
            "engine.rules",
            "engine.registry",
            "engine.appraisal",
            "engine.triage",
            "engine.planning",
            "engine.enrolment",
            "engine.learning",
            "engine.oversight");

    /** The rooms of {@code core}. */
    static final String[] CORE = {"model", "engine", "exchange", "tables", "report", "store", "cli"};

    private static final String BAD = "org.lunxun.badhouse.";
    private static final String GOOD = "org.lunxun.";

    private House() {}

    /** Classes of these rooms and of the packages below them. */
    static DescribedPredicate<JavaClass> rooms(String... rooms) {
        return DescribedPredicate.describe("live in " + String.join(", ", rooms), type -> {
            String place = place(type);
            return Arrays.stream(rooms).anyMatch(room -> place.equals(room) || place.startsWith(room + "."));
        });
    }

    /** Classes of core and of the SDK that vendors see: what others build on. */
    static DescribedPredicate<JavaClass> published() {
        return rooms(CORE).or(rooms("sdk.api", "sdk.http")).as("live in core, sdk.api or sdk.http");
    }

    /** Types that are public only because another room needs them. */
    static DescribedPredicate<JavaClass> internal() {
        return DescribedPredicate.describe("are marked INTERNAL", type -> type.tryGetAnnotationOfType(Stability.class)
                .filter(mark -> mark.value() == Stability.Level.INTERNAL)
                .isPresent());
    }

    /** What every room may name: the JDK, primitive types and JSpecify. */
    static DescribedPredicate<JavaClass> jdk() {
        DescribedPredicate<JavaClass> primitive = DescribedPredicate.describe(
                "are primitive", type -> type.getBaseComponentType().isPrimitive());
        return packages("java", "javax", "org.jspecify").or(primitive).as("come with the JDK or JSpecify");
    }

    /** Classes of these packages and of those below them. */
    static DescribedPredicate<JavaClass> packages(String... names) {
        return DescribedPredicate.describe("live in " + String.join(", ", names), type -> {
            String name = type.getBaseComponentType().getPackageName() + ".";
            return Arrays.stream(names).anyMatch(allowed -> name.startsWith(allowed + "."));
        });
    }

    /** Types that code of another module can name. */
    static DescribedPredicate<JavaClass> visible() {
        return DescribedPredicate.describe("are public", House::isVisible);
    }

    static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.getSimpleName().equals("package-info")
                && type.getEnclosingClass().map(House::isVisible).orElse(true);
    }

    /** Anything that carries an annotation of this name, directly or on one of its annotations. */
    static DescribedPredicate<CanBeAnnotated> marked(String annotation) {
        return DescribedPredicate.describe(
                "are annotated with " + annotation,
                it -> it.isAnnotatedWith(annotation) || it.isMetaAnnotatedWith(annotation));
    }

    /** Anything whose simple name ends so. */
    static DescribedPredicate<HasName> nameEnds(String... endings) {
        return DescribedPredicate.describe("are named *" + String.join(", *", endings), it -> Arrays.stream(endings)
                .anyMatch(ending -> it.getName().endsWith(ending)));
    }

    /** The room and what is below it, for example {@code engine.rules}; empty outside the house. */
    static String place(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.startsWith(BAD)) {
            return name.substring(BAD.length());
        }
        return name.startsWith(GOOD) ? name.substring(GOOD.length()) : "";
    }
}
