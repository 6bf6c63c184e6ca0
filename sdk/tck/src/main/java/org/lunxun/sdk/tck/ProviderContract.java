package org.lunxun.sdk.tck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.SdkVersion;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * A provider with the settings of a source that works: what is needed to check what it promises. Under ten seconds, unless
 * the source is slow.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     return ProviderContract.of(new HarbourProvider()).with("file", "sample/classes.csv").tests();
 * }
 * }</pre>
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ProviderContract {

    private final TrainingProvider provider;
    private final Map<String, String> settings;
    private final Path folder;
    private final @Nullable OfferingId trialClass;
    private final boolean hasSource;

    private ProviderContract(
            TrainingProvider provider,
            Map<String, String> settings,
            Path folder,
            @Nullable OfferingId trialClass,
            boolean hasSource) {
        this.provider = provider;
        this.settings = settings;
        this.folder = folder;
        this.trialClass = trialClass;
        this.hasSource = hasSource;
    }

    /**
     * The contract of a provider that needs no settings.
     *
     * @param provider the provider
     * @return the contract
     */
    public static ProviderContract of(TrainingProvider provider) {
        return new ProviderContract(provider, Map.of(), Path.of(""), null, true);
    }

    /**
     * The same with one more setting.
     *
     * @param key the key, as the provider declares it
     * @param value the value as text; a secret as it is
     * @return a copy
     */
    public ProviderContract with(String key, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(key, value);
        return new ProviderContract(provider, more, folder, trialClass, hasSource);
    }

    /**
     * The same with another folder for relative files.
     *
     * @param value the folder
     * @return a copy
     */
    public ProviderContract in(Path value) {
        return new ProviderContract(provider, settings, value, trialClass, hasSource);
    }

    /**
     * The same with a class in which the checks of enrolment may reserve, confirm and cancel places, and of which the checks
     * of records may have trainings kept; without one they are not tried. Trainings that are kept stay there.
     *
     * @param value the class; never one that people attend
     * @return a copy
     */
    public ProviderContract withTrialClass(OfferingId value) {
        return new ProviderContract(provider, settings, folder, value, hasSource);
    }

    /**
     * The same where no source is at hand: the checks that ask one are not tried.
     *
     * @return a copy without settings
     */
    public ProviderContract withoutSource() {
        return new ProviderContract(provider, Map.of(), folder, null, false);
    }

    /**
     * Every check that there is, in a fixed order.
     *
     * @return the checks
     */
    public static List<ContractCheck> checks() {
        return Stream.of(
                        IdentityChecks.all(),
                        PageChecks.all(),
                        PlaceChecks.all(),
                        RecordChecks.all(),
                        ConductChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Runs every check.
     *
     * @return what became of each
     * @throws IllegalArgumentException when a setting is missing, unknown, or cannot be read
     */
    public ConformanceReport report() {
        return new ConformanceReport(
                provider.id(),
                SdkVersion.current(),
                null,
                provider.capabilities(),
                due().map(this::result).toList());
    }

    /**
     * The checks as tests of JUnit, for a {@code @TestFactory}; what cannot be tried is skipped.
     *
     * @return one test a check
     */
    public Stream<DynamicTest> tests() {
        return due().map(check -> DynamicTest.dynamicTest(check.name(), () -> {
            ConformanceReport.Result result = result(check);
            Assumptions.assumeTrue(
                    result.outcome() != ConformanceReport.Outcome.NOT_TRIED,
                    hasSource ? "The contract names no trial class." : "The contract names no source.");
            if (result.outcome() == ConformanceReport.Outcome.BROKEN) {
                throw new AssertionError(
                        result.breaches().stream().map(Breach::toString).collect(Collectors.joining("\n\n")));
            }
        }));
    }

    /** The checks of what the provider says it has, and those that are everybody's. */
    private Stream<ContractCheck> due() {
        Set<Capability> has = provider.capabilities();
        return checks().stream().filter(check -> check.capability() == null || has.contains(check.capability()));
    }

    private ConformanceReport.Result result(ContractCheck check) {
        boolean noSource = check.asksTheSource() && !hasSource;
        boolean noClass = PlaceChecks.needsTrialClass(check) && trialClass == null;
        if (noSource || noClass) {
            return new ConformanceReport.Result(check.name(), ConformanceReport.Outcome.NOT_TRIED, List.of());
        }
        HostSimulator host =
                hasSource ? HostSimulator.of(provider, settings, folder) : HostSimulator.withoutSource(provider);
        Path scratch = scratch();
        try {
            List<Breach> broken = broken(check, new Trial(host, settings, folder, scratch, trialClass));
            return new ConformanceReport.Result(
                    check.name(),
                    broken.isEmpty() ? ConformanceReport.Outcome.KEPT : ConformanceReport.Outcome.BROKEN,
                    broken);
        } finally {
            delete(scratch);
        }
    }

    /** What a provider throws where it is asked for nothing but constants breaks the promise that was looked at. */
    private static List<Breach> broken(ContractCheck check, Trial trial) {
        try {
            return check.run(trial);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return List.of(new Breach(
                    check.promise(),
                    check.name(),
                    Lines.of("an exception that no call was waiting for: " + e),
                    "return constants from id(), capabilities() and settings()."));
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("lunxun-tck-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
