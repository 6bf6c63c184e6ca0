package org.lunxun.sync;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.SourceConfig;

/**
 * Which sources become which dataset; {@link SyncConfigFile} reads it from a file.
 *
 * @param sources the sources, at least one, each with an id of its own
 * @param trust the sources whose values survive where sources differ, the most trusted first; others come after them
 * @param guard the share of a source's rows that may be gone at once without a person's word, 0 to 1
 * @param keepMissing in how many syncs in a row a row may be missing before it goes, 0 or more
 * @param roster the folder with what the registry does not hold: {@code policy.json}, units, cadres, needs, records, and
 *     perhaps absences and promised places, as in a rotation dataset
 * @param survey the folder of {@code survey.csv} and {@code facts.csv}, null: the roster's, if it has them
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SyncConfig(
        List<SourceConfig> sources,
        List<SourceId> trust,
        double guard,
        int keepMissing,
        Path roster,
        @Nullable Path survey) {

    /** The share that may be gone at once where nobody says another. */
    public static final double GUARD = 0.3;

    /** How often a row may be missing where nobody says another number. */
    public static final int KEEP_MISSING = 3;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when there is no source, an id stands twice, or a number is outside its range
     */
    public SyncConfig {
        sources = List.copyOf(sources);
        trust = List.copyOf(trust);
        Check.range("guard", guard, 0, 1);
        Check.range("number of syncs to keep what is missing", keepMissing, 0, 1e6);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "The sources (none) must be one or more.\nMaybe they stand under another key.");
        }
        Set<SourceId> seen = new HashSet<>();
        for (SourceConfig source : sources) {
            if (!seen.add(source.source())) {
                throw new IllegalArgumentException(
                        "The source (%s) must stand once.%nMaybe give the second one an id of its own: rows are known by it."
                                .formatted(source.source()));
            }
        }
        for (SourceId trusted : trust) {
            if (!seen.contains(trusted)) {
                throw new IllegalArgumentException(
                        "The trusted source (%s) must be one of the sources.%nMaybe it is misspelt."
                                .formatted(trusted));
            }
        }
    }

    /**
     * A configuration with sources that are trusted alike, and the usual guard.
     *
     * @param sources the sources
     * @param roster the folder with what the registry does not hold
     * @return the configuration
     */
    public static SyncConfig of(List<SourceConfig> sources, Path roster) {
        return new SyncConfig(sources, List.of(), GUARD, KEEP_MISSING, roster, null);
    }

    /**
     * The same with an order of trust.
     *
     * @param value the sources whose values survive, the most trusted first
     * @return a copy
     */
    public SyncConfig withTrust(List<SourceId> value) {
        return new SyncConfig(sources, value, guard, keepMissing, roster, survey);
    }

    /**
     * The same with another guard.
     *
     * @param share what may be gone at once, 0 to 1
     * @param syncs in how many syncs in a row a row may be missing before it goes, 0 or more
     * @return a copy
     */
    public SyncConfig withGuard(double share, int syncs) {
        return new SyncConfig(sources, trust, share, syncs, roster, survey);
    }

    /**
     * The same with a survey of its own.
     *
     * @param value the folder of {@code survey.csv} and {@code facts.csv}
     * @return a copy
     */
    public SyncConfig withSurvey(@Nullable Path value) {
        return new SyncConfig(sources, trust, guard, keepMissing, roster, value);
    }
}
