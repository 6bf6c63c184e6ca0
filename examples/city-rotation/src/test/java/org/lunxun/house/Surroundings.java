package org.lunxun.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Calls whose answer depends on when, where and on what machine they are made. */
final class Surroundings {

    static final DescribedPredicate<CodeUnitAccessTarget> CLOCK = DescribedPredicate.describe(
            "read a clock, or the machine's zone or environment",
            call -> owner(call).startsWith("java.time.") && call.getName().equals("now")
                    || owner(call).equals("java.time.Clock") && call.getName().startsWith("system")
                    || named(call, "java.lang.System", "currentTimeMillis", "nanoTime", "getenv")
                    || named(call, "java.time.ZoneId", "systemDefault")
                    || named(call, "java.util.TimeZone", "getDefault")
                    || named(call, "java.util.Calendar", "getInstance")
                    || named(call, "java.util.Date", "<init>") && takes(call).isEmpty());

    static final DescribedPredicate<CodeUnitAccessTarget> LOCALE = DescribedPredicate.describe(
            "depend on the default locale",
            call -> named(call, "java.util.Locale", "getDefault") || !takesOne(call, Locale.class) && isLocal(call));

    static final DescribedPredicate<CodeUnitAccessTarget> CHARSET = DescribedPredicate.describe(
            "depend on the default charset",
            call -> named(call, "java.nio.charset.Charset", "defaultCharset")
                    || named(call, "java.lang.String", "getBytes")
                            && takes(call).isEmpty()
                    || named(call, "java.lang.String", "<init>")
                            && takes(call).contains("[B")
                            && takes(call).stream().allMatch(Set.of("[B", "int")::contains)
                    || named(call, "java.io.ByteArrayOutputStream", "toString")
                            && takes(call).isEmpty()
                    || isReaderOrWriter(call)
                            && Stream.of("Charset", "CharsetDecoder", "CharsetEncoder", "Reader", "Writer")
                                    .noneMatch(type -> takesNamed(call, type))
                            && !namesCharset(call));

    static final DescribedPredicate<CodeUnitAccessTarget> CHANCE = DescribedPredicate.describe(
            "depend on chance",
            call -> named(call, "java.lang.Math", "random")
                    || named(call, "java.util.concurrent.ThreadLocalRandom", "current")
                    || named(call, "java.util.UUID", "randomUUID")
                    || named(call, "java.util.Collections", "shuffle") && !takesOne(call, Random.class)
                    || call.getOwner().isAssignableTo("java.util.random.RandomGenerator")
                            && call.getName().equals("<init>")
                            && takes(call).isEmpty());

    static final DescribedPredicate<CodeUnitAccessTarget> LOOSE_MATH = DescribedPredicate.describe(
            "use a function of Math that may differ in the last digit",
            call -> named(
                    call,
                    "java.lang.Math",
                    "sin",
                    "cos",
                    "tan",
                    "asin",
                    "acos",
                    "atan",
                    "atan2",
                    "sinh",
                    "cosh",
                    "tanh",
                    "exp",
                    "expm1",
                    "log",
                    "log10",
                    "log1p",
                    "pow",
                    "cbrt",
                    "hypot"));

    private static final Set<String> TEXT_AND_DATE_FORMATS = Set.of(
            "java.text.NumberFormat",
            "java.text.DateFormat",
            "java.text.DecimalFormat",
            "java.text.SimpleDateFormat",
            "java.text.Collator",
            "java.text.MessageFormat",
            "java.text.BreakIterator");

    private Surroundings() {}

    private static boolean isLocal(CodeUnitAccessTarget call) {
        return named(call, "java.lang.String", "format", "toLowerCase", "toUpperCase")
                || named(call, "java.time.format.DateTimeFormatter", "ofPattern")
                || named(call, "java.time.format.DateTimeFormatter", "ofLocalizedDate", "ofLocalizedDateTime")
                || named(call, "java.util.Formatter", "<init>")
                || named(call, "java.util.Scanner", "<init>")
                || named(call, "java.io.PrintStream", "printf", "format")
                || named(call, "java.io.PrintWriter", "printf", "format")
                || named(call, "java.util.ResourceBundle", "getBundle")
                || TEXT_AND_DATE_FORMATS.contains(owner(call))
                        && (call.getName().equals("<init>") || call.getName().matches("get.*Instance"));
    }

    private static boolean isReaderOrWriter(CodeUnitAccessTarget call) {
        return call.getName().equals("<init>")
                && Set.of(
                                "java.io.FileReader",
                                "java.io.FileWriter",
                                "java.io.InputStreamReader",
                                "java.io.OutputStreamWriter",
                                "java.io.PrintStream",
                                "java.io.PrintWriter",
                                "java.util.Scanner",
                                "java.util.Formatter")
                        .contains(owner(call));
    }

    /** Whether the last argument is the name of a character set, as in {@code new InputStreamReader(in, "UTF-8")}. */
    private static boolean namesCharset(CodeUnitAccessTarget call) {
        List<String> types = takes(call);
        return types.size() > 1 && types.get(types.size() - 1).equals("java.lang.String");
    }

    private static boolean named(CodeUnitAccessTarget call, String owner, String... names) {
        return owner(call).equals(owner) && List.of(names).contains(call.getName());
    }

    private static boolean takesOne(CodeUnitAccessTarget call, Class<?> type) {
        return takes(call).contains(type.getName());
    }

    private static boolean takesNamed(CodeUnitAccessTarget call, String simpleName) {
        return call.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .anyMatch(simpleName::equals);
    }

    private static List<String> takes(CodeUnitAccessTarget call) {
        return call.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static String owner(CodeUnitAccessTarget call) {
        return call.getOwner().getName();
    }
}
