package org.lunxun.sdk.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Findings that a plugin made. */
final class ForeignFinding {

    private static final int ARGUMENTS = 20;

    private ForeignFinding() {}

    /**
     * The finding with safe texts, null when it is incomplete. A plugin cannot declare more unusable than a row of its own
     * source.
     */
    static @Nullable Finding safe(@Nullable Finding finding) {
        if (finding == null || finding.severity() == null || finding.reason() == null) {
            return null;
        }
        List<Finding.Argument> arguments = finding.arguments().stream()
                .limit(ARGUMENTS)
                .map(argument ->
                        new Finding.Argument(ForeignText.safe(argument.name()), ForeignText.safe(argument.value())))
                .toList();
        Severity severity = finding.severity() == Severity.UNUSABLE ? Severity.LOST : finding.severity();
        return new Finding(severity, finding.reason(), place(finding.location()), arguments);
    }

    private static @Nullable Location place(@Nullable Location location) {
        if (location == null) {
            return null;
        }
        String column = location.column() == null ? null : ForeignText.safe(location.column());
        return new Location(ForeignText.safe(location.file()), Math.max(0, location.row()), column);
    }
}
