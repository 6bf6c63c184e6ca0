package org.lunxun.tables;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TableReason;

/** A file that cannot be used as a whole; what was read of it must not pass for all of it. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final TableReason reason;

    /** The file, by name. */
    private final String file;

    TableException(TableReason reason, String file, String message) {
        this(reason, file, message, null);
    }

    TableException(TableReason reason, String file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.file = file;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public TableReason reason() {
        return reason;
    }

    /**
     * The same as a finding.
     *
     * @return a finding that says the file is unusable
     */
    public Finding finding() {
        return Finding.at(Severity.UNUSABLE, reason, Location.ofFile(file))
                .with("detail", String.valueOf(getMessage()));
    }
}
