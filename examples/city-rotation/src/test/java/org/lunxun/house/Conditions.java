package org.lunxun.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What {@link HouseRules} asks of classes, where ArchUnit has no words for it. */
final class Conditions {

    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "float",
            "double",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble");

    private Conditions() {}

    static <T> ArchCondition<T> be(DescribedPredicate<? super T> predicate) {
        return condition(
                predicate.getDescription(),
                (item, report) -> {
                    if (predicate.test(item)) {
                        report.accept(item + " " + predicate.getDescription());
                    }
                },
                true);
    }

    /** Meant for {@code noClasses()}: each such call is an event that satisfies the condition. */
    static ArchCondition<JavaClass> call(DescribedPredicate<? super CodeUnitAccessTarget> target) {
        return condition(
                target.getDescription(),
                (type, report) -> {
                    Stream<JavaCodeUnitAccess<?>> calls = Stream.concat(
                            type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream());
                    calls.filter(call -> target.test(call.getTarget()))
                            .map(JavaAccess::getDescription)
                            .forEach(report);
                },
                true);
    }

    static ArchCondition<JavaClass> nameInSignaturesOnly(DescribedPredicate<JavaClass> allowed) {
        return condition(
                "name in public signatures only the JDK's and Lunxun's types",
                (type, report) -> {
                    Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                            .flatMap(it -> it.getAllInvolvedRawTypes().stream())
                            .filter(it -> !allowed.test(it))
                            .forEach(it -> report.accept(type.getName() + " extends or implements " + it.getName()));
                    type.getMembers().stream().filter(Conditions::isVisible).forEach(member -> types(member)
                            .flatMap(it -> it.getAllInvolvedRawTypes().stream())
                            .filter(it -> !allowed.test(it))
                            .forEach(it -> report.accept(member.getFullName() + " names " + it.getName())));
                },
                false);
    }

    static ArchCondition<JavaClass> haveNoTextForAnId() {
        return condition(
                "have no String for an id",
                (type, report) -> {
                    type.getMembers().stream().filter(Conditions::isVisible).forEach(member -> {
                        if (isId(member.getName())
                                && types(member)
                                        .findFirst()
                                        .filter(Conditions::isText)
                                        .isPresent()) {
                            report.accept(member.getFullName() + " is an id and a String");
                        }
                        if (member instanceof JavaCodeUnit unit) {
                            Stream.of(reflect(unit).getParameters())
                                    .filter(it -> it.getType() == String.class && isId(it.getName()))
                                    .map(Parameter::getName)
                                    .forEach(it ->
                                            report.accept(unit.getFullName() + " takes the id " + it + " as a String"));
                        }
                    });
                },
                false);
    }

    static ArchCondition<JavaMethod> notRankAPerson() {
        return condition(
                "return no number that ranks a person",
                (method, report) -> {
                    String name = method.getName().toLowerCase(Locale.ROOT);
                    if (isVisible(method)
                            && Stream.of("score", "rank", "rating", "index", "grade")
                                    .anyMatch(name::contains)
                            && method.getReturnType().getAllInvolvedRawTypes().stream()
                                    .anyMatch(it -> NUMBERS.contains(it.getName()))) {
                        report.accept(method.getFullName() + " returns a number");
                    }
                },
                false);
    }

    static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return condition(
                "live in packages marked @NullMarked",
                (type, report) -> {
                    if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                        report.accept(type.getName() + " lives in a package that is not marked @NullMarked");
                    }
                },
                false);
    }

    /** What a member shows to callers: a field its type; a method its result first, then what it takes and throws. */
    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            Stream.of(unit.getReturnType()),
                            unit.getParameterTypes().stream(),
                            unit.getTypeParameters().stream(),
                            unit.getExceptionTypes().stream())
                    .flatMap(it -> it);
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("Id");
    }

    private static boolean isText(JavaType type) {
        return type.getName().equals("java.lang.String");
    }

    private static Executable reflect(JavaCodeUnit unit) {
        return unit instanceof JavaMethod method ? method.reflect() : ((JavaConstructor) unit).reflect();
    }

    private static <T> ArchCondition<T> condition(
            String description, BiConsumer<T, Consumer<String>> finder, boolean satisfied) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                finder.accept(item, message -> events.add(new SimpleConditionEvent(item, satisfied, message)));
            }
        };
    }
}
